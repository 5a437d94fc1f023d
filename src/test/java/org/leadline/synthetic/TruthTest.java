package org.leadline.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.config.ConfigFolder;
import org.leadline.identity.IdentitySettings;
import org.leadline.intake.Document;
import org.leadline.intake.Intake;
import org.leadline.intake.IntakeOptions;
import org.leadline.intake.IntakeSettings;
import org.leadline.intake.PassReason;
import org.leadline.intake.ReadResult;
import org.leadline.report.Format;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Manner;
import org.leadline.report.Occurrence;
import org.leadline.report.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A corpus is read back with the real readers and compared with its truth. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TruthTest {

  private static final int REPORTS = 1500;
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir static Path folder;

  private final List<Document> documents = new ArrayList<>();
  private final Map<String, String> rejections = new TreeMap<>();
  private final Set<PassReason> passed = new HashSet<>();
  private final Map<String, JsonNode> truth = new TreeMap<>();

  @BeforeAll
  void generateAndReadBack() throws IOException {
    Calibration calibration = Calibration.from(ConfigFolder.builtIn());
    DocumentShares usual = calibration.documents();
    Calibration manyBad =
        new Calibration(
            calibration.incidents(),
            calibration.persons(),
            calibration.strangers(),
            calibration.files(),
            calibration.network(),
            new DocumentShares(
                usual.providerXmlOnly(), usual.bothFormats(), usual.zipped(), 0.1, 0.05, 0.02, 100),
            calibration.providers(),
            calibration.smallProviders(),
            calibration.agencies(),
            calibration.states());
    new Generator(GeneratorSettings.of(REPORTS, 4), manyBad).write(folder, done -> {});
    ConfigFolder config = ConfigFolder.builtIn();
    new Intake(IntakeSettings.from(config), IdentitySettings.from(config))
        .readPaths(List.of(folder), IntakeOptions.NONE, this::keep);
    lines("reports").forEach(line -> truth.put(line.get("reportId").asString(), line));
  }

  private void keep(ReadResult result) {
    switch (result) {
      case ReadResult.Accepted accepted -> documents.add(accepted.document());
      case ReadResult.Rejected rejected -> {
        Path source = Path.of(rejected.rejection().source().replaceFirst("!/.*", ""));
        rejections.put(folder.relativize(source).toString(), rejected.rejection().reason().code());
      }
      case ReadResult.Passed pass -> passed.add(pass.passedOver().reason());
    }
  }

  @Test
  void everyReportArrivesUnderItsNumberInItsFormats() {
    Map<String, Set<String>> formats = new TreeMap<>();
    documents.forEach(document ->
        formats
            .computeIfAbsent(document.id().written(), id -> new TreeSet<>())
            .add(document.format().code()));
    assertThat(formats.keySet()).isEqualTo(truth.keySet());
    assertThat(documents).allMatch(Document::numberKnown);
    truth.forEach((id, line) -> {
      Set<String> expected =
          line.get("formats")
              .valueStream()
              .map(JsonNode::asString)
              .filter(format -> !format.startsWith("file") || line.get("files").asInt() > 0)
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(formats.get(id)).as(id).containsAll(expected);
    });
  }

  @Test
  void badDocumentsAreRefusedForTheReasonThatTheTruthNames() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    lines("bad")
        .forEach(line -> expected.put(line.get("file").asString(), line.get("fault").asString()));
    assertThat(expected.values()).hasSize(30).contains("truncated", "doctype", "unsafe-name");
    assertThat(rejections).isEqualTo(expected);
  }

  @Test
  void theTruthItselfIsPassedOver() {
    assertThat(passed).contains(PassReason.GENERATOR_TRUTH, PassReason.RECEIPT);
  }

  @Test
  void whatTheReadersSeeIsWhatTheTruthSays() {
    int compared = 0;
    for (Document document : documents) {
      JsonNode line = truth.get(document.id().written());
      if (document.format() == Format.LAW_ENFORCEMENT_JSON && line != null) {
        compared++;
        String id = document.id().written();
        assertThat(document.content().incident().types())
            .as(id)
            .contains(line.get("type").asString());
        assertThat(document.content().files()).as(id).hasSize(line.get("files").asInt());
        assertThat(document.content().reporter().name())
            .as(id)
            .isEqualTo(line.get("provider").asString());
        assertThat(document.received()).as(id).hasToString(line.get("received").asString());
        assertThat(document.content().parties())
            .as("%s, without counterparties, who are nobody's report", id)
            .filteredOn(party -> party.role() != Role.OTHER)
            .hasSize(line.get("cast").size());
      }
    }
    assertThat(compared).isGreaterThan(REPORTS);
  }

  @Test
  void declaredMailboxesBelongToSomebodyInTheReport() throws IOException {
    Map<String, Set<String>> own = new HashMap<>();
    for (JsonNode person : lines("persons")) {
      for (JsonNode report : person.path("reports")) {
        person
            .path("mails")
            .forEach(mail ->
                own.computeIfAbsent(report.asString(), id -> new TreeSet<>()).add(mail.asString()));
      }
    }
    Set<String> foreign = new TreeSet<>();
    for (Document document : documents) {
      for (Occurrence occurrence : document.content().occurrences()) {
        if (declaredMail(occurrence)) {
          String mail = occurrence.raw().toLowerCase(Locale.ROOT).replace("+office", "");
          if (!own.getOrDefault(document.id().written(), Set.of()).contains(mail)) {
            foreign.add(mail);
          }
        }
      }
    }
    foreign.removeAll(PlaceholderPlant.MAILS);
    foreign.removeIf(mail -> mail.startsWith(CrossingPlant.BRIDGE_MAILBOX));
    assertThat(foreign).isSubsetOf("n/a");
  }

  private static boolean declaredMail(Occurrence occurrence) {
    Role role = occurrence.place().role();
    return occurrence.kind() == IdentifierKind.EMAIL
        && occurrence.place().manner() != Manner.MENTIONED
        && role.links();
  }

  @Test
  void repeatedPersonsAreListedWithAllTheirReports() throws IOException {
    Map<String, Set<String>> persons = new TreeMap<>();
    truth.forEach((id, line) ->
        line.get("cast")
            .forEach(part ->
                persons
                    .computeIfAbsent(part.get("person").asString(), each -> new TreeSet<>())
                    .add(id)));
    Map<String, Set<String>> told = new TreeMap<>();
    for (JsonNode person : lines("persons")) {
      Set<String> reports =
          person
              .get("reports")
              .valueStream()
              .map(JsonNode::asString)
              .collect(Collectors.toCollection(TreeSet::new));
      told.put(person.get("person").asString(), reports);
    }
    assertThat(told).isEqualTo(persons);
  }

  private List<JsonNode> lines(String name) throws IOException {
    return Files.readAllLines(folder.resolve("truth/" + name + ".jsonl")).stream()
        .map(JSON::readTree)
        .toList();
  }
}
