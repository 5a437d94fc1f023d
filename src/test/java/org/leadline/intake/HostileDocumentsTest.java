package org.leadline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadline.intake.Hostile.End;
import org.leadline.intake.reading.Note;
import org.leadline.intake.reading.RejectionReason;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents that are broken by accident or on purpose, delivered in a folder, in a package and as a
 * stream: each ends as it must, its content stands in no word of a refusal and is lost in no
 * report, memory stays bounded, and the good documents around it are taken.
 */
class HostileDocumentsTest {

  /** What reading one may take out of the heap in all, each copy of it counted. */
  private static final long MOST_ALLOCATED = 900L << 20;

  /** Larger ones are not packed: they pack so well that they would count as bombs. */
  private static final int MOST_PACKED = 60_000;

  private static final String GOOD = Fixtures.text("good/law-enforcement-minimal.json");
  private static final String OTHER = GOOD.replace("900000003", "900000007");
  private static final String LINE = "{\"source\":\"feed\",\"id\":\"good%d\",\"text\":\"plain\"}";

  static Stream<Hostile> documents() {
    return HostileCollection.documents().stream();
  }

  static Stream<Hostile> lines() {
    return HostileLines.cases().stream();
  }

  @ParameterizedTest(name = "{0}")
  @Timeout(60)
  @MethodSource("documents")
  void endsAsItMustInAFolderBetweenGoodOnes(Hostile hostile, @TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("1-good.json"), GOOD);
    Files.write(folder.resolve("2-hostile"), hostile.bytes().array());
    Files.writeString(folder.resolve("3-good.json"), OTHER);
    List<ReadResult> results = new ArrayList<>();
    long before = allocated();
    Fixtures.INTAKE.readPaths(List.of(folder), IntakeOptions.NONE, results::add);
    assertThat(allocated() - before).isLessThan(MOST_ALLOCATED);
    ends(hostile, results, 2);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void endsTheSameAloneAndInAPackage(Hostile hostile) {
    ends(hostile, Fixtures.read("2-hostile", hostile.bytes().array()), 0);
    if (hostile.bytes().array().length < MOST_PACKED) {
      byte[] zip =
          new Zips()
              .with("1-good.json", GOOD)
              .with("2-hostile", hostile.bytes().array())
              .with("3-good.json", OTHER)
              .pack();
      ends(hostile, Fixtures.read("package.zip", zip), 2);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lines")
  void aLineEndsAsItMustBetweenGoodOnes(Hostile hostile) {
    byte[] feed =
        Hostile.joined(
            Hostile.utf8(LINE.formatted(1) + "\n"),
            hostile.bytes().array(),
            Hostile.utf8("\r\n" + LINE.formatted(3)));
    List<ReadResult> results = new ArrayList<>();
    Fixtures.INTAKE.readStream(
        "2-hostile", new ByteArrayInputStream(feed), IntakeOptions.NONE, results::add);
    ends(hostile, results, 2);
  }

  @Test
  void everyReasonSaysWhatItMeansAndWhatToDo() {
    for (RejectionReason reason : RejectionReason.values()) {
      assertThat(reason.code()).matches("[a-z0-9-]+");
      assertThat(reason.meaning()).endsWith(".");
      assertThat(reason.advice()).endsWith(".");
    }
  }

  @Test
  void theManualListsEveryReason() throws IOException {
    String manual = Files.readString(Path.of("src/site/markdown/intake.md"));
    for (RejectionReason reason : RejectionReason.values()) {
      assertThat(manual)
          .contains(
              "| `%s` | %s | %s |".formatted(reason.code(), reason.meaning(), reason.advice()));
    }
  }

  private static void ends(Hostile hostile, List<ReadResult> results, int good) {
    switch (hostile.end()) {
      case End.Refused refused -> refused(hostile.toString(), refused, results, good);
      case End.Taken taken -> taken(hostile, taken, results, good);
      case End.Either either -> {
        assertThat(results).hasSize(good + 1);
        assertThat(Fixtures.rejected(results))
            .extracting(Rejection::reason)
            .doesNotContain(RejectionReason.READER_FAILED);
      }
    }
  }

  private static void refused(
      String name, End.Refused refused, List<ReadResult> results, int good) {
    assertThat(Fixtures.rejected(results))
        .extracting(Rejection::reason)
        .as(name)
        .containsExactly(refused.reason());
    assertThat(Fixtures.accepted(results)).hasSize(good);
    Rejection rejection = Fixtures.rejected(results).getFirst();
    assertThat(rejection.source()).endsWith("2-hostile");
    assertThat(rejection.position()).as(name).matches(refused.where());
    assertThat(rejection.message()).startsWith(refused.reason().meaning());
    assertThat(rejection.toString()).doesNotContain(Hostile.MARK);
    assertThat(rejection.bytes() != null).as("bytes kept of " + name).isEqualTo(refused.kept());
  }

  private static void taken(Hostile hostile, End.Taken taken, List<ReadResult> results, int good) {
    assertThat(Fixtures.rejected(results)).as(hostile.toString()).isEmpty();
    assertThat(Fixtures.accepted(results)).hasSize(good + 1);
    String marked = new String(hostile.bytes().array(), java.nio.charset.StandardCharsets.UTF_8);
    Document document =
        Fixtures.accepted(results).stream()
            .filter(each -> !GOOD.equals(text(each)) && !OTHER.equals(text(each)))
            .filter(each -> !text(each).contains("\"good"))
            .findFirst()
            .orElseThrow();
    Set<Note.Kind> notes = new LinkedHashSet<>();
    document.notes().forEach(note -> notes.add(note.kind()));
    assertThat(notes).as(hostile.toString()).containsExactlyInAnyOrderElementsOf(taken.notes());
    if (marked.contains(Hostile.MARK)) {
      assertThat(JsonMapper.shared().writeValueAsString(document.content()).contains(Hostile.MARK))
          .as("what it says is in the report: %s", hostile)
          .isTrue();
    }
  }

  private static String text(Document document) {
    return new String(document.bytes().copy(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }
}
