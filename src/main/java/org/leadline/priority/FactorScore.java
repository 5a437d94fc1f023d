package org.leadline.priority;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What one factor adds to a score, and why.
 *
 * @param factor the factor's name in the profile
 * @param points what it adds to the score, in the score's units; negative for a factor that lowers
 * @param reason a sentence for the reader, without report text
 * @param evidence paths of the fields that it rests on; empty when it rests on the absence of
 *     something
 */
public record FactorScore(String factor, double points, String reason, List<String> evidence) {

  /** Copies the list. */
  public FactorScore {
    requireNonNull(factor);
    requireNonNull(reason);
    evidence = List.copyOf(evidence);
  }
}
