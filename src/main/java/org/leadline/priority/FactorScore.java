package org.leadline.priority;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What one factor adds to a score, and why.
 *
 * @param factor the factor's name in the profile
 * @param points what it adds to the score, in the score's units; negative for a factor that lowers;
 *     0 when the profile gives it no weight
 * @param reason a sentence for the reader, without report text
 * @param evidence paths of the fields that it rests on; empty when it rests on the absence of
 *     something
 * @param parts what it counts, before any weight; empty for what is no factor of its own, such as a
 *     floor
 */
public record FactorScore(
    String factor, double points, String reason, List<String> evidence, List<FactorPart> parts) {

  /** Copies the lists. */
  public FactorScore {
    requireNonNull(factor);
    requireNonNull(reason);
    evidence = List.copyOf(evidence);
    parts = List.copyOf(parts);
  }

  /** What counts nothing of its own. */
  public FactorScore(String factor, double points, String reason, List<String> evidence) {
    this(factor, points, reason, evidence, List.of());
  }
}
