package org.leadline.measure;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.leadline.measure.bare.BareLucene;
import org.leadline.synthetic.Generator;
import org.leadline.synthetic.GeneratorSettings;
import org.leadline.synthetic.GeneratorSummary;

/** Runs one measurement from an empty folder to its report. For one thread. */
public final class Bench {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final long LONGEST_START_SECONDS = 120;
  private static final long POLL_MILLIS = 10;

  private final BenchSettings settings;
  private final BenchTarget target;

  /** A measurement of this target. */
  public Bench(BenchSettings settings, BenchTarget target) {
    this.settings = settings;
    this.target = target;
  }

  /**
   * Makes the corpus, takes it in, asks.
   *
   * @param progress is told in one line what happens at the moment
   * @throws IOException when a file or a connection fails, or the server does not answer in {@value
   *     #LONGEST_START_SECONDS} seconds
   */
  public BenchReport run(Consumer<String> progress) throws IOException {
    Path corpus = Files.createDirectories(settings.folder()).resolve("corpus");
    progress.accept("generating %,d reports".formatted(settings.reports()));
    GeneratorSettings generated = GeneratorSettings.of(settings.reports(), settings.seed());
    GeneratorSummary summary = new Generator(generated.asLines()).write(corpus, done -> {});

    progress.accept("taking them in");
    long start = System.nanoTime();
    target.takeIn(corpus);
    double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;

    progress.accept("the same reports, parsed already, into bare Lucene");
    BareLucene.Figures bare = intoBareLucene();

    progress.accept("asking in process");
    List<Latency> inProcess = askInProcess(corpus);
    progress.accept("links with and without their graph, and clusters");
    LinkFigures links = measureLinks(corpus);
    progress.accept("asking over HTTP");
    OverHttp http = askOverHttp(corpus);
    return report(summary, seconds, bare, inProcess, links, http);
  }

  private BenchReport report(
      GeneratorSummary summary,
      double seconds,
      BareLucene.Figures bare,
      List<Latency> inProcess,
      LinkFigures links,
      OverHttp http)
      throws IOException {
    BenchTarget.Sizes sizes = target.sizes();
    Runtime machine = Runtime.getRuntime();
    return new BenchReport(
        summary.reports(),
        summary.documents(),
        summary.bytes() / summary.documents(),
        BenchReport.rounded(seconds),
        BenchReport.rounded(summary.documents() / seconds),
        BenchReport.Bare.of(bare, summary.reports() / seconds),
        sizes.store() / summary.reports(),
        sizes.index() / summary.reports(),
        BenchReport.rounded(http.startMillis()),
        http.server(),
        machine.availableProcessors(),
        machine.maxMemory() >> 20,
        inProcess.stream().map(BenchReport.Line::of).toList(),
        links,
        http.latencies().stream().map(BenchReport.Line::of).toList());
  }

  /** What it wrote is deleted: it is as large as the installation itself. */
  private BareLucene.Figures intoBareLucene() throws IOException {
    Path folder = settings.folder().resolve("bare");
    try (BareLucene lucene = new BareLucene(folder, target.fields())) {
      target.eachReport(lucene::give);
      return lucene.measure();
    } finally {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  private List<Latency> askInProcess(Path corpus) throws IOException {
    try (BenchTarget.Services services = target.open()) {
      return new Rounds(settings, QuestionSample.of(corpus, settings.seed()))
          .time(services.asker());
    }
  }

  private LinkFigures measureLinks(Path corpus) throws IOException {
    try (BenchTarget.Services services = target.open()) {
      QuestionSample sample = QuestionSample.of(corpus, settings.seed() + 1);
      return LinkFigures.of(services, sample, settings.rounds() * settings.callsPerRound());
    }
  }

  private OverHttp askOverHttp(Path corpus) throws IOException {
    QuestionSample sample = QuestionSample.of(corpus, settings.seed());
    Question first = sample.next(Question.kinds().getFirst());
    target.prepareServer();
    long start = System.nanoTime();
    try (BenchTarget.Server server = target.launch()) {
      HttpAsker asker = new HttpAsker(server.address(), server.token());
      awaitAnswer(asker, first);
      double startMillis = (System.nanoTime() - start) / NANOS_PER_MILLI;
      asker.learnFacets();
      return new OverHttp(startMillis, server.kind(), new Rounds(settings, sample).time(asker));
    }
  }

  private record OverHttp(double startMillis, String server, List<Latency> latencies) {}

  private static void awaitAnswer(HttpAsker asker, Question first) throws IOException {
    long end = System.nanoTime() + Duration.ofSeconds(LONGEST_START_SECONDS).toNanos();
    while (true) {
      try {
        asker.total(first);
        return;
      } catch (IOException e) {
        if (System.nanoTime() > end) {
          throw new IOException("the server did not answer in time", e);
        }
        pause();
      }
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the server started", e);
    }
  }
}
