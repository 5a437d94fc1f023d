package org.leadline.measure.urgency;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.leadline.report.ReportId;

/** Normalised discounted cumulative gain of an order, gain 2^grade - 1. */
final class Gains {

  private final int[] grades;
  private final int[] ideal;

  Gains(List<ReportId> order, Map<ReportId, Graded> graded) {
    this.grades =
        order.stream()
            .map(graded::get)
            .mapToInt(grade -> grade == null ? 0 : grade.grade())
            .toArray();
    this.ideal =
        IntStream.of(grades).boxed().sorted(Comparator.reverseOrder()).mapToInt(g -> g).toArray();
  }

  /** Over the first few; 1 when nothing is graded. */
  double at(int first) {
    double best = sum(ideal, first);
    return best == 0 ? 1 : rounded(sum(grades, first) / best);
  }

  private static double sum(int[] grades, int first) {
    double sum = 0;
    for (int i = 0; i < Math.min(first, grades.length); i++) {
      sum += (Math.pow(2, grades[i]) - 1) * Math.log(2) / Math.log(i + 2.0);
    }
    return sum;
  }

  static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
