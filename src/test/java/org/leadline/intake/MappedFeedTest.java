package org.leadline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.config.ConfigFolder;
import org.leadline.config.InvalidConfiguration;
import org.leadline.identity.IdentitySettings;
import org.leadline.identity.Recogniser;
import org.leadline.intake.mapping.Mapping;
import org.leadline.intake.mapping.Proposal;
import org.leadline.intake.reading.RejectionReason;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Occurrence;
import org.leadline.report.Passage;
import org.leadline.report.Report;
import org.leadline.report.ReportFile;
import org.leadline.report.Role;

/** A partner agency sends a table; the analyst has a mapping proposed, corrects it, takes it in. */
class MappedFeedTest {

  static final Recogniser RECOGNISER =
      new Recogniser(IdentitySettings.from(ConfigFolder.builtIn()));

  private static final String FEED =
      """
      Ref No,Date received,Subject,E-mail,Phone,Login IP,Login time,MD5,Remark
      A-1,25/03/2030 08:15,First,one@example.org,+1 202 555 0101,192.0.2.7,2030-03-24T10:00:00Z,00112233445566778899aabbccddeeff,"two
      lines, ""quoted\"""
      A-2,04/03/2030 09:00,Second,two@example.org,+1 202 555 0102,192.0.2.8,2030-03-03T10:00:00Z,00112233445566778899aabbccddeef0,plain
      """;

  @TempDir Path folder;

  @Test
  void theProposalOfATableIsTakenAsItIsAndEveryCellIsInTheReport() throws IOException {
    Proposal proposal = proposal("partner.csv", FEED);
    assertThat(proposal.text())
        .contains("{\"column\": \"Ref No\", \"to\": \"id\"}")
        .contains(
            "{\"column\": \"Date received\", \"to\": \"received\", \"date\": \"d/M/yyyy H:mm\"}")
        .contains("{\"column\": \"E-mail\", \"to\": \"identifier\", \"type\": \"email\"}")
        .contains("{\"column\": \"Phone\", \"to\": \"identifier\", \"type\": \"phone\"}")
        .contains("{\"column\": \"Login IP\", \"to\": \"ipEvent.ip\"}")
        .contains("{\"column\": \"Login time\", \"to\": \"ipEvent.time\"}")
        .contains("{\"column\": \"MD5\", \"to\": \"file.md5\"}")
        .contains("{\"column\": \"Remark\", \"to\": \"keep\"}")
        .doesNotContain("example.org", "192.0.2");

    List<Document> documents = Fixtures.accepted(take(proposal.text(), FEED));
    assertThat(documents)
        .extracting(each -> each.id().written())
        .containsExactly("partner/A-1", "partner/A-2");
    assertThat(documents).extracting(Document::notes).allMatch(List::isEmpty);
    Report report = documents.getFirst().content();
    assertThat(report.handling().received()).isEqualTo(Instant.parse("2030-03-25T08:15:00Z"));
    assertThat(report.incident().title()).isEqualTo("First");
    assertThat(raw(report, IdentifierKind.EMAIL)).containsExactly("one@example.org");
    assertThat(raw(report, IdentifierKind.PHONE)).containsExactly("+1 202 555 0101");
    assertThat(raw(report, IdentifierKind.IP)).containsExactly("192.0.2.7");
    assertThat(raw(report, IdentifierKind.HASH))
        .containsExactly("00112233445566778899aabbccddeeff");
    assertThat(texts(report, "/columns/Remark")).containsExactly("two\nlines, \"quoted\"");
    assertThat(texts(report, "/columns/Date received")).containsExactly("25/03/2030 08:15");
  }

  @Test
  void dayAndMonthThatTheSampleCannotTellApartAreAskedAndNeverGuessed() throws IOException {
    String feed = "id,received,note\n1,03/04/2030,a\n2,05/06/2030,b\n";
    Proposal proposal = proposal("feed.csv", feed);
    assertThat(proposal.questions())
        .anyMatch(
            question -> question.contains("\"received\"") && question.contains("day from month"));
    assertThat(proposal.text()).contains("\"date\": \"d/M/yyyy or M/d/yyyy\"");
    assertThatThrownBy(() -> mapping(proposal.text()))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("mapping.json")
        .hasMessageContaining("columns[1].date")
        .hasMessageContaining("both d/M/yyyy and M/d/yyyy");

    String corrected = proposal.text().replace("d/M/yyyy or ", "");
    Report report = Fixtures.accepted(take(corrected, feed)).getFirst().content();
    assertThat(report.handling().received()).isEqualTo(Instant.parse("2030-03-04T00:00:00Z"));
  }

  @Test
  void aBadRowCostsThatRowAndSaysItsLineAndReason() throws IOException {
    String feed =
        """
        id,mail,note
        1,one@example.org,good
        2,two@example.org
        ,three@example.org,no number
        4,"four"@example.org,quote within
        5,five@example.org,"never closed
        6,six@example.org,good
        7,seven@example.org,too,many
        8,eight@example.org,good
        """;
    List<ReadResult> results = take(SIMPLE, feed);
    assertThat(Fixtures.accepted(results))
        .extracting(each -> each.id().id())
        .containsExactly("1", "6", "8");
    assertThat(Fixtures.rejected(results))
        .extracting(each -> each.position() + " " + each.reason())
        .containsExactly(
            "line 3 CSV_FIELDS",
            "line 4, /id ID_MISSING",
            "line 5 CSV_QUOTE",
            "line 6 CSV_QUOTE",
            "line 8 CSV_FIELDS");
    assertThat(Fixtures.rejected(results)).allSatisfy(each -> assertThat(each.bytes()).isNotNull());
    assertThat(Fixtures.rejected(results).toString()).doesNotContain("example.org");
  }

  @Test
  void columnsThatTheMappingDoesNotNameAreKeptUnderTheirNameAndNoted() throws IOException {
    Document document =
        Fixtures.accepted(
                take(SIMPLE, "id,mail,note,Colour,Colour,\n1,one@example.org,x,blue,green,last\n"))
            .getFirst();
    assertThat(texts(document.content(), "/unknownColumns/Colour")).containsExactly("blue");
    assertThat(texts(document.content(), "/unknownColumns/Colour (2)")).containsExactly("green");
    assertThat(texts(document.content(), "/unknownColumns/column 6")).containsExactly("last");
    assertThat(document.notes()).hasSize(3);
  }

  @Test
  void aFileWithoutTheColumnsOfTheMappingIsRefusedAsAWhole() throws IOException {
    Rejection rejection =
        Fixtures.rejected(take(SIMPLE, "number,mail\n1,one@example.org\n")).getFirst();
    assertThat(rejection.reason()).isEqualTo(RejectionReason.MAPPING_MISMATCH);
    assertThat(rejection.message()).contains("id, note");
  }

  @Test
  void aTimeInAnotherFormThanSaidIsKeptAsWrittenAndNoted() throws IOException {
    String mapping =
        """
        {"source": "feed", "zone": "+02:00", "columns": [
          {"column": "id", "to": "id"}, {"column": "when", "to": "received", "date": "d.M.yyyy H:mm"}]}
        """;
    List<Document> documents =
        Fixtures.accepted(take(mapping, "id,when\n1,31.12.2030 01:30\n2,31.13.2030 01:30\n"));
    assertThat(documents.getFirst().content().handling().received())
        .isEqualTo(Instant.parse("2030-12-30T23:30:00Z"));
    assertThat(documents.getLast().content().handling().received()).isNull();
    assertThat(documents.getLast().notes()).isNotEmpty();
    assertThat(documents.getLast().content().incident().attributes())
        .anySatisfy(each -> assertThat(each.value()).isEqualTo("31.13.2030 01:30"));
  }

  @Test
  void otherEncodingsAndSeparatorsAreToldByTheSample() throws IOException {
    byte[] feed = "id;name;note\n1;Zoë Sample;über\n".getBytes(Charset.forName("windows-1252"));
    Files.write(folder.resolve("old.csv"), feed);
    Proposal proposal = propose("old.csv");
    assertThat(proposal.text()).contains("\"encoding\": \"windows-1252\"", "\"separator\": \";\"");
    Report report = Fixtures.accepted(take(proposal.text(), feed)).getFirst().content();
    assertThat(raw(report, IdentifierKind.PERSON_NAME)).containsExactly("Zoë Sample");

    String wrong = proposal.text().replace("windows-1252", "UTF-8");
    assertThat(Fixtures.rejected(take(wrong, feed)).getFirst())
        .satisfies(each -> assertThat(each.reason()).isEqualTo(RejectionReason.BROKEN_UTF8))
        .satisfies(each -> assertThat(each.position()).isEqualTo("line 2"));
  }

  @Test
  void jsonLinesWithListsBecomeOneEventForEachElement() throws IOException {
    String feed =
        """
        {"ticket":"7","user":{"mail":"one@example.org","tags":["a","b"]},"logins":[{"ip":"192.0.2.1","port":1024},{"ip":"192.0.2.2"}],"odd":{"x":true}}
        {"ticket":"8","user":
        {"ticket":null}
        """;
    Proposal proposal = proposal("events.jsonl", feed);
    assertThat(proposal.text())
        .contains("\"format\": \"json-lines\"")
        .contains("{\"column\": \"ticket\", \"to\": \"id\"}")
        .contains("{\"column\": \"logins/ip\", \"to\": \"ipEvent.ip\"}")
        .contains("{\"column\": \"logins/port\", \"to\": \"ipEvent.port\"}");
    List<ReadResult> results = take(proposal.text(), feed);
    Report report = Fixtures.accepted(results).getFirst().content();
    assertThat(raw(report, IdentifierKind.IP)).containsExactly("192.0.2.1", "192.0.2.2");
    assertThat(
            report.occurrences().stream()
                .filter(each -> each.kind() == IdentifierKind.IP)
                .map(each -> each.capture() == null ? null : each.capture().port()))
        .containsExactly(1024, null);
    assertThat(texts(report, "/columns/odd~1x")).containsExactly("true");
    assertThat(report.incident().tags()).containsExactly("a", "b");
    assertThat(Fixtures.rejected(results))
        .extracting(each -> each.position().replaceAll(",.*", "") + " " + each.reason())
        .containsExactly("line 2 TRUNCATED", "line 3 ID_MISSING");
  }

  @Test
  void partiesAndFilesOfARowAreGroupedAndCellsWithSeveralValuesAreSplit() throws IOException {
    String mapping =
        """
        // corrected by hand
        {"source": "feed",
         "parties": {"suspect": {"role": "reported-user", "service": "ExampleChat"}, "child": {"role": "child-victim"}},
         "columns": [
          {"column": "id", "to": "id"},
          {"column": "login", "to": "party.userName", "group": "suspect"},
          {"column": "mails", "to": "party.email", "group": "suspect", "split": ";"},
          {"column": "child", "to": "party.userName", "group": "child"},
          {"column": "names", "to": "file.name", "split": "|"},
          {"column": "sums", "to": "file.md5", "split": "|"}]}
        """;
    String feed =
        """
        id,login,mails,child,names,sums
        1,sample_nine,one@example.org; two@example.org,sample_ten,a.bin|b.bin,00112233445566778899aabbccddeeff|00112233445566778899aabbccddeef0
        """;
    Report report = Fixtures.accepted(take(mapping, feed)).getFirst().content();
    assertThat(raw(report, IdentifierKind.EMAIL))
        .containsExactly("one@example.org", "two@example.org");
    assertThat(role(report, "sample_nine")).isEqualTo(Role.REPORTED_USER);
    assertThat(role(report, "sample_ten")).isEqualTo(Role.CHILD_VICTIM);
    assertThat(role(report, "two@example.org")).isEqualTo(Role.REPORTED_USER);
    assertThat(report.files()).extracting(ReportFile::name).containsExactly("a.bin", "b.bin");
    assertThat(raw(report, IdentifierKind.HASH)).hasSize(2);
  }

  @Test
  void everythingThatIsWrongInAMappingIsToldWithFileAndKey() {
    String wrong =
        """
        {"format": "xls", "source": "Not Valid", "zone": "Mars", "colour": 1,
         "parties": {"1": {"colour": "blue"}},
         "columns": [
          {"column": "a", "to": "title"}, {"column": "b", "to": "title"},
          {"column": "a", "to": "nothing"}, {"column": "c", "to": "identifier"},
          {"column": "d", "to": "text", "date": "d/M/yyyy"},
          {"column": "e", "to": "received", "date": "not a pattern"}]}
        """;
    assertThatThrownBy(() -> mapping(wrong))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("mapping.json")
        .hasMessageContaining("format")
        .hasMessageContaining("source")
        .hasMessageContaining("zone")
        .hasMessageContaining("colour")
        .hasMessageContaining("parties.1.colour")
        .hasMessageContaining("columns[1].to")
        .hasMessageContaining("columns[2].to")
        .hasMessageContaining("columns[2].column")
        .hasMessageContaining("columns[3].type")
        .hasMessageContaining("columns[4].date")
        .hasMessageContaining("columns[5].date")
        .hasMessageContaining("one column must have \"to\": \"id\"");
    assertThatThrownBy(() -> Mapping.read(folder.resolve("none.json")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("leadline map");
  }

  private static final String SIMPLE =
      """
      {"source": "feed", "columns": [
        {"column": "id", "to": "id"},
        {"column": "mail", "to": "identifier", "type": "email"},
        {"column": "note", "to": "keep"}]}
      """;

  private Proposal proposal(String name, String feed) throws IOException {
    Files.writeString(folder.resolve(name), feed);
    return propose(name);
  }

  private Proposal propose(String name) throws IOException {
    return FeedSample.propose(folder.resolve(name), IntakeSettings.builtIn(), RECOGNISER);
  }

  private Mapping mapping(String text) throws IOException {
    Path file = folder.resolve("mapping.json");
    Files.writeString(file, text);
    return Mapping.read(file);
  }

  private List<ReadResult> take(String mapping, String feed) throws IOException {
    return take(mapping, feed.getBytes(StandardCharsets.UTF_8));
  }

  private List<ReadResult> take(String mapping, byte[] feed) throws IOException {
    Path file = Files.createDirectories(folder.resolve("in")).resolve("feed");
    Files.write(file, feed);
    List<ReadResult> results = new ArrayList<>();
    Fixtures.INTAKE.readPaths(
        List.of(file), new IntakeOptions(null, mapping(mapping)), results::add);
    return results;
  }

  private static List<String> raw(Report report, IdentifierKind kind) {
    return report.occurrences().stream()
        .filter(each -> each.kind() == kind)
        .map(Occurrence::raw)
        .toList();
  }

  private static Role role(Report report, String raw) {
    return report.occurrences().stream()
        .filter(each -> each.raw().equals(raw))
        .map(each -> each.place().role())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(Report report, String path) {
    return report.passages().stream()
        .filter(each -> each.place().path().startsWith(path))
        .filter(
            each -> each.place().path().substring(path.length()).matches("(\\[[0-9]+\\])?|/[0-9]+"))
        .map(Passage::text)
        .toList();
  }
}
