package org.leadline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.leadline.identity.Recogniser;
import org.leadline.report.Attribute;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Manner;
import org.leadline.report.Occurrence;
import org.leadline.report.Party;
import org.leadline.report.Report;
import org.leadline.report.ReportFile;
import org.leadline.report.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What providers write into texts in forms of their own becomes values, parties and times. */
class ProviderFormsTest {

  private static final Recogniser RECOGNISER = new Recogniser(Fixtures.IDENTITY);
  private static final String INCIDENT = "/reportedInformation/additionalInformations/0/value";

  private static final String PERSON =
      "/reportedInformation/reportedPeople/reportedPersons/0/additionalInformations/0/value";

  @Test
  void whatsAppsJsonInAStringIsReadWithItsPartiesAndTheAddressOfItsReport() {
    Report report = report("whatsapp");
    assertThat(report.parties())
        .extracting(Party::role, Party::path)
        .containsExactly(
            tuple(Role.REPORTED_USER, INCIDENT + "#/reported_user"),
            tuple(Role.OTHER, INCIDENT + "#/reporting_user"),
            tuple(Role.OTHER, INCIDENT + "#/participants/0"),
            tuple(Role.OTHER, INCIDENT + "#/participants/1"));
    Occurrence phone = at(report, INCIDENT + "#/reported_user/phone_number");
    assertThat(phone.place().role()).isEqualTo(Role.REPORTED_USER);
    assertThat(phone.place().manner()).isEqualTo(Manner.MENTIONED);
    assertThat(terms(phone)).contains("tel:+12025550141");
    Occurrence address = at(report, INCIDENT + "#/client/ip_address");
    assertThat(address.place().manner()).isEqualTo(Manner.CAPTURED);
    assertThat(address.capture())
        .satisfies(event -> {
          assertThat(event.time()).isEqualTo(Instant.ofEpochSecond(1893553400));
          assertThat(event.event()).isEqualTo("REPORT");
          assertThat(event.port()).isEqualTo(50123);
        });
    assertThat(terms(at(report, INCIDENT + "#/messages/1/message_id")))
        .containsExactly("thread:whatsapp:SYNTH-MSG-0002");
    assertThat(terms(at(report, INCIDENT + "#/group/group_id")))
        .containsExactly("group:whatsapp:900000000000000001@g.example.com");
    assertThat(report.incident().attributes())
        .extracting(Attribute::name, Attribute::value)
        .contains(
            tuple("report_surface", "group_chat"),
            tuple("subject", "Synthetic group é"),
            tuple("app_version", "2.30.1"));
  }

  @Test
  void thePersonOfTheFormIsThePersonWhomTheReportStatesWhereTheyShareAnAccount() {
    String stated =
        Fixtures.text("quirks/whatsapp.json")
            .replace(
                "\"additionalInformations\"",
                "\"reportedPeople\": {\"reportedPersons\": [{\"espService\": \"WhatsApp\","
                    + " \"espUserId\": \"12025550141\"}]}, \"additionalInformations\"");
    Report report = RECOGNISER.recognise(Fixtures.document(stated).content());
    String person = "/reportedInformation/reportedPeople/reportedPersons/0";
    assertThat(report.parties())
        .filteredOn(party -> party.role() == Role.REPORTED_USER)
        .extracting(Party::path)
        .containsExactly(person);
    assertThat(at(report, INCIDENT + "#/reported_user/phone_number").place().party())
        .isEqualTo(person);
  }

  @Test
  void everyLeafOfTheJsonInAStringStandsUnderItsOwnPath() {
    Report report = report("whatsapp");
    Map<String, String> leaves = new TreeMap<>();
    leaves(JsonMapper.shared().readTree(report.passages().getFirst().text()), "", leaves);
    assertThat(leaves).hasSizeGreaterThan(15);
    Map<String, String> found = new TreeMap<>();
    report.occurrences().forEach(value -> found.put(value.place().path(), value.raw()));
    Stream.concat(
            report.incident().attributes().stream(),
            report.parties().stream().flatMap(party -> party.attributes().stream()))
        .forEach(fact -> found.put(fact.place().path(), fact.value()));
    leaves.forEach(
        (pointer, text) -> assertThat(found).containsEntry(INCIDENT + "#" + pointer, text));
  }

  private static void leaves(JsonNode node, String pointer, Map<String, String> into) {
    node.propertyStream()
        .forEach(field -> leaves(field.getValue(), pointer + "/" + field.getKey(), into));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      leaves(node.get(i), pointer + "/" + i, into);
    }
    if (node.isValueNode()) {
      into.put(pointer, node.asString());
    }
  }

  @Test
  void whatAFormSaysOfAValueIsNotMinedASecondTimeAsSomethingElse() {
    Report report = report("whatsapp");
    assertThat(report.occurrences())
        .filteredOn(value -> value.raw().equals("+12025550141"))
        .hasSize(1);
    assertThat(report("yahoo").occurrences())
        .filteredOn(value -> value.raw().contains("@mail.example.com"))
        .extracting(Occurrence::kind)
        .containsOnly(IdentifierKind.THREAD);
  }

  @Test
  void readingAReportAgainChangesNothing() {
    for (String name : List.of("whatsapp", "meta", "yahoo", "meetme", "cashapp", "x")) {
      Report once = report(name);
      assertThat(RECOGNISER.recognise(once)).isEqualTo(once);
    }
  }

  @Test
  void metasStandingSentencesGiveThreadFileIdAndTimeOfUpload() {
    Report report = report("meta");
    assertThat(terms(at(report, PERSON + "#/Messenger Thread ID")))
        .containsExactly("thread:messenger:700000000000101");
    assertThat(report.occurrences())
        .flatExtracting(ProviderFormsTest::terms)
        .contains("acct:facebook:100000000000102");
    ReportFile first = report.files().getFirst();
    assertThat(first.uploaded()).isEqualTo(Instant.parse("2030-01-02T03:00:01Z"));
    assertThat(first.attributes())
        .extracting(Attribute::value)
        .contains("January 2, 2030 at 03:00:01 UTC");
    assertThat(
            at(
                    report,
                    first.path() + "/additionalInformations/0/value#/File's unique ESP Identifier")
                .raw())
        .isEqualTo("900000000000000101");
  }

  @Test
  void yahoosMessageIdsAreThreadsOfYahooWhicheverOfItsNamesTheyStandUnder() {
    Report report = report("yahoo");
    assertThat(report.occurrences())
        .filteredOn(value -> value.kind() == IdentifierKind.THREAD)
        .flatExtracting(ProviderFormsTest::terms)
        .containsExactlyInAnyOrder(
            "thread:yahoo:AAsynth0000000000000000000000000000001",
            "thread:yahoo:100000001.200000002.1893553445000@mail.example.com",
            "thread:yahoo:100000001.200000003.1893553446000@mail.example.com");
    assertThat(report.occurrences())
        .flatExtracting(ProviderFormsTest::terms)
        .contains("email:one@example.net", "email:two@example.net");
  }

  @Test
  void dropboxsUploadTimeIsTheFilesTimeAndItsTextIsKept() {
    List<ReportFile> files = report("dropbox").files();
    assertThat(files.getFirst().uploaded()).isEqualTo(Instant.parse("2030-01-01T22:10:11Z"));
    assertThat(files.getFirst().attributes())
        .extracting(Attribute::name, Attribute::value)
        .contains(tuple("Upload Date and Time", "2030-01-01T22:10:11Z"));
    assertThat(files.getLast().uploaded()).isNull();
  }

  @Test
  void meetMesRegistrationBlockGivesTheAccountAndTheAddressAtItsRegistration() {
    Report report = report("meetme");
    assertThat(terms(at(report, PERSON + "#/User ID"))).containsExactly("acct:meetme:70000007");
    assertThat(terms(at(report, PERSON + "#/Profile Name"))).contains("user:meetme:synth_member_7");
    assertThat(terms(at(report, PERSON + "#/Email"))).contains("email:zzsynth.member7@gmail.com");
    Occurrence address = at(report, PERSON + "#/Registration IP");
    assertThat(address.place().manner()).isEqualTo(Manner.CAPTURED);
    assertThat(address.place().role()).isEqualTo(Role.REPORTED_USER);
    assertThat(address.capture())
        .satisfies(event -> {
          assertThat(event.event()).isEqualTo("REGISTRATION");
          assertThat(event.time()).isEqualTo(Instant.parse("2029-06-01T10:11:12Z"));
        });
    assertThat(report.locations()).extracting("postalCode").contains("00007");
    assertThat(report.locations())
        .flatExtracting("attributes")
        .extracting("value")
        .contains("38.90", "-77.03");
    assertThat(report.parties()).hasSize(1);
    assertThat(report.parties().getFirst().attributes())
        .extracting(Attribute::name, Attribute::value)
        .contains(tuple("Date of Birth", "1990-01-01"));
  }

  @Test
  void cashAppsCounterpartiesArePartiesOfTheirOwnAndThePayerIsTheReportedUser() {
    Report report = report("cashapp");
    assertThat(report.parties())
        .extracting(Party::role, Party::path)
        .containsExactly(
            tuple(Role.REPORTED_USER, "/reportedInformation/reportedPeople/reportedPersons/0"),
            tuple(Role.OTHER, PERSON + "#/Recipient"),
            tuple(Role.OTHER, PERSON + "#/Recipient[2]"));
    Occurrence payee = at(report, PERSON + "#/Recipient Cashtag[2]");
    assertThat(payee.place().party()).isEqualTo(PERSON + "#/Recipient[2]");
    assertThat(terms(payee)).containsExactly("pay:cashapp:synthpayee2");
    assertThat(at(report, PERSON + "#/Recipient Name").raw()).isEqualTo("Synthetic Payee");
    Occurrence payer = at(report, PERSON + "#/Sender Cashtag");
    assertThat(payer.place().role()).isEqualTo(Role.REPORTED_USER);
    assertThat(at(report, PERSON + "#/Bank Reference[2]").raw()).isEqualTo("SYNTHREF000102");
    assertThat(report.parties().getFirst().attributes())
        .extracting(Attribute::name, Attribute::value)
        .contains(tuple("Card Ending In", "4242"));
  }

  @Test
  void xsDescriptionBlockGivesTheNameAndKeepsTheDescriptionToItsLastLine() {
    Report report = report("x");
    assertThat(at(report, PERSON + "#/Full Name").kind()).isEqualTo(IdentifierKind.DISPLAY_NAME);
    assertThat(report.parties().getFirst().attributes())
        .extracting(Attribute::name, Attribute::value)
        .contains(
            tuple("Location", "Exampleton, VA"),
            tuple(
                "Description",
                "Office notes of a synthetic account.\nWrites to zzsynth.writer@gmail.com"));
    assertThat(report.occurrences())
        .flatExtracting(ProviderFormsTest::terms)
        .contains("email:zzsynth.writer@gmail.com");
  }

  @Test
  void aFormIsReadInWhateverFormatTheReportComes() {
    String block = "Profile Name: synth_member_9\nUser ID: 70000009\nZIP: 00009";
    String xml =
        Fixtures.text("good/provider-minimal.xml")
            .replaceFirst(
                "(?s)<espService>.*?</espService>",
                "<espService>MeetMe</espService><additionalInfo>" + block + "</additionalInfo>");
    String path = "/report/personOrUserReported[1]/additionalInfo[1]#/User ID";
    Report read = RECOGNISER.recognise(Fixtures.document(xml).content());
    assertThat(terms(at(read, path))).containsExactly("acct:meetme:70000009");

    String line =
        "{\"source\":\"unit\",\"id\":\"1\",\"reporter\":\"MeetMe, Inc.\",\"text\":\""
            + block.replace("\n", "\\n")
            + "\"}";
    assertThat(terms(at(RECOGNISER.recognise(Fixtures.document(line).content()), "/text#/User ID")))
        .containsExactly("acct:meetme:70000009");
  }

  @Test
  void whatStandsInAChildVictimsTextIsAChildVictimsInEveryPart() {
    String victims =
        Fixtures.text("quirks/cashapp.json")
            .replace("reportedPeople", "childVictims")
            .replace("reportedPersons", "childVictims");
    Report report = Fixtures.document(victims).content();
    assertThat(report.occurrences())
        .filteredOn(value -> value.place().path().contains("#"))
        .isNotEmpty()
        .allMatch(value -> value.place().role() == Role.CHILD_VICTIM);
    assertThat(report.parties()).allMatch(party -> party.role() == Role.CHILD_VICTIM);
  }

  static Document document(String name) {
    return Fixtures.document(Fixtures.text("quirks/" + name + ".json"));
  }

  private static Report report(String name) {
    return RECOGNISER.recognise(document(name).content());
  }

  private static Occurrence at(Report report, String path) {
    return report.occurrences().stream()
        .filter(value -> value.place().path().equals(path))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing stands at " + path));
  }

  private static List<String> terms(Occurrence value) {
    return value.keys().stream().map(key -> key.term()).toList();
  }

  static List<String> notes(Document document) {
    return document.notes().stream().map(note -> note.kind().code() + " " + note.path()).toList();
  }
}
