package org.leadline.priority;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One score with its breakdown.
 *
 * @param value 0 to 1000, whole; 1000 is most urgent, or most actionable
 * @param factors what each factor added, largest first; their sum, bounded to 0..1000 and lifted to
 *     the floor, is the value
 * @param floor the name of the floor that lifted the value; null when none did
 */
public record Score(int value, List<FactorScore> factors, @Nullable String floor) {

  /** The largest value. */
  public static final int MAX = 1000;

  /**
   * @throws IllegalArgumentException when the value is out of range
   */
  public Score {
    if (value < 0 || value > MAX) {
      throw new IllegalArgumentException("a score is 0 to 1000, not " + value);
    }
    factors = List.copyOf(requireNonNull(factors));
  }

  /** Without the factors that the profile gives no weight. */
  Score weighed() {
    List<FactorScore> weighed = factors.stream().filter(factor -> factor.points() != 0).toList();
    return new Score(value, weighed, floor);
  }
}
