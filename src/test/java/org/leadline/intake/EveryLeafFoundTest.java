package org.leadline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadline.access.Caller;
import org.leadline.index.Field;
import org.leadline.index.FieldKind;
import org.leadline.intake.Leaves.Leaf;
import org.leadline.search.Holding;
import org.leadline.search.InvalidQuery;
import org.leadline.search.Searching;

/**
 * An officer reads a value in a document and searches it, as it stands there or behind the name of
 * its field: every leaf of every fixture finds its report, or is of a sort that is named here with
 * the reason why nothing is searched by it. Those are shown on the report page all the same.
 */
class EveryLeafFoundTest {

  /** What no search asks for by itself, by the name of the leaf. */
  private static final Map<String, Pattern> IGNORED =
      Map.of(
          "what sort of value stands beside it: the value is found, and the sort by kind: and has:",
          Pattern.compile(
              ".*(captureType|valueType|idType|@hashType|@type|@accountType|/type|metadatas/\\d+/name|nameValuePair/name|^name)"),
          "when a value was captured, stated or verified: it qualifies the value beside it",
          Pattern.compile(
              ".*(dateTime|/time|/uploaded|Timestamp|dateTimeMadeAvailable|@timestamp|[dD]ate)"),
          "the port beside an address",
          Pattern.compile(".*port"),
          "yes, no or not stated of the thing beside it",
          Pattern.compile(
              ".*(verified|@verified|compromised|compromisedAccount|possibleProxy|publiclyAvailable|viewedByProvider|viewedByEsp|fileViewedByEsp|exifViewedByEsp|informational|member|generativeAi|sentToLawEnforcement|@userNotified|Disabled|allEmailsReported|reportedToLe|servedLegalProcess\\w+|thirdPartyUserReported|@thirdPartyUser|@thirdPartyHostedContent)"),
          "how a national telephone number is to be read: the number is found by its full form",
          Pattern.compile(".*(@countryCallingCode|/region)"),
          "the role of the person beside it: found by role: in Leadline's own words",
          Pattern.compile(".*/role"));

  @TempDir Path folder;

  private final Caller reader = Holding.of("north");

  static Stream<Leaves> documents() {
    return Leaves.ofAllFixtures().stream();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyLeafFindsItsReport(Leaves leaves) {
    try (Searching search = Searching.in(folder)) {
      Fixtures.accepted(Fixtures.read(leaves.document().write()))
          .forEach(document -> search.take(document.content(), "north"));
      List<String> lost = new ArrayList<>();
      for (Leaf leaf : leaves.all()) {
        if (!isIgnored(leaf.name()) && !isFound(search, leaf.text().strip())) {
          lost.add(leaf.name() + " = " + leaf.text());
        }
      }
      assertThat(lost).isEmpty();
    }
  }

  /**
   * Times are asked for by their fields, ports are not; all other lines are typed as they stand.
   */
  @Test
  void everyLineOfAPageFindsItsReport() {
    Pattern ignored = Pattern.compile("(Received by NCMEC|Incident Time|Port|Date of Birth).*");
    try (Searching search = Searching.in(folder)) {
      search.take(EveryPrintedLeafTest.printed(EveryPrintedLeafTest.FORM), "north");
      assertThat(EveryPrintedLeafTest.FORM)
          .filteredOn(line -> !EveryPrintedLeafTest.isHeading(line))
          .filteredOn(line -> !ignored.matcher(line).matches())
          .filteredOn(line -> !isFound(search, typed(line)))
          .isEmpty();
    }
  }

  /** The number of the heading, or what stands behind the label. */
  private static String typed(String line) {
    return EveryPrintedLeafTest.value(line).replace("CyberTipline Report ", "");
  }

  @Test
  void everyCellOfAMappedRowFindsItsReport() throws IOException {
    try (Searching search = Searching.in(folder)) {
      search.take(EveryPrintedLeafTest.mapped(folder, EveryPrintedLeafTest.ROW), "north");
      assertThat(EveryPrintedLeafTest.ROW).filteredOn(cell -> !isFound(search, cell)).isEmpty();
    }
  }

  @Test
  void whatNoDocumentSaysIsNotFound() {
    try (Searching search = Searching.in(folder)) {
      Fixtures.accepted(Fixtures.read(Fixtures.text("good/law-enforcement-full.json")))
          .forEach(document -> search.take(document.content(), "north"));
      assertThat(List.of("zzabsent", "2031-07-01", "zzabsent@example.org", "00099"))
          .noneMatch(text -> isFound(search, text));
    }
  }

  private static boolean isIgnored(String name) {
    return IGNORED.values().stream().anyMatch(each -> each.matcher(name).matches());
  }

  private boolean isFound(Searching search, String text) {
    String quoted = '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    return finds(search, quoted)
        || finds(search, text)
        || Holding.FIELDS.all().stream()
            .filter(EveryLeafFoundTest::isSaidByTheDocument)
            .anyMatch(field -> finds(search, field.name() + ":" + quoted));
  }

  private static boolean isSaidByTheDocument(Field field) {
    return field.kind() == FieldKind.KEYWORD || field.kind() == FieldKind.DATE;
  }

  private boolean finds(Searching search, String query) {
    try {
      return search.total(query, reader) > 0;
    } catch (InvalidQuery e) {
      return false;
    }
  }
}
