package org.leadline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadline.config.ConfigFolder;
import org.leadline.config.InvalidConfiguration;
import org.leadline.intake.reading.RejectionReason;

/**
 * Bounds hold whatever is delivered, are read from intake.json, and parsing is safe on many
 * threads.
 */
class BoundsTest {

  private static final int MEGABYTE = 1 << 20;

  @Test
  void aTextOfTwoHundredMegabytesIsRefusedWithoutBeingReadIntoMemory() {
    Endless text = new Endless("{\"source\":\"feed\",\"id\":\"1\",\"text\":\"", 200L * MEGABYTE);
    List<ReadResult> results = new ArrayList<>();
    Fixtures.INTAKE.readStream("body", text, IntakeOptions.NONE, results::add);
    Rejection rejection = Fixtures.rejected(results).getFirst();
    assertThat(rejection.reason()).isEqualTo(RejectionReason.TOO_LARGE);
    assertThat(rejection.message()).contains("The bound is 33554432 bytes.");
    assertThat(text.read).isLessThan(140L * MEGABYTE);
  }

  @Test
  void aLineOfTwoHundredMegabytesCostsItselfOnly() {
    String good =
        "{\"source\":\"feed\",\"id\":\"0\"}\n{\"source\":\"feed\",\"id\":\"1\",\"text\":\"";
    Endless text = new Endless(good, 200L * MEGABYTE);
    List<ReadResult> results = new ArrayList<>();
    Fixtures.INTAKE.readStream("body", text, IntakeOptions.NONE, results::add);
    assertThat(Fixtures.accepted(results)).hasSize(1);
    assertThat(Fixtures.rejected(results))
        .extracting(Rejection::position)
        .containsExactly("line 2");
  }

  /** Texts that make careless code take the square of their length, or a frame for each word. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "data:",
        "data:image/png ",
        "Report ",
        "CyberTip Report No. ",
        "1,",
        "9 ",
        "a@",
        "AB1c"
      })
  @Timeout(60)
  void textsThatRepeatThemselvesAreReadInTimeThatGrowsWithTheirLength(String word) {
    String text = word.repeat(4_000_000 / word.length());
    String document =
        "{\"reportId\":900000003,\"reportedInformation\":{\"reportedPeople\":{\"reportedPersons\":[{\"priorCybertipReports\":\""
            + text
            + "\",\"profileBio\":\""
            + text
            + "\"}]}},\"additionalNcmecInformation\":{\"notes\":[\""
            + text
            + "\"]}}";
    assertThat(Fixtures.read(document)).hasSize(1);
  }

  @Test
  @Timeout(60)
  void listsOfManyDifferentWordsAreReadInTimeThatGrowsWithTheirLength() {
    String tags =
        IntStream.range(0, 250_000)
            .mapToObj(i -> "\"t" + i + "\"")
            .collect(Collectors.joining(","));
    Document document =
        Fixtures.document("{\"source\":\"feed\",\"id\":\"1\",\"tags\":[" + tags + "]}");
    assertThat(document.content().incident().tags()).hasSize(250_000);
  }

  @Test
  void manyThreadsParseTheSameDocumentAlike() throws Exception {
    List<RawDocument> documents = new ArrayList<>();
    for (String name :
        List.of(
            "good/law-enforcement-full.json",
            "good/provider-full.xml",
            "good/file-details-full.xml")) {
      documents.add(new RawDocument(name, 0, DocumentBytes.of(Fixtures.bytes(name)), null));
    }
    List<ReadResult> alone = documents.stream().map(Fixtures.INTAKE::parse).toList();
    List<Callable<List<ReadResult>>> tasks = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      tasks.add(() -> documents.stream().map(Fixtures.INTAKE::parse).toList());
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<List<ReadResult>> each : threads.invokeAll(tasks)) {
        assertThat(each.get()).isEqualTo(alone);
      }
    }
  }

  @Test
  void theBoundsAreThoseOfTheFile(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("intake.json"),
        """
        // smaller
        {"document": {"megabytes": 1, "values": 200, "depth": 20, "numberDigits": 30, "textCharacters": 2000,
          "nameCharacters": 200, "base64Characters": 2048}, "heldMegabytes": 2, "folderEntries": 3,
          "zip": {"members": 4, "megabytes": 5, "ratio": 60, "nesting": 2}}
        """);
    ConfigFolder config = ConfigFolder.at(folder);
    IntakeSettings settings = IntakeSettings.from(config);
    config.check();
    assertThat(settings.document())
        .isEqualTo(new org.leadline.intake.reading.Limits(MEGABYTE, 200, 20, 30, 2000, 200, 2048));
    assertThat(settings.zip()).isEqualTo(new IntakeSettings.Zip(4, 5L * MEGABYTE, 60, 2));
    assertThat(settings.heldBytes()).isEqualTo(2L * MEGABYTE);
    assertThat(settings.folderEntries()).isEqualTo(3);
    assertThat(settings).isNotEqualTo(IntakeSettings.builtIn());
  }

  @Test
  void aWrongKeyOrAValueOutOfRangeIsAnErrorThatNamesIt(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("intake.json"), "{\"document\": {\"depth\": 5, \"dept\": 5}, \"zap\": {}}");
    ConfigFolder config = ConfigFolder.at(folder);
    IntakeSettings.from(config);
    assertThatThrownBy(config::check)
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("document.depth: a whole number from 10 to 500")
        .hasMessageContaining("document.dept: unknown key")
        .hasMessageContaining("zap: unknown key");
  }

  /** A start, and then one and the same word for so many bytes. */
  private static final class Endless extends InputStream {
    private final byte[] start;
    private final long size;
    private long read;

    Endless(String start, long size) {
      this.start = start.getBytes(StandardCharsets.UTF_8);
      this.size = size;
    }

    @Override
    public int read() {
      if (read >= size) {
        return -1;
      }
      long at = read++;
      return at < start.length ? start[(int) at] : at % 5 == 0 ? ' ' : 'w';
    }

    @Override
    public int read(byte[] buffer, int from, int length) {
      int count = 0;
      while (count < length && read < size) {
        buffer[from + count++] = (byte) read();
      }
      return count == 0 ? -1 : count;
    }
  }
}
