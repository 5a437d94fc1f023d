package org.leadline.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.report.KeyKind;
import org.leadline.report.ReportId;

/**
 * Joins the keys that two reports share into one link. The score is the noisy-or of the weights:
 * one minus the product of (1 - weight) (Pearl, Probabilistic Reasoning in Intelligent Systems,
 * 4.3.2). Keys that state one fact count once. Pure; safe for many threads.
 */
final class Joiner {

  private static final Comparator<SharedKey> HEAVIEST =
      Comparator.<SharedKey>comparingDouble(shared -> -shared.reason().weight())
          .thenComparing(shared -> shared.reason().key())
          .thenComparing(shared -> shared.reason().nearKey());

  private final LinkSettings settings;

  Joiner(LinkSettings settings) {
    this.settings = settings;
  }

  Link join(ReportId other, List<SharedKey> shared) {
    List<SharedKey> same = shared.stream().filter(one -> !one.isNear()).sorted(HEAVIEST).toList();
    List<SharedKey> counted = same.isEmpty() ? List.of() : countedOnce(same);
    if (same.size() < shared.size()) {
      return withNear(other, counted, shared.stream().filter(SharedKey::isNear).toList());
    }
    List<LinkReason> reasons = reasons(counted);
    boolean declared = counted.stream().anyMatch(SharedKey::declared);
    boolean alarm = counted.stream().anyMatch(SharedKey::crossing);
    double score = score(reasons);
    return new Link(other, strength(score, reasons, alarm), score, declared, alarm, reasons, null);
  }

  /**
   * Near pictures add to the score of a link, and make it possible at the most: whether it is
   * strong is for what both reports hold.
   */
  private Link withNear(ReportId other, List<SharedKey> counted, List<SharedKey> near) {
    List<LinkReason> without = reasons(counted);
    boolean declared = counted.stream().anyMatch(SharedKey::declared);
    boolean alarm = counted.stream().anyMatch(SharedKey::crossing);
    List<SharedKey> all = new ArrayList<>(counted);
    all.addAll(NearPictures.countedOnce(near, counted));
    List<LinkReason> reasons = reasons(all);
    LinkStrength firm = strength(score(without), without, alarm);
    LinkStrength possible = lesser(strength(score(reasons), reasons, alarm), LinkStrength.POSSIBLE);
    return new Link(
        other,
        firm.compareTo(possible) >= 0 ? firm : possible,
        score(reasons),
        declared,
        alarm,
        reasons,
        null);
  }

  private static List<LinkReason> reasons(List<SharedKey> counted) {
    return counted.stream().sorted(HEAVIEST).map(SharedKey::reason).toList();
  }

  /** One minus the product of (1 - weight), four decimals. */
  static double score(List<LinkReason> reasons) {
    double missed = 1;
    for (LinkReason reason : reasons) {
      missed *= 1 - reason.weight();
    }
    return Weigher.rounded(1 - missed);
  }

  private LinkStrength strength(double score, List<LinkReason> reasons, boolean alarm) {
    LinkStrength most = LinkStrength.WEAK;
    for (LinkReason reason : reasons) {
      if (reason.weight() > 0 && reason.atMost().compareTo(most) > 0) {
        most = reason.atMost();
      }
    }
    LinkStrength strength = lesser(settings.strength(score), most);
    return alarm ? lesser(strength, LinkStrength.POSSIBLE) : strength;
  }

  private static LinkStrength lesser(LinkStrength one, LinkStrength other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** Heaviest first; a key that states the same fact as a heavier one is left with weight 0. */
  private static List<SharedKey> countedOnce(List<SharedKey> heaviestFirst) {
    if (heaviestFirst.size() == 1) {
      return heaviestFirst;
    }
    @Nullable KeyKind hashes = countedHashes(heaviestFirst);
    List<SharedKey> counted = new ArrayList<>();
    Map<KeyKind, List<SharedKey>> weighed = new EnumMap<>(KeyKind.class);
    for (SharedKey shared : heaviestFirst) {
      if (shared.key().isHash() && shared.key().kind() != hashes) {
        counted.add(withoutWeight(shared, "another hash of a file that is counted already"));
      } else if (repeats(shared, weighed)) {
        counted.add(withoutWeight(shared, "follows from another shared key, which is counted"));
      } else {
        counted.add(shared);
        if (shared.reason().weight() > 0) {
          weighed.computeIfAbsent(shared.key().kind(), kind -> new ArrayList<>()).add(shared);
        }
      }
    }
    return counted;
  }

  /** Two reports may share thousands of values, of which few are of kinds that say the same. */
  private static boolean repeats(SharedKey shared, Map<KeyKind, List<SharedKey>> weighed) {
    for (Map.Entry<KeyKind, List<SharedKey>> others : weighed.entrySet()) {
      if (SameValue.mayBe(others.getKey(), shared.key().kind())) {
        for (SharedKey other : others.getValue()) {
          if (SameValue.of(other.key(), shared.key())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * The kind of hash that tells how many files are shared: files have several hashes each, so the
   * kind with the most shared values counts and the others repeat it.
   */
  private static @Nullable KeyKind countedHashes(List<SharedKey> shared) {
    Map<KeyKind, Integer> values = new EnumMap<>(KeyKind.class);
    for (SharedKey one : shared) {
      if (one.key().isHash()) {
        values.merge(one.key().kind(), 1, Integer::sum);
      }
    }
    @Nullable KeyKind most = null;
    for (Map.Entry<KeyKind, Integer> entry : values.entrySet()) {
      if (most == null || entry.getValue() > values.getOrDefault(most, 0)) {
        most = entry.getKey();
      }
    }
    return most;
  }

  private static SharedKey withoutWeight(SharedKey shared, String note) {
    return shared.withReason(shared.reason().withoutWeight(note));
  }
}
