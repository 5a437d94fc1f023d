package org.leadline.link;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.enrich.NoiseHit;

/**
 * One value that two reports share, and what it says.
 *
 * @param key the match key's term
 * @param pathHere where it stands in the report that was asked about
 * @param pathThere where it stands in the linked report
 * @param documentFrequency how many of the reports that the caller sees hold it
 * @param weight 0 to 1, four decimals: the product of the factors; 0 when the reason says the same
 *     as another of this link
 * @param atMost the strongest link that such a reason makes by itself
 * @param gap the time between the two occurrences, never negative; null when a time is not stated
 * @param factors what the weight is the product of
 * @param note a sentence on what is special about it; null when nothing is
 * @param noise what noise lists and networks say of the value, the gravest first; empty when none
 *     holds it
 */
public record LinkReason(
    String key,
    String pathHere,
    String pathThere,
    long documentFrequency,
    double weight,
    LinkStrength atMost,
    @Nullable Duration gap,
    List<Factor> factors,
    @Nullable String note,
    List<NoiseHit> noise) {

  /**
   * One factor of a weight.
   *
   * @param name {@code kind role manner origin strength time proxy rarity noise same-value}
   * @param value 0 to 1
   */
  public record Factor(String name, double value) {}

  /** Copies the lists. */
  public LinkReason {
    requireNonNull(key);
    requireNonNull(pathHere);
    requireNonNull(pathThere);
    requireNonNull(atMost);
    factors = List.copyOf(factors);
    noise = List.copyOf(noise);
  }

  LinkReason atMost(LinkStrength most) {
    return most.compareTo(atMost) >= 0
        ? this
        : new LinkReason(
            key, pathHere, pathThere, documentFrequency, weight, most, gap, factors, note, noise);
  }

  LinkReason withNote(String text) {
    return new LinkReason(
        key, pathHere, pathThere, documentFrequency, weight, atMost, gap, factors, text, noise);
  }

  /** Names the place only: the key is report content. */
  @Override
  public String toString() {
    return "LinkReason[" + pathHere + "]";
  }
}
