package org.leadline.measure.pictures;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.leadline.access.Visibility;
import org.leadline.identity.PictureHash;
import org.leadline.index.Fields;
import org.leadline.index.IndexSettings;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.PictureFigures;
import org.leadline.index.lucene.LuceneIndex;
import org.leadline.measure.BenchTarget;
import org.leadline.measure.pictures.PictureReport.Times;
import tools.jackson.databind.JsonNode;

/** Runs one measurement from an empty folder to its report. For one thread. */
public final class PictureBench {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final double NANOS_PER_MILLI = 1e6;

  /** Going through all hashes takes seconds. */
  private static final int PLAIN_CALLS = 5;

  private final PictureSettings settings;
  private final BenchTarget target;
  private final Supplier<Visibility> visibility;
  private final Random random;

  /**
   * A measurement of this target.
   *
   * @param visibility what is seen of the index in this process, once there is one
   */
  public PictureBench(
      PictureSettings settings, BenchTarget target, Supplier<Visibility> visibility) {
    this.settings = settings;
    this.target = target;
    this.visibility = visibility;
    this.random = new Random(settings.seed());
  }

  /** Asks once. */
  @FunctionalInterface
  private interface Call {
    void ask(PictureHash hash) throws IOException;
  }

  /**
   * Makes the corpus, takes it in, asks.
   *
   * @param index the folder of the target's index
   * @param progress is told in one line what happens at the moment
   * @throws IOException when a file or a connection fails
   */
  public PictureReport run(Path index, Consumer<String> progress) throws IOException {
    Path corpus = settings.folder().resolve("corpus");
    progress.accept("writing %,d hashes".formatted(settings.hashes()));
    long reports = PictureCorpus.write(corpus, settings.hashes(), settings.known());
    progress.accept("taking them in");
    long start = System.nanoTime();
    target.takeIn(corpus);
    double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
    progress.accept("asking in process");
    InProcess here = askInProcess(index);
    progress.accept("asking without the bank");
    Times plain = askWithoutBank(index);
    progress.accept("asking over HTTP");
    return askOverHttp(reports, seconds, here, plain);
  }

  private record InProcess(Times times, PictureFigures bank) {}

  private InProcess askInProcess(Path folder) throws IOException {
    try (LuceneIndex index = LuceneIndex.open(folder, target.fields(), LuceneIndex.Opening.READ)) {
      index.warm();
      Visibility all = visibility.get();
      try (IndexSnapshot snapshot = index.snapshot()) {
        Times times =
            time(settings.callsPerRound(), settings.rounds(), hash -> near(snapshot, hash, all));
        return new InProcess(times, index.pictures());
      }
    }
  }

  private Times askWithoutBank(Path folder) throws IOException {
    Fields fields = target.fields();
    IndexSettings usual = fields.settings();
    Fields without =
        fields.withSettings(
            new IndexSettings(
                usual.writeBufferMegabytes(),
                usual.writeThreads(),
                usual.timeLimit(),
                usual.cacheMegabytes(),
                0,
                usual.linkGraphMegabytes(),
                usual.priorityWeight()));
    try (LuceneIndex index = LuceneIndex.open(folder, without, LuceneIndex.Opening.READ);
        IndexSnapshot snapshot = index.snapshot()) {
      Visibility all = visibility.get();
      return time(PLAIN_CALLS, 1, hash -> near(snapshot, hash, all));
    }
  }

  private static void near(IndexSnapshot snapshot, PictureHash hash, Visibility all) {
    if (snapshot.near(hash, PictureHash.FARTHEST, all).isEmpty()) {
      throw new IllegalStateException("a hash of the corpus was not found");
    }
  }

  private PictureReport askOverHttp(long reports, double seconds, InProcess here, Times plain)
      throws IOException {
    target.prepareServer();
    long start = System.nanoTime();
    try (BenchTarget.Server server = target.launch();
        PictureAsker asker = new PictureAsker(server.address(), server.token())) {
      asker.near(PictureCorpus.hash(0));
      double startMillis = (System.nanoTime() - start) / NANOS_PER_MILLI;
      Times http = time(settings.callsPerRound(), settings.rounds(), asker::near);
      return new PictureReport(
          here.bank().hashes(),
          reports,
          seconds,
          target.sizes().index(),
          here.bank(),
          startMillis,
          http,
          here.times(),
          plain,
          settings.truth() == null ? null : check(asker, settings.truth()));
    }
  }

  /** Warm-up calls as many as timed ones, then the rounds. */
  private Times time(int calls, int rounds, Call call) throws IOException {
    double first = millis(call);
    for (int i = 0; i < Math.min(calls * rounds, 3_000); i++) {
      millis(call);
    }
    List<double[]> timed = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      double[] times = new double[calls];
      for (int i = 0; i < calls; i++) {
        times[i] = millis(call);
      }
      Arrays.sort(times);
      timed.add(times);
    }
    return new Times(
        median(timed.stream().mapToDouble(times -> at(times, 0.5))),
        median(timed.stream().mapToDouble(times -> at(times, 0.99))),
        rounded(first),
        calls * rounds);
  }

  private double millis(Call call) throws IOException {
    PictureHash held = PictureCorpus.hash(random.nextLong(settings.hashes()));
    PictureHash asked = PictureCorpus.away(held, random.nextInt(PictureHash.FARTHEST + 1), random);
    long start = System.nanoTime();
    call.ask(asked);
    return (System.nanoTime() - start) / NANOS_PER_MILLI;
  }

  private static double at(double[] sorted, double share) {
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    return rounded(sorted[sorted.length / 2]);
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  private static PictureReport.Truth check(PictureAsker asker, Path truth) throws IOException {
    int questions = 0;
    long expected = 0;
    long missed = 0;
    long wrong = 0;
    for (JsonNode line : PictureCorpus.read(truth)) {
      List<Integer> distances = new ArrayList<>();
      line.path("matches_within_64")
          .forEach(match -> distances.add(match.path("distance").asInt()));
      distances.removeIf(distance -> distance > PictureHash.FARTHEST);
      Map<Integer, Integer> left = new HashMap<>();
      distances.forEach(distance -> left.merge(distance, 1, Integer::sum));
      for (int distance : asker.near(PictureHash.of(line.path("pdq").asString("")).orElseThrow())) {
        if (left.getOrDefault(distance, 0) == 0) {
          wrong++;
        } else {
          left.merge(distance, -1, Integer::sum);
        }
      }
      questions++;
      expected += distances.size();
      missed += left.values().stream().mapToInt(Integer::intValue).sum();
    }
    return new PictureReport.Truth(questions, expected, missed, wrong);
  }
}
