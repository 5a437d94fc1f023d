package org.leadline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.intake.mapping.Mapping;
import org.leadline.intake.reading.RejectionReason;

/**
 * Throws changed documents of every format at the readers for a while ({@code
 * leadline.fuzz.seconds}, 20 unless told otherwise; {@code scripts/fuzz} takes longer). Whatever
 * comes, each delivery ends in results: no exception escapes, no reader fails, none hangs. The seed
 * is printed; with {@code leadline.fuzz.seed} and {@code leadline.fuzz.case} one case is done
 * again.
 */
class ReaderFuzzTest {

  private static final Duration HANGS = Duration.ofSeconds(30);
  private static final int MOST_HOSTILE_BYTES = 20_000;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private static final String TABLE =
      """
      id,received,mail,ips,name,note
      1,25/03/2030,one@example.org,192.0.2.7|192.0.2.8,a.bin,"two
      lines, ""quoted\"""
      2,26/03/2030,two@example.org,192.0.2.9,b.bin,plain
      """;
  private static final String TABLE_MAPPING =
      """
      {"source": "feed", "columns": [
        {"column": "id", "to": "id"}, {"column": "received", "to": "received", "date": "d/M/yyyy"},
        {"column": "mail", "to": "party.email"}, {"column": "ips", "to": "ipEvent.ip", "split": "|"},
        {"column": "name", "to": "file.name"}, {"column": "note", "to": "keep"}]}
      """;
  private static final String OBJECTS =
      """
      {"number":"1","logins":[{"ip":"192.0.2.1","port":1024,"proxy":"yes"},{"ip":"192.0.2.2"}],"a":{"b":[["c"]]}}
      {"number":"2","logins":null,"a":"text"}
      """;
  private static final String OBJECTS_MAPPING =
      """
      {"format": "json-lines", "source": "feed", "columns": [
        {"column": "number", "to": "id"}, {"column": "logins/ip", "to": "ipEvent.ip"},
        {"column": "logins/port", "to": "ipEvent.port"},
        {"column": "logins/proxy", "to": "ipEvent.possibleProxy"}]}
      """;

  /** A good document, and the mapping by which it is read. */
  private record Base(String name, DocumentBytes bytes, @Nullable Mapping mapping) {}

  @TempDir Path folder;

  private final List<Base> bases = new ArrayList<>();
  private final List<byte[]> documents = new ArrayList<>();

  @BeforeEach
  void startsFromEveryFixture() throws IOException {
    for (Path fixture : fixtures()) {
      add(String.valueOf(fixture.getFileName()), Files.readAllBytes(fixture), null);
    }
    addMade();
    add("csv", TABLE.getBytes(StandardCharsets.UTF_8), mapping(TABLE_MAPPING));
    add("foreign-lines", OBJECTS.getBytes(StandardCharsets.UTF_8), mapping(OBJECTS_MAPPING));
    bases.forEach(base -> documents.add(base.bytes().array()));
    // What is hostile already may be one change away from something that nobody thought of.
    HostileCollection.documents().stream()
        .filter(hostile -> hostile.bytes().array().length < MOST_HOSTILE_BYTES)
        .forEach(hostile -> add(hostile.toString(), hostile.bytes().array(), null));
    HostileZips.cases().forEach(zip -> add(zip.toString(), zip.bytes().array(), null));
  }

  private static List<Path> fixtures() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("src/test/resources/org/leadline/intake"))) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private void addMade() {
    byte[] printed = new Pdfs().page(Pdfs.REPORT).page(Pdfs.REPORT).pack();
    byte[] pictured = new Pdfs().page(Pdfs.REPORT).picture().file().pack();
    add("pdf", printed, null);
    add("pdf with a picture", pictured, null);
    add(
        "text of a pdf",
        Fixtures.accepted(Fixtures.read("pdf", pictured)).getFirst().bytes().copy(),
        null);
    add("locked pdf", new Pdfs().page(Pdfs.REPORT).lock("unknown here", 256).pack(), null);
    add("receipt", PackageTest.receipt("0", "900000011").getBytes(StandardCharsets.UTF_8), null);
    add(
        "zip",
        new Zips()
            .with("a/report.json", Fixtures.bytes("good/law-enforcement-minimal.json"))
            .with("a/report.xml", Fixtures.bytes("good/provider-minimal.xml"))
            .with("a/report.pdf", printed)
            .with("inner.zip", new Zips().with("b.jsonl", OBJECTS).pack())
            .pack(),
        null);
  }

  @Test
  void everyChangedDocumentEndsInResults() {
    long seed = Long.getLong("leadline.fuzz.seed", System.nanoTime());
    long seconds = Long.getLong("leadline.fuzz.seconds", 20);
    long only = Long.getLong("leadline.fuzz.case", -1);
    System.out.printf("[fuzz] seed %d, %d seconds%n", seed, seconds);
    Map<String, Integer> outcomes = new LinkedHashMap<>();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    long cases = Math.max(only, 0);
    do {
      round(seed, cases, outcomes);
      cases++;
    } while (only < 0 && System.nanoTime() < end);
    System.out.printf("[fuzz] seed %d, %d cases: %s%n", seed, cases, outcomes);
    assertThat(cases).isPositive();
  }

  private void round(long seed, long number, Map<String, Integer> outcomes) {
    Random random = new Random(seed ^ (number * SPREAD));
    Base base = base(number);
    byte[] changed = new Mutation(random, documents).of(base.bytes().array());
    String told = "seed %d, case %d (%s)".formatted(seed, number, base.name());
    List<ReadResult> results = within(told, base, changed);
    assertThat(results.isEmpty() && base.mapping() == null)
        .as("%s: nothing is told", told)
        .isFalse();
    for (ReadResult result : results) {
      String outcome =
          switch (result) {
            case ReadResult.Accepted accepted -> "accepted";
            case ReadResult.Passed passed -> "passed over";
            case ReadResult.Rejected rejected -> reason(told, rejected.rejection());
          };
      outcomes.merge(outcome, 1, Integer::sum);
    }
  }

  /** Every other case starts from a good document: there are fewer of these. */
  private Base base(long number) {
    int good = documents.size();
    return number % 2 == 0
        ? bases.get((int) (number / 2 % good))
        : bases.get(good + (int) (number / 2 % (bases.size() - good)));
  }

  private static String reason(String told, Rejection rejection) {
    assertThat(rejection.reason())
        .as("%s: %s", told, rejection.message())
        .isNotEqualTo(RejectionReason.READER_FAILED);
    return rejection.reason().code();
  }

  /** Reads on a thread of its own, so that a hang is seen. */
  private List<ReadResult> within(String told, Base base, byte[] changed) {
    FutureTask<List<ReadResult>> reading = new FutureTask<>(() -> read(base, changed));
    Thread thread = Thread.ofPlatform().daemon().start(reading);
    try {
      return reading.get(HANGS.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      AssertionError hung = new AssertionError(told + " hangs");
      hung.setStackTrace(thread.getStackTrace());
      throw hung;
    } catch (ExecutionException e) {
      throw new AssertionError(told + " threw", e.getCause());
    } catch (InterruptedException e) {
      throw new AssertionError(told + " was interrupted", e);
    }
  }

  private List<ReadResult> read(Base base, byte[] changed) throws IOException {
    if (base.mapping() != null) {
      proposes(changed);
    }
    List<ReadResult> results = new ArrayList<>();
    Fixtures.INTAKE.readStream(
        "fuzzed",
        new ByteArrayInputStream(changed),
        new IntakeOptions(null, base.mapping()),
        results::add);
    return results;
  }

  /** What is no feed is refused with a sentence; nothing else may come of it. */
  private void proposes(byte[] changed) throws IOException {
    Path file = folder.resolve("fuzzed");
    Files.write(file, changed);
    try {
      FeedSample.propose(file, IntakeSettings.builtIn(), MappedFeedTest.RECOGNISER);
    } catch (IllegalArgumentException refused) {
      assertThat(refused).hasMessageContaining("file").hasNoCause();
    }
  }

  private void add(String name, byte[] bytes, @Nullable Mapping mapping) {
    bases.add(new Base(name, DocumentBytes.of(bytes), mapping));
  }

  private Mapping mapping(String text) throws IOException {
    Path file = folder.resolve("mapping.json");
    Files.writeString(file, text);
    return Mapping.read(file);
  }
}
