package org.leadline.enrich;

import java.util.LinkedHashSet;
import java.util.Set;
import org.leadline.config.ConfigFolder;
import org.leadline.config.ConfigNode;

/**
 * One noise list.
 *
 * @param hit what a hit on it says
 * @param terms whole match-key terms
 * @param values values of user names, accounts, names and devices under any service, lower case
 * @param localParts parts of e-mail addresses before the at sign
 * @param mailDomains e-mail domains
 */
record NoiseList(
    NoiseHit hit,
    Set<String> terms,
    Set<String> values,
    Set<String> localParts,
    Set<String> mailDomains) {

  private static final Set<String> VALUE_PREFIXES =
      Set.of("user", "user~", "acct", "name~", "dev", "thread", "group", "raw", "pay");

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
          set(node, "mailDomains"));
    }
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
            || mailDomains.contains(address.substring(at + 1)));
  }

  private static String afterService(String value) {
    return value.substring(value.lastIndexOf(':') + 1);
  }

  private static Set<String> set(ConfigNode node, String key) {
    return Set.copyOf(new LinkedHashSet<>(node.texts(key)));
  }
}
