package org.leadline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.leadline.intake.reading.Note;
import org.leadline.intake.reading.RejectionReason;
import org.leadline.report.Attribute;
import org.leadline.report.Capture;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Manner;
import org.leadline.report.Occurrence;
import org.leadline.report.Passage;
import org.leadline.report.ReportId;
import org.leadline.report.Role;
import org.leadline.report.Stated;

/** JSON lines, of our own format and of law-enforcement JSON. */
class JsonLinesTest {

  private static final String GOOD = "{\"source\":\"feed\",\"id\":\"%s\"}";

  @Test
  void eachLineIsADocumentAndBlankLinesAreNone() {
    List<ReadResult> results =
        Fixtures.read(GOOD.formatted(1) + "\r\n\r\n" + GOOD.formatted(2) + "\n\n");
    assertThat(Fixtures.accepted(results))
        .extracting(document -> document.id().written())
        .containsExactly("feed/1", "feed/2");
    assertThat(Fixtures.accepted(results))
        .extracting(document -> document.bytes().size())
        .containsExactly(26, 26);
  }

  @Test
  void aBrokenLineCostsItselfOnlyEvenWhenItIsTheFirst() {
    String lines =
        "{\"source\":\"feed\",\"id\"\n"
            + GOOD.formatted(1)
            + "\nnot json\n"
            + GOOD.formatted(2)
            + "\n";
    List<ReadResult> results = Fixtures.read(lines);
    assertThat(Fixtures.accepted(results)).hasSize(2);
    assertThat(Fixtures.rejected(results))
        .extracting(rejection -> rejection.reason().code() + " at " + rejection.position())
        .containsExactly("truncated at line 1, column 22", "not-json at line 3");
  }

  @Test
  void linesOfLawEnforcementJsonAreRead() {
    String document = Fixtures.text("good/law-enforcement-minimal.json").replace("\n", "");
    List<ReadResult> results =
        Fixtures.read(document + "\n" + document.replace("900000003", "900000004") + "\n");
    assertThat(Fixtures.accepted(results))
        .extracting(Document::id)
        .containsExactly(ReportId.cybertip(900000003), ReportId.cybertip(900000004));
  }

  @Test
  void aByteOrderMarkBeforeTheFirstLineIsAllowed() {
    assertThat(
            Fixtures.accepted(
                Fixtures.read("\uFEFF" + GOOD.formatted(1) + "\n" + GOOD.formatted(2))))
        .hasSize(2);
  }

  @Test
  void aLineOverTheBoundIsReadPastAndToldAndTheNextIsTaken() {
    byte[] lines =
        (GOOD.formatted(1)
                + "\n{\"source\":\"feed\",\"id\":\"2\",\"text\":\""
                + "word ".repeat(8_000_000)
                + "\"}\n"
                + GOOD.formatted(3)
                + "\n")
            .getBytes(StandardCharsets.UTF_8);
    List<ReadResult> results = new ArrayList<>();
    Fixtures.INTAKE.readStream(
        "lines", new ByteArrayInputStream(lines), IntakeOptions.NONE, results::add);
    assertThat(Fixtures.accepted(results)).hasSize(2);
    Rejection rejection = Fixtures.rejected(results).getFirst();
    assertThat(rejection.reason()).isEqualTo(RejectionReason.TOO_LARGE);
    assertThat(rejection.position()).isEqualTo("line 2");
    assertThat(rejection.size()).isEqualTo(40_000_036L);
    assertThat(rejection.bytes()).isNull();
  }

  @Test
  void oneObjectOverManyLinesIsOneDocument() {
    String pretty =
        "{\n  \"source\": \"feed\",\n  \"id\": \"1\",\n  \"tags\": [\n    \"a\"\n  ]\n}\n";
    Document document = Fixtures.document(pretty);
    assertThat(document.bytes().size()).isEqualTo(pretty.length());
    assertThat(document.content().incident().tags()).containsExactly("a");
  }

  @Test
  void typesGiveKindsAndUnknownOnesAreKept() {
    Document document =
        Fixtures.document(
            "{\"source\":\"feed\",\"id\":\"1\",\"identifiers\":[{\"type\":\"SHA-256\",\"value\":\"x\"},{\"type\":\"screen"
                + " name\",\"value\":\"x\"},{\"type\":\"ETH\",\"value\":\"x\"},{\"type\":\"Favourite"
                + " Colour\",\"value\":\"x\"},{\"type\":\"ip\",\"value\":\"192.0.2.1\",\"time\":\"2030-01-01T00:00:00Z\",\"port\":9}]}");
    assertThat(document.content().occurrences())
        .extracting(Occurrence::kind)
        .containsExactly(
            IdentifierKind.HASH,
            IdentifierKind.USER_NAME,
            IdentifierKind.CRYPTO_ADDRESS,
            IdentifierKind.OTHER,
            IdentifierKind.IP);
    assertThat(document.content().occurrences())
        .extracting(each -> each.hints().valueType())
        .containsExactly("SHA-256", "screen name", "ETH", "Favourite Colour", "ip");
    Occurrence address = document.content().occurrences().getLast();
    assertThat(address.place().manner()).isEqualTo(Manner.CAPTURED);
    assertThat(address.capture()).isNotNull().extracting(Capture::port).isEqualTo(9);
  }

  @Test
  void whatStandsInAVictimsBlockHasTheVictimsRoleKnownOrNot() {
    Document document =
        Fixtures.document(
            "{\"source\":\"feed\",\"id\":\"1\",\"parties\":[{\"role\":\"child-victim\",\"email\":\"c@example.org\",\"text\":\"about\",\"unheardOf\":\"kept\",\"identifiers\":[{\"type\":\"user\",\"value\":\"u\",\"more\":\"kept\"}]}]}");
    assertThat(document.content().occurrences())
        .allMatch(each -> each.place().role() == Role.CHILD_VICTIM);
    assertThat(document.content().passages())
        .hasSize(3)
        .allMatch(each -> each.place().role() == Role.CHILD_VICTIM);
    assertThat(document.content().passages())
        .allMatch(each -> "/parties/0".equals(each.place().party()));
  }

  @Test
  void whatIsNotAsExpectedIsNotedAndKeptAsText() {
    Document document =
        Fixtures.document(
            """
            {"source":"feed","id":"1","received":"yesterday","title":["a","b"],"tags":"one, two",
             "ipEvents":{"ip":"192.0.2.1","time":"soon","port":"http"},"identifiers":"a@example.org",
             "category":{"main":"kit"},"reporter":{"name":"Feed","member":"perhaps"},
             "parties":["someone",{"role":"child-victim","email":{"home":"c@example.org"}}],
             "files":[{"hashes":"00112233445566778899aabbccddeeff","viewedByProvider":["true"]}]}
            """);
    assertThat(document.notes())
        .extracting(note -> note.kind().code() + " " + note.path())
        .containsExactlyInAnyOrder(
            "not-readable /received",
            "other-shape /title",
            "other-shape /tags",
            "other-shape /ipEvents",
            "not-readable /ipEvents/time",
            "not-readable /ipEvents/port",
            "other-shape /identifiers",
            "other-shape /category",
            "not-readable /reporter/member",
            "other-shape /parties",
            "other-shape /parties/1/email",
            "other-shape /files/0/hashes",
            "other-shape /files/0/viewedByProvider");
    assertThat(document.content().incident().tags()).containsExactly("one, two");
    assertThat(document.content().occurrences())
        .extracting(Occurrence::raw)
        .containsExactly("192.0.2.1");
    assertThat(
            Stream.concat(
                document.content().passages().stream().map(Passage::text),
                Stream.concat(
                    document.content().incident().attributes().stream().map(Attribute::value),
                    document.content().occurrences().stream()
                        .map(Occurrence::capture)
                        .filter(Objects::nonNull)
                        .map(Capture::rawTime))))
        .containsExactlyInAnyOrder(
            "yesterday",
            "a",
            "b",
            "soon",
            "http",
            "a@example.org",
            "kit",
            "perhaps",
            "someone",
            "c@example.org",
            "00112233445566778899aabbccddeeff",
            "true");
    assertThat(document.content().passages())
        .filteredOn(passage -> passage.text().startsWith("c@"))
        .allMatch(passage -> passage.place().role() == Role.CHILD_VICTIM);
  }

  @Test
  void theShapesOfTheManualAreNotNoted() {
    String line = Fixtures.text("good/json-lines-full.jsonl").lines().findFirst().orElseThrow();
    assertThat(Fixtures.document(line).notes())
        .extracting(note -> note.kind())
        .doesNotContain(Note.Kind.OTHER_SHAPE);
    assertThat(
            Fixtures.document(
                    "{\"source\":\"feed\",\"id\":\"1\",\"title\":null,\"text\":[\"a\",null],\"tags\":[],\"category\":\"a\",\"ipEvents\":[\"192.0.2.1\"],\"files\":null}")
                .notes())
        .isEmpty();
  }

  @Test
  void aRoleThatIsNoSingleWordIsRefusedBecauseItDecidesWhoMaySeeTheValues() {
    assertThat(
            Fixtures.rejected(
                Fixtures.read(
                    "{\"source\":\"feed\",\"id\":\"1\",\"parties\":[{\"role\":[\"child-victim\"],\"email\":\"c@example.org\"}]}")))
        .singleElement()
        .extracting(Rejection::reason)
        .isEqualTo(RejectionReason.VALUE_NOT_ALLOWED);
  }

  @Test
  void whetherAMemberOfThePublicReportedHasThreeStates() {
    assertThat(
            Stream.of(
                "{\"name\":\"n\",\"member\":true}",
                "{\"name\":\"n\",\"member\":false}",
                "{\"name\":\"n\",\"member\":null}",
                "{\"name\":\"n\"}",
                "\"n\""))
        .extracting(reporter ->
            Fixtures.document("{\"source\":\"feed\",\"id\":\"1\",\"reporter\":" + reporter + "}")
                .content()
                .reporter()
                .member())
        .containsExactly(
            Stated.YES, Stated.NO, Stated.NOT_STATED, Stated.NOT_STATED, Stated.NOT_STATED);
  }

  @Test
  void viewedByTheProviderHasThreeStates() {
    Document document =
        Fixtures.document(
            "{\"source\":\"feed\",\"id\":\"1\",\"files\":[{\"viewedByProvider\":true},{\"viewedByProvider\":false},{\"viewedByProvider\":null},{\"name\":\"n\"}]}");
    assertThat(document.content().files())
        .extracting(file -> file.viewedByProvider())
        .containsExactly(Stated.YES, Stated.NO, Stated.NOT_STATED, Stated.NOT_STATED);
  }
}
