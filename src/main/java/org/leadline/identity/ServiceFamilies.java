package org.leadline.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names of providers and products, brought to the family under whose numbering an account falls:
 * {@code Instagram, Inc.} and {@code instagram} are one. A brand with a numbering of its own is a
 * family of its own, whoever owns it. Immutable.
 */
public final class ServiceFamilies {

  private static final Set<String> LEGAL =
      Set.of(
          "inc",
          "incorporated",
          "llc",
          "ltd",
          "limited",
          "corp",
          "corporation",
          "company",
          "co",
          "gmbh",
          "ag",
          "sa",
          "bv",
          "plc",
          "pte",
          "pty",
          "lp",
          "llp",
          "ab",
          "as",
          "oy");

  private final Map<String, String> aliases;

  /**
   * @param namesByFamily for each family its other names as providers write them; order does not
   *     matter, an alias given twice belongs to the family named first
   */
  public ServiceFamilies(Map<String, List<String>> namesByFamily) {
    Map<String, String> byAlias = new LinkedHashMap<>();
    namesByFamily.forEach((family, names) -> {
      byAlias.putIfAbsent(normalised(family), family);
      names.forEach(name -> byAlias.putIfAbsent(normalised(name), family));
    });
    this.aliases = Map.copyOf(byAlias);
  }

  /**
   * The family of a name as written; for a name that is not listed its lower-case letters and
   * digits, legal suffixes left out; empty when the name holds neither letter nor digit.
   */
  public String familyOf(String rawName) {
    String name = normalised(rawName);
    return aliases.getOrDefault(name, name);
  }

  private static String normalised(String name) {
    StringBuilder kept = new StringBuilder();
    String whole = "";
    for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      whole += word;
      if (!LEGAL.contains(word)) {
        kept.append(word);
      }
    }
    return kept.isEmpty() ? whole : kept.toString();
  }
}
