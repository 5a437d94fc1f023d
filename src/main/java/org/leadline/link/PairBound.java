package org.leadline.link;

import java.util.EnumMap;
import java.util.Map;
import org.leadline.index.SharedKeys;
import org.leadline.report.KeyKind;

/**
 * The most that a shared key can say, by its kind, how many reports hold it and the times of an
 * address: every other factor of a weight is 1 at the most. Immutable; safe for many threads.
 */
final class PairBound {

  /** Weights and scores are rounded to four decimals, each of a few factors too. */
  private static final double ROUNDING = 0.01;

  private final LinkSettings settings;
  private final SharedKeys shared;
  private final float[] most;
  private final boolean[] ables;

  PairBound(LinkSettings settings, SharedKeys shared) {
    this.settings = settings;
    this.shared = shared;
    most = new float[shared.keys()];
    ables = new boolean[shared.keys()];
    Map<KeyKind, KindRule> rules = new EnumMap<>(KeyKind.class);
    for (KeyKind kind : KeyKind.values()) {
      rules.put(kind, settings.rule(kind));
    }
    for (int key = 0; key < most.length; key++) {
      KindRule rule = rules.getOrDefault(shared.kind(key), KindRule.UNNAMED);
      int frequency = shared.frequency(key);
      boolean links = frequency > 1 && frequency <= rule.hub() && !rule.suggests();
      most[key] =
          links ? (float) (rule.weight() * rule.rarity(frequency, settings.corroborating())) : 0;
      ables[key] = rule.atMost() == LinkStrength.STRONG;
    }
  }

  /** The most that a key says whatever the reports; 0 when it does not link. */
  double most(int key) {
    return most[key];
  }

  /**
   * The same for two reports.
   *
   * @param here when the one captured its addresses
   * @param there when the other did
   */
  double most(int key, int[] here, int[] there) {
    return AddressTimes.isAddress(shared.kind(key))
        ? most[key] * AddressTimes.most(settings.address(), key, here, there)
        : most[key];
  }

  /** Whether a key of this kind can make a strong link at all. */
  boolean isAble(int key) {
    return ables[key];
  }

  /** Whether what is missed at the least leaves a strong link possible. */
  boolean mayBeStrong(double missed) {
    return 1 - missed >= settings.strongFrom() - ROUNDING;
  }
}
