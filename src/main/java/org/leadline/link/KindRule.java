package org.leadline.link;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.leadline.config.ConfigNode;
import org.leadline.report.Strength;

/**
 * How keys of one kind link.
 *
 * @param weight what a match says by kind alone, 0 to 1
 * @param strength the strength of key that the weight is meant for
 * @param atMost the strongest link that reasons of this kind make by themselves
 * @param person whether the value is a person's own
 * @param full document frequency up to which it has its full weight
 * @param corroborate document frequency from which it only corroborates, at least {@code full}
 * @param hub document frequency above which the key is demoted
 * @param suggests whether the key is a suggestion and never links
 */
record KindRule(
    double weight,
    Strength strength,
    LinkStrength atMost,
    boolean person,
    int full,
    int corroborate,
    int hub,
    boolean suggests) {

  /** The largest document frequency that a threshold may name. */
  private static final int MAX_FREQUENCY = 1_000_000;

  /** For kinds that the file does not name: corroborates a little. */
  static final KindRule UNNAMED =
      new KindRule(0.1, Strength.WEAK, LinkStrength.WEAK, false, 10, 50, 100, false);

  static KindRule read(ConfigNode node) {
    KindRule rule =
        new KindRule(
            node.number("weight", UNNAMED.weight, 0, 1),
            node.choice("strength", Strength.WEAK, strengths()),
            node.choice("atMost", LinkStrength.STRONG, linkStrengths()),
            node.flag("person", false),
            node.integer("full", UNNAMED.full, 1, MAX_FREQUENCY),
            node.integer("corroborate", UNNAMED.corroborate, 1, MAX_FREQUENCY),
            node.integer("hub", UNNAMED.hub, 1, MAX_FREQUENCY),
            node.flag("suggests", false));
    if (rule.full > rule.corroborate) {
      node.problem("corroborate", "is at least \"full\" (" + rule.full + ")");
    }
    return rule;
  }

  /**
   * What rarity leaves of the weight: all of it up to {@link #full}, then falling evenly over the
   * logarithm of the frequency to what corroborates.
   */
  double rarity(long documentFrequency, double corroborating) {
    if (documentFrequency <= full) {
      return 1;
    }
    if (documentFrequency >= corroborate) {
      return corroborating;
    }
    double way =
        Math.log((double) documentFrequency / full) / Math.log((double) corroborate / full);
    return 1 - way * (1 - corroborating);
  }

  private static Map<String, Strength> strengths() {
    Map<String, Strength> byName = new LinkedHashMap<>();
    for (Strength strength : Strength.values()) {
      byName.put(strength.name().toLowerCase(Locale.ROOT), strength);
    }
    return byName;
  }

  private static Map<String, LinkStrength> linkStrengths() {
    Map<String, LinkStrength> byCode = new LinkedHashMap<>();
    for (LinkStrength strength : LinkStrength.values()) {
      byCode.put(strength.code(), strength);
    }
    return byCode;
  }
}
