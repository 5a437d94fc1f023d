package org.leadline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Folders and streams that are not what they seem: what stands beside is taken. */
class HostileDeliveriesTest {

  private static final String GOOD = Fixtures.text("good/law-enforcement-minimal.json");
  private static final String LINE = "{\"source\":\"feed\",\"id\":\"%d\"}\n";

  @TempDir Path folder;

  @Test
  void aLinkToAFileElsewhereIsNotFollowed(@TempDir Path elsewhere) throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret.txt"), Hostile.MARK);
    Files.createSymbolicLink(folder.resolve("report.json"), secret);
    assertThat(outcome()).containsExactly("900000003", "link");
  }

  @Test
  void aLinkToNothingAndOneToItselfAreTold() throws IOException {
    Files.createSymbolicLink(folder.resolve("a"), folder.resolve("none"));
    Files.createSymbolicLink(folder.resolve("b"), folder.resolve("b"));
    assertThat(outcome()).containsExactly("900000003", "link", "link");
  }

  @Test
  void aLinkThatIsGivenItselfIsFollowed(@TempDir Path elsewhere) throws IOException {
    Path real = Files.writeString(elsewhere.resolve("real.json"), GOOD);
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    List<ReadResult> results = new ArrayList<>();
    Fixtures.INTAKE.readPaths(List.of(link), IntakeOptions.NONE, results::add);
    assertThat(Fixtures.accepted(results)).hasSize(1);
  }

  @Test
  @Timeout(30)
  void aPipeIsNotWaitedFor() throws Exception {
    new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start().waitFor();
    assertThat(outcome()).containsExactly("900000003", "not-a-file");
  }

  @Test
  void namesOfControlCharactersAreShownEscaped() throws IOException {
    Files.writeString(folder.resolve("a\nb\u001b[31m\u202Egpj"), "words");
    List<ReadResult> results = read();
    assertThat(Fixtures.rejected(results).getFirst().source())
        .endsWith("a\\u{a}b\\u{1b}[31m\\u{202e}gpj");
  }

  @Test
  void aFolderThatIsCalledAReportIsAFolder() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("report.json"));
    Files.writeString(inner.resolve("a"), LINE.formatted(1));
    assertThat(outcome()).containsExactly("900000003", "1");
  }

  @Test
  void foldersTwoHundredDeepAreWalked() throws IOException {
    Path inner = folder;
    for (int depth = 0; depth < 200; depth++) {
      inner = Files.createDirectory(inner.resolve("d"));
    }
    Files.writeString(inner.resolve("a"), LINE.formatted(1));
    assertThat(outcome()).containsExactly("900000003", "1");
  }

  @Test
  void whatEditorsAndSystemsLeaveBehindIsPassedOver() throws IOException {
    for (String name : List.of(".a.json.swp", "Thumbs.db", ".DS_Store", "._report.json")) {
      Files.writeString(folder.resolve(name), "left");
    }
    assertThat(outcome())
        .containsExactlyInAnyOrder(
            "900000003", "system-file", "system-file", "system-file", "system-file");
  }

  @Test
  void aStreamThatBreaksInTheMiddleGivesWhatCameBefore() {
    InputStream broken = broken();
    String lines = LINE.formatted(1).repeat(400) + LINE.formatted(2);
    InputStream stream =
        new SequenceInputStream(new ByteArrayInputStream(Hostile.utf8(lines)), broken);
    List<String> outcome = outcome(stream);
    assertThat(outcome).hasSize(402).endsWith("2", "unreadable");
  }

  @Test
  void aStreamThatBreaksInTheMiddleOfADocumentIsTold() {
    InputStream stream =
        new SequenceInputStream(
            new ByteArrayInputStream(Hostile.utf8(GOOD.substring(0, 700))), broken());
    assertThat(outcome(stream)).containsExactly("unreadable");
  }

  @Test
  @Timeout(30)
  void aStreamOfBlanksWithoutEndIsNotReadToItsEnd() {
    InputStream blanks =
        new FilterInputStream(InputStream.nullInputStream()) {
          @Override
          public int read() {
            return ' ';
          }

          @Override
          public int read(byte[] buffer, int from, int length) {
            Arrays.fill(buffer, from, from + length, (byte) ' ');
            return length;
          }
        };
    assertThat(outcome(blanks)).containsExactly("unknown-text");
  }

  @Test
  @Timeout(30)
  void aStreamOfOneByteAtATimeIsReadTheSame() {
    byte[] zip = new Zips().with("a.json", GOOD).with("b.jsonl", LINE.formatted(1)).pack();
    for (byte[] document :
        List.of(
            zip,
            Hostile.utf8(GOOD),
            Hostile.utf8(LINE.formatted(1) + LINE.formatted(2)),
            Fixtures.bytes("good/provider-full.xml"),
            new Pdfs().page(Pdfs.REPORT).pack())) {
      assertThat(outcome(slow(document)))
          .isEqualTo(outcome(new ByteArrayInputStream(document)))
          .isNotEmpty();
    }
  }

  @Test
  void oneFileGivenTwiceIsReadTwiceAndNothingIsLost() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), GOOD);
    List<ReadResult> results = new ArrayList<>();
    Fixtures.INTAKE.readPaths(
        List.of(file, folder.resolve("./a.json")), IntakeOptions.NONE, results::add);
    assertThat(Fixtures.accepted(results)).hasSize(2);
  }

  private static InputStream broken() {
    return new FilterInputStream(InputStream.nullInputStream()) {
      @Override
      public int read(byte[] buffer, int from, int length) throws IOException {
        throw new IOException("broken");
      }
    };
  }

  private static InputStream slow(byte[] bytes) {
    return new FilterInputStream(new ByteArrayInputStream(bytes)) {
      @Override
      public int read(byte[] buffer, int from, int length) throws IOException {
        return super.read(buffer, from, Math.min(length, 1));
      }
    };
  }

  private List<ReadResult> read() throws IOException {
    Files.writeString(folder.resolve("0-good.json"), GOOD);
    List<ReadResult> results = new ArrayList<>();
    Fixtures.INTAKE.readPaths(List.of(folder), IntakeOptions.NONE, results::add);
    return results;
  }

  private List<String> outcome() throws IOException {
    return outcome(read());
  }

  private static List<String> outcome(InputStream stream) {
    List<ReadResult> results = new ArrayList<>();
    Fixtures.INTAKE.readStream("-", stream, IntakeOptions.NONE, results::add);
    return outcome(results);
  }

  private static List<String> outcome(List<ReadResult> results) {
    return results.stream()
        .map(result ->
            switch (result) {
              case ReadResult.Accepted accepted -> accepted.document().id().id();
              case ReadResult.Passed passed -> passed.passedOver().reason().code();
              case ReadResult.Rejected rejected -> rejected.rejection().reason().code();
            })
        .toList();
  }
}
