package org.leadline.enrich;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.leadline.config.ConfigFolder;
import org.leadline.config.ConfigNode;
import org.leadline.report.IdentifierKind;

/**
 * One noise list.
 *
 * @param hit what a hit on it says
 * @param terms whole match-key terms
 * @param values values of user names, accounts, names and devices under any service, lower case
 * @param localParts parts of e-mail addresses before the at sign
 * @param localPartPrefixes names of functions with which such a part begins: the name alone, or
 *     before a full stop, hyphen, underscore or plus sign; {@value #SHORTEST} to {@value #LONGEST}
 *     characters
 * @param mailDomains e-mail domains
 * @param junk whether its values stand for no value at all, so that a sender who gives one has given
 *     nothing
 */
record NoiseList(
    NoiseHit hit,
    Set<String> terms,
    Set<String> values,
    Set<String> localParts,
    Set<String> localPartPrefixes,
    Set<String> mailDomains,
    boolean junk) {

  private static final Set<String> VALUE_PREFIXES =
      Set.of("user", "user~", "acct", "name~", "dev", "thread", "group", "raw", "pay");

  private static final List<String> UNDER_A_SERVICE = List.of("acct", "user", "pay");

  /** A shorter beginning would take in names of persons. */
  private static final int SHORTEST = 5;

  /** The longest part before the at sign (RFC 5321, 4.5.3.1.1). */
  private static final int LONGEST = 64;

  private static final String SEPARATORS = ".-_+";

  static NoiseList read(ConfigFolder folder, String name) {
    try (ConfigNode node = folder.read("noise/" + name)) {
      node.text("source", "");
      node.text("licence", "");
      return new NoiseList(
          new NoiseHit(
              node.text("name", name),
              node.choice("effect", NoiseEffect.NEVER_LINK, NoiseEffect.byCode()),
              node.text("why", "")),
          set(node, "terms"),
          set(node, "values"),
          set(node, "localParts"),
          prefixes(node),
          set(node, "mailDomains"),
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

  boolean holds(String term) {
    int colon = term.indexOf(':');
    String prefix = term.substring(0, Math.max(colon, 0));
    String value = term.substring(colon + 1);
    return terms.contains(term)
        || (VALUE_PREFIXES.contains(prefix) && values.contains(afterService(value)))
        || (prefix.startsWith("email") && holdsMail(value));
  }

  private boolean holdsMail(String address) {
    int at = address.lastIndexOf('@');
    return at > 0
        && (localParts.contains(address.substring(0, at))
            || beginsWithFunction(address.substring(0, at))
            || mailDomains.contains(address.substring(at + 1)));
  }

  private boolean beginsWithFunction(String localPart) {
    int longest = Math.min(localPart.length(), LONGEST);
    for (int end = SHORTEST; end <= longest && !localPartPrefixes.isEmpty(); end++) {
      boolean whole = end == localPart.length() || SEPARATORS.indexOf(localPart.charAt(end)) >= 0;
      if (whole && localPartPrefixes.contains(localPart.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> prefixes(ConfigNode node) {
    Set<String> prefixes = set(node, "localPartPrefixes");
    for (String prefix : prefixes) {
      if (prefix.length() < SHORTEST || prefix.length() > LONGEST) {
        node.problem(
            "localPartPrefixes", "has " + SHORTEST + " to " + LONGEST + " characters each");
      }
    }
    return prefixes;
  }

  private static String afterService(String value) {
    return value.substring(value.lastIndexOf(':') + 1);
  }

  private static Set<String> set(ConfigNode node, String key) {
    return Set.copyOf(new LinkedHashSet<>(node.texts(key)));
  }
}
