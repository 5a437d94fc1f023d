package org.leadline.enrich;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.config.ConfigFolder;
import org.leadline.config.ConfigNode;
import org.leadline.report.IdentifierKind;

/**
 * One noise list.
 *
 * @param hit what a hit on it says
 * @param terms whole match-key terms
 * @param values values of user names, accounts, names and devices under any service, lower case
 * @param mailboxes parts of e-mail addresses before the at sign
 * @param domains mail domains; their subdomains are on the list too
 * @param domainHit what a hit says of a domain itself, as a domain, host or site; null when the
 *     list speaks of mailboxes only
 * @param networkNames names of wireless networks, lower case; a final {@code #} stands for digits
 * @param junk whether its values stand for no value at all, so that a sender who gives one has
 *     given nothing
 */
record NoiseList(
    NoiseHit hit,
    Set<String> terms,
    Set<String> values,
    MailboxNames mailboxes,
    DomainNames domains,
    @Nullable NoiseHit domainHit,
    Set<String> networkNames,
    boolean junk) {

  private static final Set<String> VALUE_PREFIXES =
      Set.of("user", "user~", "acct", "name~", "dev", "thread", "group", "raw", "pay");

  private static final List<String> UNDER_A_SERVICE = List.of("acct", "user", "pay");

  private static final Set<String> DOMAIN_PREFIXES = Set.of("domain", "host~", "site~");

  /** How the key of a wireless network's name begins. */
  private static final String NETWORK_NAME = "dev:-:ssid:";

  static NoiseList read(ConfigFolder folder, String name) {
    try (ConfigNode node = folder.read("noise/" + name)) {
      node.text("source", "");
      node.text("licence", "");
      String called = node.text("name", name);
      String why = node.text("why", "");
      NoiseEffect effect = node.choice("effect", NoiseEffect.NEVER_LINK, NoiseEffect.byCode());
      @Nullable NoiseEffect ofDomains =
          node.names().contains("domainEffect")
              ? node.choice("domainEffect", effect, NoiseEffect.byCode())
              : null;
      return new NoiseList(
          new NoiseHit(called, effect, why),
          set(node, "terms"),
          set(node, "values"),
          MailboxNames.read(node),
          new DomainNames(set(node, "mailDomains")),
          ofDomains == null ? null : new NoiseHit(called, ofDomains, why),
          set(node, "networkNames"),
          node.flag("junk", false));
    }
  }

  /**
   * Every term that the values of this list can be in indexes.
   *
   * @param families services under which accounts and names are numbered
   */
  Stream<String> terms(Collection<String> families) {
    Stream<String> under =
        UNDER_A_SERVICE.stream()
            .flatMap(prefix -> families.stream().map(family -> prefix + ":" + family + ":"));
    Stream<String> plain =
        Stream.concat(
            Stream.of("user~:", "name~:"),
            Arrays.stream(IdentifierKind.values())
                .map(kind -> "raw:" + kind.name().toLowerCase(Locale.ROOT) + ":"));
    return Stream.concat(
        terms.stream(),
        Stream.concat(under, plain).flatMap(start -> values.stream().map(start::concat)));
  }

  /** What the list says of a match key's term; empty when it does not hold it. */
  Optional<NoiseHit> hit(String term) {
    int colon = term.indexOf(':');
    String prefix = term.substring(0, Math.max(colon, 0));
    String value = term.substring(colon + 1);
    if (DOMAIN_PREFIXES.contains(prefix) && domainHit != null && domains.hold(value)) {
      return Optional.of(domainHit);
    }
    boolean held =
        terms.contains(term)
            || (VALUE_PREFIXES.contains(prefix) && values.contains(afterService(value)))
            || (prefix.startsWith("email") && holdsMail(value))
            || (term.startsWith(NETWORK_NAME) && holdsNetworkName(term));
    return held ? Optional.of(hit) : Optional.empty();
  }

  private boolean holdsMail(String address) {
    int at = address.lastIndexOf('@');
    return at > 0
        && (mailboxes.hold(address.substring(0, at)) || domains.hold(address.substring(at + 1)));
  }

  /** Networks are named in any case; routers add digits to the name that they come with. */
  private boolean holdsNetworkName(String term) {
    if (networkNames.isEmpty()) {
      return false;
    }
    String name = term.substring(NETWORK_NAME.length()).toLowerCase(Locale.ROOT);
    int end = name.length();
    while (end > 0 && Character.isDigit(name.charAt(end - 1))) {
      end--;
    }
    return networkNames.contains(name)
        || (end < name.length() && networkNames.contains(name.substring(0, end) + "#"));
  }

  private static String afterService(String value) {
    return value.substring(value.lastIndexOf(':') + 1);
  }

  static Set<String> set(ConfigNode node, String key) {
    return Set.copyOf(node.texts(key));
  }
}
