package org.leadline.synthetic;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Draws one of several things by weight. Safe for many threads.
 *
 * @param <T> the things
 */
final class WeightedChoice<T> {

  private final List<T> things;
  private final double[] upTo;

  private WeightedChoice(List<T> things, double[] upTo) {
    this.things = things;
    this.upTo = upTo;
  }

  static <T> WeightedChoice<T> of(List<T> things, ToDoubleFunction<T> weight) {
    double[] upTo = new double[things.size()];
    double sum = 0;
    for (int i = 0; i < upTo.length; i++) {
      sum += weight.applyAsDouble(things.get(i));
      upTo[i] = sum;
    }
    if (sum <= 0) {
      throw new IllegalArgumentException("a choice needs at least one weight above 0");
    }
    return new WeightedChoice<>(List.copyOf(things), upTo);
  }

  static WeightedChoice<String> of(Map<String, Double> weights) {
    return of(List.copyOf(weights.keySet()), weights::get);
  }

  List<T> things() {
    return things;
  }

  T pick(Dice dice) {
    int found = Arrays.binarySearch(upTo, dice.unit() * upTo[upTo.length - 1]);
    return things.get(found >= 0 ? Math.min(found + 1, upTo.length - 1) : -found - 1);
  }
}
