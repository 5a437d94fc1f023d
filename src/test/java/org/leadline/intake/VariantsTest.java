package org.leadline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadline.intake.reading.Note;
import org.leadline.report.ClearingHousePriority;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Manner;
import org.leadline.report.Occurrence;
import org.leadline.report.Origin;
import org.leadline.report.Party;
import org.leadline.report.Recipient;
import org.leadline.report.Report;
import org.leadline.report.Role;
import org.leadline.report.Stated;

/**
 * The variants of documents that occur in practice (formats reference 5.4), and where values go.
 */
class VariantsTest {

  private static final String JSON = Fixtures.text("good/law-enforcement-minimal.json");
  private static final String XML = Fixtures.text("good/provider-minimal.xml");

  @Test
  void theSmallestJsonGoesWhereItBelongs() {
    Document document = Fixtures.document(JSON);
    Report report = document.content();
    assertThat(document.sender()).isEqualTo("clearing-house");
    assertThat(document.madeAvailable()).isEqualTo(Instant.parse("2030-01-03T00:00:00Z"));
    assertThat(report.handling().received()).isEqualTo(Instant.parse("2030-01-02T04:00:00Z"));
    assertThat(report.handling().informational()).isEqualTo(Stated.NO);
    assertThat(report.handling().priority()).isEqualTo(ClearingHousePriority.E);
    assertThat(report.handling().classification()).isEqualTo("Online Enticement");
    assertThat(report.handling().recipients())
        .extracting(Recipient::agency)
        .containsExactly("Example ICAC");
    assertThat(report.reporter().name()).isEqualTo("ExampleChat, Inc.");
    assertThat(report.incident().escalation()).isNull();
    assertThat(report.parties()).extracting(Party::role).containsExactly(Role.REPORTED_USER);
    assertThat(report.files().getFirst().viewedByProvider()).isEqualTo(Stated.NOT_STATED);
    assertThat(report.files().getFirst().tags()).containsExactly("Uncategorized");
    assertThat(report.passages()).isEmpty();
    assertThat(report.locations().getFirst().place().origin()).isEqualTo(Origin.CLEARINGHOUSE);
    Occurrence address = only(report, IdentifierKind.IP, Origin.PROVIDER);
    assertThat(address.place().manner()).isEqualTo(Manner.CAPTURED);
    assertThat(address.place().path())
        .isEqualTo(
            "/reportedInformation/reportedPeople/reportedPersons/0/sourceInformation/sourceCaptures/0/value");
    assertThat(address.capture()).isNotNull();
    Occurrence hash = only(report, IdentifierKind.HASH, Origin.PROVIDER);
    assertThat(hash.hints().valueType()).isEqualTo("MD5");
    assertThat(report.files().getFirst().holds(hash.place())).isTrue();
    assertThat(only(report, IdentifierKind.ACCOUNT, Origin.PROVIDER).hints().service())
        .isEqualTo("ExampleChat");
  }

  @ParameterizedTest
  @ValueSource(strings = {"No", "none.", "NO", "N/A", "", "false", "Not applicable"})
  void aPlainNoIsNoEscalation(String written) {
    assertThat(escalated(written).incident().escalation()).isNull();
  }

  @Test
  void whateverElseIsStatedIsTheReasonOfAnEscalation() {
    assertThat(escalated("No contact for two days").incident().escalation())
        .isEqualTo("No contact for two days");
    assertThat(escalated("true").incident().escalation()).isEmpty();
  }

  private static Report escalated(String written) {
    return Fixtures.document(
            JSON.replace("\"espEscalation\":null", "\"espEscalation\":\"" + written + "\""))
        .content();
  }

  @Test
  void theSmallestXmlGoesWhereItBelongs() {
    Document document = Fixtures.document(XML);
    Report report = document.content();
    assertThat(document.numberKnown()).isFalse();
    assertThat(report.reporter().name()).isEqualTo("example.com");
    assertThat(report.incident().flags()).containsExactly("sextortion");
    Occurrence phone = only(report, IdentifierKind.PHONE, Origin.PROVIDER);
    assertThat(phone.hints().callingCode()).isEqualTo("+1");
    assertThat(phone.hints().verified()).isEqualTo(Stated.YES);
    assertThat(phone.place().path())
        .isEqualTo("/report/personOrUserReported[1]/personOrUserReportedPerson[1]/phone[1]");
    assertThat(report.occurrences())
        .filteredOn(each -> each.kind() == IdentifierKind.REPORT_NUMBER)
        .extracting(Occurrence::raw)
        .containsExactly("900000001", "900000002");
    assertThat(report.occurrences())
        .filteredOn(each -> each.raw().equals("trust@example.com"))
        .allMatch(each -> each.place().role() == Role.REPORTER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"emails\":[{\"value\":\"a@example.org\"}]}",
        "[{\"value\":\"a@example.org\"}]",
        "[\"a@example.org\"]",
        "{\"value\":\"a@example.org\"}",
        "{\"emails\":{\"value\":\"a@example.org\"}}",
        "\"a@example.org\"",
        "[[\"a@example.org\"]]"
      })
  void aListMayBeWrappedBareOrSingle(String emails) {
    Report report = Fixtures.document(person("\"emails\":" + emails)).content();
    assertThat(report.occurrences()).extracting(Occurrence::raw).containsExactly("a@example.org");
    assertThat(report.passages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "\"\"",
        "\"N/A\"",
        "\" n/a \"",
        "[]",
        "{}",
        "{\"emails\":null}",
        "{\"emails\":[null]}"
      })
  void absentIsAbsentHoweverItIsWritten(String emails) {
    Report report = Fixtures.document(person("\"emails\":" + emails)).content();
    assertThat(report.occurrences()).isEmpty();
    assertThat(report.passages()).isEmpty();
  }

  @Test
  void aNameInOtherUpperAndLowerCaseIsTakenWithANote() {
    Document document = Fixtures.document(person("\"Emails\":[\"a@example.org\"]"));
    assertThat(document.content().occurrences()).hasSize(1);
    assertThat(document.notes()).extracting(Note::kind).containsExactly(Note.Kind.NAME_CASE);
  }

  @Test
  void aByteOrderMarkIsAllowedInBothFormats() {
    assertThat(Fixtures.document("\uFEFF" + JSON).content())
        .isEqualTo(Fixtures.document(JSON).content());
    assertThat(Fixtures.accepted(Fixtures.read("\uFEFF" + XML))).hasSize(1);
  }

  @Test
  void twoReportedPersonsAreTwoPartiesWithTheirOwnValues() {
    Report report =
        Fixtures.document(
                JSON.replace(
                    "\"reportedPersons\":[{", "\"reportedPersons\":[{\"screenName\":\"first\"},{"))
            .content();
    assertThat(report.parties()).hasSize(2);
    assertThat(report.occurrences())
        .filteredOn(each -> each.kind() == IdentifierKind.USER_NAME)
        .extracting(each -> each.place().party())
        .containsExactly(report.parties().get(0).path(), report.parties().get(1).path());
  }

  @Test
  void fiveThousandFilesAreReadAndNoFilesAreNone() {
    String files =
        IntStream.range(0, 5000)
            .mapToObj(i ->
                "{\"filename\":\"f%d.bin\",\"verificationHash\":\"%032x\",\"viewedByEsp\":%s}"
                    .formatted(i, i, i % 2 == 0))
            .collect(Collectors.joining(","));
    Report report =
        Fixtures.document(
                "{\"reportId\":900000003,\"reportedInformation\":{\"uploadedFiles\":{\"uploadedFiles\":["
                    + files
                    + "]}}}")
            .content();
    assertThat(report.files()).hasSize(5000);
    assertThat(report.occurrences()).hasSize(5000);
    assertThat(
            Fixtures.document("{\"reportId\":1000000,\"reportedInformation\":{}}")
                .content()
                .files())
        .isEmpty();
  }

  @Test
  void theOrderOfXmlElementsDoesNotMatter() {
    String shuffled =
        XML.replaceAll("(?s)(<incidentSummary>.*</incidentSummary>)(.*)</report>", "$2$1</report>");
    assertThat(shuffled).isNotEqualTo(XML);
    Report before = Fixtures.document(XML).content();
    Report after = Fixtures.document(shuffled).content();
    assertThat(after.incident()).isEqualTo(before.incident());
    assertThat(after.occurrences()).containsExactlyInAnyOrderElementsOf(before.occurrences());
  }

  @Test
  void anUnknownElementOfAVictimStaysTheVictims() {
    Report report = Fixtures.document(Fixtures.text("good/provider-full.xml")).content();
    assertThat(report.passages())
        .filteredOn(passage -> passage.text().equals("kept two"))
        .singleElement()
        .satisfies(passage -> {
          assertThat(passage.known()).isFalse();
          assertThat(passage.place().role()).isEqualTo(Role.CHILD_VICTIM);
          assertThat(passage.place().path()).isEqualTo("/report/victim[1]/unheardOf[1]");
        });
    assertThat(report.occurrences())
        .filteredOn(each -> each.raw().equals("parent@example.org"))
        .allMatch(each -> each.place().role() == Role.CHILD_VICTIM);
  }

  @Test
  void contactsOfProviderPoliceAndClearingHouseNeverLink() {
    for (String name : List.of("good/law-enforcement-full.json", "good/provider-full.xml")) {
      Report report = Fixtures.document(Fixtures.text(name)).content();
      assertThat(report.occurrences())
          .filteredOn(each -> each.raw().endsWith("@example.com"))
          .isNotEmpty()
          .noneMatch(each -> each.place().role().links());
    }
    Report report = Fixtures.document(Fixtures.text("good/law-enforcement-full.json")).content();
    assertThat(report.passages())
        .filteredOn(passage -> passage.text().contains("analyst@example.com"))
        .allMatch(passage -> !passage.place().role().links());
  }

  @Test
  void reportNumbersThatTheClearingHouseMentionsLink() {
    Report report = Fixtures.document(Fixtures.text("good/law-enforcement-full.json")).content();
    assertThat(report.occurrences())
        .filteredOn(each ->
            each.kind() == IdentifierKind.REPORT_NUMBER
                && each.place().manner() == Manner.MENTIONED)
        .allMatch(
            each -> each.place().role().links() && each.place().origin() == Origin.CLEARINGHOUSE)
        .extracting(Occurrence::raw)
        .containsExactly("900000009", "900000010");
  }

  @Test
  void viewedByTheProviderHasThreeStates() {
    Report report = Fixtures.document(Fixtures.text("good/law-enforcement-full.json")).content();
    assertThat(report.files())
        .extracting(file -> file.viewedByProvider())
        .containsExactly(Stated.YES, Stated.NO, Stated.NOT_STATED);
    String details = Fixtures.text("good/file-details-full.xml");
    assertThat(viewed(details)).isEqualTo(Stated.YES);
    assertThat(viewed(details.replace("<fileViewedByEsp>true", "<fileViewedByEsp>false")))
        .isEqualTo(Stated.NO);
    assertThat(viewed(details.replace("<fileViewedByEsp>true", "<fileViewedByEsp>")))
        .isEqualTo(Stated.NOT_STATED);
    assertThat(viewed(details.replace("<fileViewedByEsp>true</fileViewedByEsp>", "")))
        .isEqualTo(Stated.NOT_STATED);
  }

  @Test
  void twoFilesOfOneReportAreTwoLinesWithTheirOwnPaths() {
    String details = Fixtures.text("good/file-details-full.xml");
    Document first = Fixtures.document(details);
    Document second = Fixtures.document(details.replace("b0754af7", "c0754af7"));
    assertThat(first.id()).isEqualTo(second.id());
    assertThat(first.sender()).isNotEqualTo(second.sender());
    assertThat(first.content().files().getFirst().path())
        .isEqualTo("/fileDetails[fileId='b0754af766b426f2928a02c651ed4b99']");
    assertThat(
            second
                .content()
                .files()
                .getFirst()
                .holds(first.content().occurrences().getFirst().place()))
        .isFalse();
  }

  @Test
  void aTimeWithoutAZoneIsReadAsUtcWithANoteAndKeptAsWritten() {
    Document document = Fixtures.document(Fixtures.text("good/provider-full.xml"));
    assertThat(document.content().incident().time())
        .isEqualTo(Instant.parse("2030-01-31T23:59:58Z"));
    assertThat(document.notes())
        .contains(
            new Note(Note.Kind.ZONE_ASSUMED, "/report/incidentSummary[1]/incidentDateTime[1]"));
    assertThat(document.content().incident().attributes())
        .anyMatch(attribute -> attribute.value().equals("2030-01-31T23:59:58"));
  }

  @Test
  void aLaterSectionDGivesALaterDocumentOfTheSameLine() {
    Document first = Fixtures.document(JSON);
    Document later =
        Fixtures.document(JSON.replace("2030-01-03T00:00:00Z", "2030-05-03T00:00:00Z"));
    assertThat(later.id()).isEqualTo(first.id());
    assertThat(later.sender()).isEqualTo(first.sender());
    assertThat(later.madeAvailable()).isAfter(first.madeAvailable());
    assertThat(later.sha256()).isNotEqualTo(first.sha256());
  }

  @Test
  void halfASurrogatePairIsReplacedWithANote() {
    Document document =
        Fixtures.document("{\"source\":\"feed\",\"id\":\"1\",\"title\":\"cut \\ud83d\"}");
    assertThat(document.content().incident().title()).isEqualTo("cut \uFFFD");
    assertThat(document.notes()).extracting(Note::kind).containsExactly(Note.Kind.TEXT_REPAIRED);
  }

  @Test
  void nothingOfTheContentIsPrinted() {
    Document document = Fixtures.document(JSON);
    assertThat(document.toString() + document.content() + document.bytes())
        .doesNotContain("sample")
        .doesNotContain("192.0.2.44");
  }

  private static Stated viewed(String details) {
    return Fixtures.document(details).content().files().getFirst().viewedByProvider();
  }

  private static String person(String fields) {
    return "{\"reportId\":900000003,\"reportedInformation\":{\"reportedPeople\":{\"reportedPersons\":[{"
        + fields
        + "}]}}}";
  }

  private static Occurrence only(Report report, IdentifierKind kind, Origin origin) {
    return report.occurrences().stream()
        .filter(each -> each.kind() == kind && each.place().origin() == origin)
        .findFirst()
        .orElseThrow();
  }
}
