package org.leadline.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which addresses of a mailbox provider reach one mailbox. Immutable. */
final class Mailboxes {

  private final Map<String, IdentitySettings.Mailbox> byDomain;

  Mailboxes(List<IdentitySettings.Mailbox> rules) {
    Map<String, IdentitySettings.Mailbox> table = new LinkedHashMap<>();
    rules.forEach(rule -> rule.domains().forEach(domain -> table.putIfAbsent(domain, rule)));
    this.byDomain = Map.copyOf(table);
  }

  /** The provider's rules for a domain; absent when its aliases are not known. */
  Optional<IdentitySettings.Mailbox> rule(String address) {
    return Optional.ofNullable(byDomain.get(address.substring(address.lastIndexOf('@') + 1)));
  }

  /**
   * The address that stands for the mailbox; absent when the domain's aliases are not known, or
   * when folding would leave nothing.
   */
  Optional<String> folded(String address) {
    int at = address.lastIndexOf('@');
    IdentitySettings.Mailbox rule = byDomain.get(address.substring(at + 1));
    if (rule == null) {
      return Optional.empty();
    }
    String local = withoutTag(address.substring(0, at), rule.tagMark());
    String folded = rule.ignoresDots() ? local.replace(".", "") : local;
    return folded.isEmpty() ? Optional.empty() : Optional.of(folded + "@" + rule.canonicalDomain());
  }

  private static String withoutTag(String local, String mark) {
    int tag = mark.isEmpty() ? -1 : local.indexOf(mark);
    return tag < 0 ? local : local.substring(0, tag);
  }
}
