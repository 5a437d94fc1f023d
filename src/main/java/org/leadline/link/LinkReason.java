package org.leadline.link;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.enrich.NoiseHit;
import org.leadline.report.KeyKind;

/**
 * One value that two reports share, and what it says.
 *
 * @param key the match key's term
 * @param pathHere where it stands in the report that was asked about
 * @param pathThere where it stands in the linked report
 * @param documentFrequency how many of the reports that the caller sees hold it; of a near picture,
 *     how many hold it or one near it
 * @param weight 0 to 1, four decimals: the product of the factors; 0 when the reason says the same
 *     as another of this link
 * @param atMost the strongest link that such a reason makes by itself
 * @param near the other report's value, where it is not the same one but a picture near to it; null
 *     for a value that both hold
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
    @Nullable Near near,
    @Nullable Duration gap,
    List<Factor> factors,
    @Nullable String note,
    List<NoiseHit> noise) {

  /**
   * One factor of a weight.
   *
   * @param name {@code kind role manner origin strength time proxy distance rarity noise
   *     same-value}
   * @param value 0 to 1
   */
  public record Factor(String name, double value) {}

  /**
   * A picture near to the one here.
   *
   * @param key the match key's term of the picture there
   * @param distance in how many of the 256 bits of their PDQ hashes the two differ
   */
  public record Near(String key, int distance) {

    /** Checks that the key is given. */
    public Near {
      requireNonNull(key);
    }

    /** Tells the distance only: the key is report content. */
    @Override
    public String toString() {
      return "Near[" + distance + "]";
    }
  }

  /** Copies the lists. */
  public LinkReason {
    requireNonNull(key);
    requireNonNull(pathHere);
    requireNonNull(pathThere);
    requireNonNull(atMost);
    factors = List.copyOf(factors);
    noise = List.copyOf(noise);
  }

  /** The kind of the shared key. */
  public KeyKind kind() {
    return OwnKeys.kind(key);
  }

  LinkReason atMost(LinkStrength most) {
    return most.compareTo(atMost) >= 0
        ? this
        : new LinkReason(
            key,
            pathHere,
            pathThere,
            documentFrequency,
            weight,
            most,
            near,
            gap,
            factors,
            note,
            noise);
  }

  LinkReason withNote(String text) {
    return with(weight, factors, text);
  }

  /** The same, shown and not counted. */
  LinkReason withoutWeight(String text) {
    List<Factor> none = new ArrayList<>(factors);
    none.add(new Factor("same-value", 0));
    return with(0, none, text);
  }

  private LinkReason with(double other, List<Factor> product, String text) {
    return new LinkReason(
        key,
        pathHere,
        pathThere,
        documentFrequency,
        other,
        atMost,
        near,
        gap,
        product,
        text,
        noise);
  }

  /** The key of the near picture there; empty for a value that both hold. */
  String nearKey() {
    return near == null ? "" : near.key();
  }

  /** Names the place only: the key is report content. */
  @Override
  public String toString() {
    return "LinkReason[" + pathHere + "]";
  }
}
