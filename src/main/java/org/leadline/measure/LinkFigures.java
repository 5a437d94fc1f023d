package org.leadline.measure;

import java.util.Arrays;
import org.leadline.index.LinkGraphFigures;
import org.leadline.link.ClusterFigures;

/**
 * What links cost by term dictionaries alone, and by the graph in heap, in one run and one process.
 *
 * @param plain links of a report before the graph is made
 * @param graph links of other reports with it
 * @param graphSeconds what making the graph took, beside nothing else
 * @param graphBytes heap that it takes
 * @param clustersSeconds what making the clusters of all reports took
 * @param clusters how many of two or more reports there are
 */
public record LinkFigures(
    Times plain,
    Times graph,
    double graphSeconds,
    long graphBytes,
    double clustersSeconds,
    long clusters) {

  private static final double NANOS_PER_MILLI = 1e6;

  /**
   * Times in milliseconds.
   *
   * @param p50 median
   * @param p99 99th percentile
   * @param most the longest, mostly that of the report with the most hubs
   * @param calls timed calls
   */
  public record Times(double p50, double p99, double most, int calls) {

    private static Times of(Asker asker, QuestionSample sample, int calls) {
      String kind = new Question.Links("").kind();
      long[] nanos = new long[calls];
      for (int i = 0; i < calls; i++) {
        Question question = sample.next(kind);
        long start = System.nanoTime();
        asker.ask(question);
        nanos[i] = System.nanoTime() - start;
      }
      Arrays.sort(nanos);
      return new Times(
          millis(nanos[calls / 2]),
          millis(nanos[(int) (0.99 * calls)]),
          millis(nanos[calls - 1]),
          calls);
    }

    private static double millis(long nanos) {
      return BenchReport.rounded(nanos / NANOS_PER_MILLI);
    }
  }

  /** Measures; each way answers as many questions before its clock starts. */
  static LinkFigures of(BenchTarget.Services services, QuestionSample sample, int calls) {
    Asker asker = services.asker();
    Times.of(asker, sample, calls);
    Times plain = Times.of(asker, sample, calls);
    LinkGraphFigures graph = services.makeGraph();
    Times.of(asker, sample, calls);
    Times fast = Times.of(asker, sample, calls);
    ClusterFigures clusters = services.makeClusters();
    return new LinkFigures(
        plain,
        fast,
        BenchReport.rounded(graph.buildingSeconds()),
        graph.bytes(),
        BenchReport.rounded(clusters.computingSeconds()),
        clusters.clusters());
  }

  String table() {
    return "links of a report, ms (p50, p99, longest): %.3f, %.3f, %.1f by dictionaries;"
            .formatted(plain.p50(), plain.p99(), plain.most())
        + " %.3f, %.3f, %.1f by the graph (%.1f s to make, %,d MB)%n"
            .formatted(graph.p50(), graph.p99(), graph.most(), graphSeconds, graphBytes >> 20)
        + "clusters of all reports: %.1f s, %,d clusters%n".formatted(clustersSeconds, clusters);
  }
}
