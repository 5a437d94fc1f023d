package org.leadline.synthetic;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.leadline.config.ConfigFolder;

/** Writes one corpus and its truth. For one thread; uses the machine's cores itself. */
public final class Generator {

  /** The file in {@code truth/} that tells readers of folders to pass it over. */
  public static final String TRUTH_MARKER = ".leadline-truth";

  /** Reports per stretch: one file of JSON lines, or one folder of documents. */
  private static final long STRETCH = 10_000;

  private final GeneratorSettings settings;
  private final Calibration calibration;
  private final Drafts drafts;

  /** A generator of this corpus with the shares that come with the program. */
  public Generator(GeneratorSettings settings) {
    this(settings, Calibration.from(ConfigFolder.builtIn()));
  }

  /** A generator of this corpus with these shares. */
  public Generator(GeneratorSettings settings, Calibration calibration) {
    this.settings = settings;
    this.calibration = calibration;
    this.drafts = new Drafts(settings, calibration);
  }

  /**
   * Writes {@code reports/} and {@code truth/} below a folder.
   *
   * @param progress is told now and then how many reports are written
   * @throws FileAlreadyExistsException when the folder holds anything already
   * @throws IOException when a file cannot be written
   */
  public GeneratorSummary write(Path folder, LongConsumer progress) throws IOException {
    requireEmpty(folder);
    Path truth = Files.createDirectories(folder.resolve("truth"));
    Files.writeString(
        truth.resolve(TRUTH_MARKER), "The truth of a generated corpus; it holds no reports.\n");
    Chunk.Counts counts = writeReports(folder.resolve("reports"), truth, progress);
    long bad = writeBad(folder.resolve("reports"), truth);
    long persons = writePersons(truth);
    return new GeneratorSummary(
        counts.reports, counts.documents, counts.redelivered, bad, persons, counts.bytes);
  }

  /** Words that the prose of a corpus holds, the most frequent first; for trying out searches. */
  public static List<String> searchWords() {
    return Prose.load().words("en").stream().filter(word -> word.length() > 4).toList();
  }

  private static void requireEmpty(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> content = Files.list(folder)) {
      if (content.findAny().isPresent()) {
        throw new FileAlreadyExistsException(
            folder.toString(), null, "the folder must be empty or absent");
      }
    }
  }

  private Chunk.Counts writeReports(Path reports, Path truth, LongConsumer progress)
      throws IOException {
    CorpusWriter writer =
        settings.lines()
            ? new LineWriter(settings, calibration, drafts, reports)
            : new DocumentWriter(settings, calibration, drafts, reports);
    Chunk.Counts sum = new Chunk.Counts();
    try (OutputStream reportLines = open(truth.resolve("reports.jsonl"));
        OutputStream redeliveries = open(truth.resolve("redeliveries.jsonl"))) {
      InOrder.run(
          stretches(settings.reports()),
          number -> writer.write(number, start(number), end(number, settings.reports())),
          chunk -> {
            chunk.reportLines().writeTo(reportLines);
            chunk.redeliveryLines().writeTo(redeliveries);
            sum.add(chunk.counts());
            progress.accept(sum.reports);
          });
    }
    return sum;
  }

  private long writeBad(Path reports, Path truth) throws IOException {
    long share = Math.round(settings.reports() * calibration.documents().bad());
    long count = Math.min(share, calibration.documents().mostBad());
    BadDocument[] kinds = BadDocument.values();
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    Path folder = Files.createDirectories(reports.resolve(Layout.BAD));
    for (int i = 0; i < count; i++) {
      BadDocument kind = kinds[i % kinds.length];
      String name = "%05d-%s.%s".formatted(i, kind.fault(), kind.extension());
      Files.write(folder.resolve(name), kind.make(goodDocument(i)));
      TruthLines.bad("reports/" + Layout.BAD + "/" + name, kind.fault(), lines);
    }
    Files.write(truth.resolve("bad.jsonl"), lines.toByteArray());
    return count;
  }

  private byte[] goodDocument(int number) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long report = number % settings.reports();
    new LawEnforcementJson().write(drafts.first(report), bytes);
    return bytes.toByteArray();
  }

  private long writePersons(Path truth) throws IOException {
    PersonTruth persons = new PersonTruth(settings, calibration, drafts.frames());
    BelongingTruth belonging = new BelongingTruth(drafts);
    long seats = drafts.frames().census().persons();
    long[] count = new long[1];
    try (TruthFiles files = TruthFiles.in(truth)) {
      InOrder.run(
          stretches(seats),
          number -> {
            TruthFiles.Part part = new TruthFiles.Part();
            part.persons = persons.write(start(number), end(number, seats), part.lines("persons"));
            belonging.write(start(number), end(number, seats), part);
            return part;
          },
          part -> {
            files.write(part);
            count[0] += part.persons;
          });
    }
    ByteArrayOutputStream hubs = new ByteArrayOutputStream();
    persons.hubs(hubs);
    Files.write(truth.resolve("hubs.jsonl"), hubs.toByteArray());
    return count[0];
  }

  private static long stretches(long all) {
    return (all + STRETCH - 1) / STRETCH;
  }

  private static long start(long number) {
    return number * STRETCH;
  }

  private static long end(long number, long all) {
    return Math.min(all, (number + 1) * STRETCH);
  }

  private static OutputStream open(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
  }
}
