package org.leadline.measure;

import java.util.List;
import org.leadline.measure.bare.BareLucene;

/**
 * What was measured.
 *
 * @param reports reports of the corpus
 * @param documents documents of the corpus
 * @param meanDocumentBytes their mean size
 * @param intakeSeconds from the first byte read to the last commit
 * @param documentsPerSecond documents taken in per second
 * @param bare what Lucene alone took in, of the same reports, in the same run
 * @param storeBytesPerReport on disk
 * @param indexBytesPerReport on disk
 * @param startMillis from launching a stopped server to its first answer to a search
 * @param server what the server ran in
 * @param processors cores of the machine
 * @param heapMegabytes the measuring process's largest heap
 * @param inProcess latencies of the services
 * @param links links with and without their graph, and clusters
 * @param http latencies over HTTP
 */
public record BenchReport(
    long reports,
    long documents,
    long meanDocumentBytes,
    double intakeSeconds,
    double documentsPerSecond,
    Bare bare,
    long storeBytesPerReport,
    long indexBytesPerReport,
    double startMillis,
    String server,
    int processors,
    long heapMegabytes,
    List<Line> inProcess,
    LinkFigures links,
    List<Line> http) {

  /** Copies the lists. */
  public BenchReport {
    inProcess = List.copyOf(inProcess);
    http = List.copyOf(http);
  }

  /**
   * Lucene alone: text, identifiers and facets of the same reports, parsed and recognised before.
   *
   * @param reportsPerSecond reports that it took in per second, up to its commit
   * @param seconds how long that was
   * @param threads threads that added documents
   * @param bytesPerReport bytes of the values that it was given, the mean of a report
   * @param share what the whole intake took in of that, 1 being as much; by reports, so that what
   *     was delivered again counts as nothing
   */
  public record Bare(
      double reportsPerSecond, double seconds, int threads, long bytesPerReport, double share) {

    static Bare of(BareLucene.Figures figures, double wholeIntake) {
      return new Bare(
          rounded(figures.reportsPerSecond()),
          rounded(figures.seconds()),
          figures.threads(),
          figures.bytesPerReport(),
          rounded(wholeIntake / figures.reportsPerSecond()));
    }
  }

  /**
   * One kind of question; times in milliseconds.
   *
   * @param question its kind
   * @param p50 median
   * @param p99 99th percentile
   * @param first the very first answer
   * @param calls timed calls
   */
  public record Line(String question, double p50, double p99, double first, int calls) {

    static Line of(Latency latency) {
      return new Line(
          latency.question(),
          rounded(latency.p50()),
          rounded(latency.p99()),
          rounded(latency.first()),
          latency.calls());
    }
  }

  static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  /** The same as text, for a terminal. */
  public String table() {
    StringBuilder text = new StringBuilder();
    text.append(
        "%,d reports, %,d documents, %,d bytes each; %d cores, %,d MB heap%n"
            .formatted(reports, documents, meanDocumentBytes, processors, heapMegabytes));
    text.append(
        "taken in: %.1f s, %,.0f documents a second%n"
            .formatted(intakeSeconds, documentsPerSecond));
    text.append(
        "bare Lucene, the same reports parsed already (%,d bytes each, %d threads): %.1f s,"
                .formatted(bare.bytesPerReport(), bare.threads(), bare.seconds())
            + " %,.0f reports a second; the whole intake takes in %.0f %% of that%n"
                .formatted(bare.reportsPerSecond(), 100 * bare.share()));
    text.append(
        "on disk: store %,d and index %,d bytes a report%n"
            .formatted(storeBytesPerReport, indexBytesPerReport));
    text.append(links.table());
    text.append("start to first answer: %,.0f ms (%s)%n%n".formatted(startMillis, server));
    text.append(
        "%-28s %10s %10s %10s %10s %10s%n"
            .formatted("ms", "p50", "p99", "http p50", "http p99", "first"));
    for (int i = 0; i < inProcess.size(); i++) {
      Line here = inProcess.get(i);
      Line there = http.get(i);
      text.append(
          "%-28s %10.3f %10.3f %10.3f %10.3f %10.1f%n"
              .formatted(
                  here.question(),
                  here.p50(),
                  here.p99(),
                  there.p50(),
                  there.p99(),
                  there.first()));
    }
    return text.toString();
  }
}
