package org.leadline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadline.intake.Leaves.Leaf;
import org.leadline.intake.reading.WrittenTime;
import org.leadline.report.Report;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nothing in a document is lost: the text of every leaf of every good fixture stands in the report,
 * and changing any single leaf changes the report.
 */
class EveryLeafTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Stream<Leaves> documents() {
    return Leaves.ofAllFixtures().stream();
  }

  @Test
  void everyFixtureFileIsWalked() {
    assertThat(Leaves.names())
        .contains(
            "good/law-enforcement-full.json",
            "good/provider-full.xml",
            "good/file-details-full.xml",
            "good/json-lines-full.jsonl",
            "quirks/cashapp.json")
        .hasSizeGreaterThanOrEqualTo(15);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyLeafIsInTheReport(Leaves leaves) {
    assertThat(leaves.all()).isNotEmpty();
    check(leaves.all(), leaves.document());
  }

  @Test
  void anEmptyAnnotationIsSetAndAFalseOneIsKeptAsStatedFalse() {
    Report report = Fixtures.document(Fixtures.text("good/provider-full.xml")).content();
    assertThat(report.incident().flags())
        .containsExactly(
            "sextortion", "csamSolicitation", "minorToMinorInteraction", "newFlag2031");
    assertThat(report.incident().attributes())
        .filteredOn(attribute -> attribute.place().path().contains("reportAnnotations"))
        .extracting(attribute -> attribute.name() + "=" + attribute.value())
        .containsExactly("spam=false", "informational=0");
  }

  private static void check(List<Leaf> leaves, Leaves.Writing writing) {
    Report before = Fixtures.document(writing.write()).content();
    String words = words(before);
    List<String> lost = new ArrayList<>();
    for (Leaf leaf : leaves) {
      if (!isIn(words, leaf.text())) {
        lost.add(leaf.name() + " is not in the report");
      }
      leaf.change().run();
      List<Document> after = Fixtures.accepted(Fixtures.read(writing.write()));
      if (after.size() == 1 && after.getFirst().content().equals(before)) {
        lost.add(leaf.name() + " changes nothing");
      }
      leaf.restore().run();
    }
    assertThat(lost).isEmpty();
  }

  private static String words(Report report) {
    return JSON.writeValueAsString(report).replace("\\\"", "\"");
  }

  /** Whether the text of a leaf stands in a report, as written or as the time that it tells. */
  static boolean holds(Report report, String text) {
    return isIn(words(report), text);
  }

  private static boolean isIn(String words, String text) {
    String bare = text.strip();
    return List.of("true", "false", "0", "1").contains(bare)
        || words.contains(bare)
        || words.contains(asWritten(bare))
        || words.contains(bare.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_'))
        || WrittenTime.of(bare)
            .map(time -> words.contains(time.instant().toString()))
            .orElse(false);
  }

  /** A text of several lines, or with JSON in it, as it stands in the report's own JSON. */
  private static String asWritten(String text) {
    String quoted = JSON.writeValueAsString(text);
    return quoted.substring(1, quoted.length() - 1).replace("\\\"", "\"");
  }
}
