package org.leadline.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A corpus as a whole: what is written, how often, and that it is the same each time. */
class GeneratorTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;

  @Test
  void sameSeedGivesTheSameBytesAndAnotherSeedOthers() throws Exception {
    Map<String, String> once = written(GeneratorSettings.of(600, 7), "once");
    Map<String, String> again = written(GeneratorSettings.of(600, 7), "again");
    Map<String, String> other = written(GeneratorSettings.of(600, 8), "other");
    assertThat(again).isEqualTo(once);
    assertThat(other).isNotEqualTo(once);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 50, 999, 4097, 12_345})
  void writesExactlyAsManyDistinctReportsAsAsked(long reports) throws Exception {
    GeneratorSummary summary = generate(GeneratorSettings.of(reports, 3).asLines(), "corpus");
    assertThat(summary.reports()).isEqualTo(reports);
    assertThat(lines("corpus/truth/reports.jsonl").map(GeneratorTest::number).distinct())
        .hasSize((int) reports);
    assertThat(documents("corpus/reports/first").map(GeneratorTest::number).distinct())
        .hasSize((int) reports);
    assertThat(summary.documents()).isEqualTo(reports + summary.redelivered());
  }

  @Test
  void numbersAndTimesRiseTogether() throws Exception {
    generate(GeneratorSettings.of(3000, 5).asLines(), "corpus");
    assertThat(lines("corpus/truth/reports.jsonl").map(GeneratorTest::number).toList()).isSorted();
    assertThat(
            lines("corpus/truth/reports.jsonl")
                .map(line -> line.get("received").asString())
                .toList())
        .isSorted();
  }

  @Test
  void documentsComeInAllFormatsAndPackages() throws Exception {
    generate(GeneratorSettings.of(800, 11), "corpus");
    String names = String.join("\n", files("corpus/reports/first"));
    assertThat(names)
        .contains(".json", ".zip", "/report.xml", "/reportResponse.xml", "/fileDetails-1.xml")
        .containsPattern("[0-9]{9}\\.xml")
        .containsPattern("[0-9]{9}-file-1\\.xml");
    assertThat(lines("corpus/truth/redeliveries.jsonl").map(line -> line.get("how").asString()))
        .contains("later", "same");
  }

  @Test
  void badDocumentsAreWhatTheTruthSays() throws Exception {
    GeneratorSummary summary = generate(GeneratorSettings.of(20_000, 11).asLines(), "corpus");
    assertThat(summary.bad()).isEqualTo(40);
    assertThat(lines("corpus/truth/bad.jsonl").map(line -> line.get("fault").asString()).distinct())
        .hasSize(BadDocument.values().length);
    lines("corpus/truth/bad.jsonl")
        .forEach(line -> assertThat(folder.resolve("corpus").resolve(file(line))).isRegularFile());
  }

  @Test
  void theTruthIsMarkedSoThatReadersPassItOver() throws Exception {
    generate(GeneratorSettings.of(10, 1), "corpus");
    assertThat(folder.resolve("corpus/truth/.leadline-truth")).isRegularFile();
  }

  @Test
  void refusesAFolderThatHoldsAnythingAlready() throws Exception {
    Files.writeString(Files.createDirectories(folder.resolve("used")).resolve("notes.txt"), "x");
    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> generate(GeneratorSettings.of(10, 1), "used"));
  }

  @Test
  void refusesNumbersOutOfRange() {
    assertThatIllegalArgumentException().isThrownBy(() -> GeneratorSettings.of(0, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GeneratorSettings.of(GeneratorSettings.MOST_REPORTS + 1, 1))
        .withMessageContaining("20000000");
  }

  private GeneratorSummary generate(GeneratorSettings settings, String name) throws IOException {
    return new Generator(settings).write(folder.resolve(name), done -> {});
  }

  private Map<String, String> written(GeneratorSettings settings, String name) throws Exception {
    generate(settings, name);
    Map<String, String> hashes = new TreeMap<>();
    for (String file : files(name)) {
      byte[] bytes = Files.readAllBytes(folder.resolve(name).resolve(file));
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      hashes.put(file, HexFormat.of().formatHex(hash));
    }
    return hashes;
  }

  private java.util.List<String> files(String below) throws IOException {
    Path root = folder.resolve(below);
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .toList();
    }
  }

  private Stream<JsonNode> documents(String below) throws IOException {
    Stream<JsonNode> all = Stream.empty();
    for (String file : files(below)) {
      all = Stream.concat(all, lines(below + "/" + file));
    }
    return all;
  }

  private Stream<JsonNode> lines(String file) throws IOException {
    return Files.readString(folder.resolve(file), StandardCharsets.UTF_8)
        .lines()
        .map(JSON::readTree);
  }

  private static String file(JsonNode line) {
    return line.get("file").asString();
  }

  private static String number(JsonNode line) {
    return line.get("reportId").asString();
  }
}
