package org.leadline.link;

import org.leadline.report.KeyKind;

/**
 * Whether a further report with a key changes the strong links among the others that hold it. Below
 * all bounds of {@code links.json} a key has its full weight; above its kind's hub it is demoted
 * before and after. Pure.
 */
final class Sensitivity {

  private final LinkSettings settings;
  private final long rare;
  private final int largestHub;

  Sensitivity(LinkSettings settings) {
    this.settings = settings;
    long boilerplate =
        settings.boilerplate().stream()
            .mapToLong(BoilerplateStep::reports)
            .min()
            .orElse(Long.MAX_VALUE);
    rare = Math.min(settings.doubt().frequentFrom(), boilerplate - 1);
    largestHub =
        settings.kinds().values().stream()
            .mapToInt(KindRule::hub)
            .reduce(KindRule.UNNAMED.hub(), Math::max);
  }

  /** How many reports hold the key before and after. */
  boolean feels(String term, long before, long after) {
    KeyKind kind = OwnKeys.kind(term);
    KindRule rule = settings.rule(kind);
    return !rule.suggests()
        && Math.max(before, after) > Math.min(rare, rule.full())
        && Math.min(before, after) <= rule.hub();
  }

  /** The same of a key whose kind is not known any more. */
  boolean mayFeel(long before, long after) {
    return Math.max(before, after) > 1 && Math.min(before, after) <= largestHub;
  }

  /** Whether a key with so many holders is looked at for boilerplate. */
  boolean isWatched(String term, long frequency) {
    return isWatched(OwnKeys.kind(term), frequency);
  }

  boolean isWatched(KeyKind kind, long frequency) {
    return kind != KeyKind.REPORT && frequency > rare;
  }
}
