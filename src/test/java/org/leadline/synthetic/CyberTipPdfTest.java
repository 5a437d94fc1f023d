package org.leadline.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leadline.config.ConfigFolder;
import org.leadline.identity.IdentitySettings;
import org.leadline.intake.Document;
import org.leadline.intake.DocumentBytes;
import org.leadline.intake.Intake;
import org.leadline.intake.IntakeOptions;
import org.leadline.intake.IntakeSettings;
import org.leadline.intake.RawDocument;
import org.leadline.intake.ReadResult;
import org.leadline.report.Attribute;
import org.leadline.report.Capture;
import org.leadline.report.Format;
import org.leadline.report.Location;
import org.leadline.report.Occurrence;
import org.leadline.report.Party;
import org.leadline.report.Place;
import org.leadline.report.Report;
import org.leadline.report.ReportFile;

/** The same report as law-enforcement JSON and as PDF says the same. */
class CyberTipPdfTest {

  private static final int REPORTS = 120;
  private static final Intake INTAKE =
      new Intake(IntakeSettings.builtIn(), IdentitySettings.from(ConfigFolder.builtIn()));

  /** Words of the JSON's structure, which are no facts and have no place on the form. */
  private static final Set<String> STRUCTURE = Set.of("associationsEntityType");

  /** Parts of a name that the form prints whole: the name itself is compared as a value. */
  private static final Set<String> NAME_PARTS = Set.of("firstName", "lastName");

  /** What only the form says. */
  private static final Set<String> OF_THE_FORM =
      Set.of("datePdfGenerated", "totalUploadedFiles", "numberOfUploadedFiles");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void jsonAndPdfOfOneReportGiveTheSameFields(PdfLayout layout) {
    Drafts drafts = drafts(GeneratorSettings.of(REPORTS, 7));
    List<String> differences = new ArrayList<>();
    int printed = 0;
    for (long number = 0; number < REPORTS; number++) {
      Draft draft = drafts.first(number);
      Optional<byte[]> pdf = new CyberTipPdfWriter().write(draft, layout);
      if (pdf.isPresent()) {
        printed++;
        Report said = read(json(draft)).content();
        Report shown = read(pdf.get()).content();
        compare(number, facts(said), facts(shown), differences);
      }
    }
    assertThat(printed).isGreaterThan(REPORTS / 2);
    assertThat(differences).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyPlaceOfAPdfNamesItsPage(PdfLayout layout) {
    Report report =
        read(new CyberTipPdfWriter()
                .write(drafts(GeneratorSettings.of(20, 7)).first(3), layout)
                .orElseThrow())
            .content();
    assertThat(places(report))
        .isNotEmpty()
        .allSatisfy(place -> {
          assertThat(place.document()).isEqualTo(Format.CYBERTIP_PDF);
          assertThat(place.pages()).hasSize(1);
          assertThat(place.path()).contains("page[" + place.pages().getFirst() + "]");
        });
    assertThat(places(report).map(Place::path).filter(path -> path.contains("/Suspect[1]/")))
        .isNotEmpty();
    assertThat(report.passages()).allMatch(passage -> passage.known());
  }

  @Test
  void theSameDraftGivesTheSameBytes() {
    Draft draft = drafts(GeneratorSettings.of(20, 7)).first(1);
    CyberTipPdfWriter writer = new CyberTipPdfWriter();
    for (PdfLayout layout : PdfLayout.values()) {
      assertThat(writer.write(draft, layout).orElseThrow())
          .isEqualTo(writer.write(draft, layout).orElseThrow());
    }
  }

  @Test
  void aCorpusWithPdfsIsTakenInWhole() throws Exception {
    GeneratorSummary summary =
        new Generator(GeneratorSettings.of(200, 5).withPdf(0.5)).write(folder, count -> {});
    List<ReadResult> results = new ArrayList<>();
    INTAKE.readPaths(List.of(folder.resolve("reports/first")), IntakeOptions.NONE, results::add);
    List<Document> documents = accepted(results);
    assertThat(results).filteredOn(ReadResult.Rejected.class::isInstance).isEmpty();
    assertThat(documents)
        .filteredOn(document -> document.format() == Format.CYBERTIP_PDF)
        .hasSizeGreaterThan(40);
    assertThat(documents.stream().map(Document::id).distinct()).hasSize((int) summary.reports());
  }

  private static Drafts drafts(GeneratorSettings settings) {
    return new Drafts(settings, Calibration.from(ConfigFolder.builtIn()));
  }

  private static byte[] json(Draft draft) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new LawEnforcementJson().write(draft, bytes);
    return bytes.toByteArray();
  }

  private static Document read(byte[] bytes) {
    ReadResult result = INTAKE.parse(new RawDocument("document", 0, DocumentBytes.of(bytes), null));
    return accepted(List.of(result)).getFirst();
  }

  private static List<Document> accepted(List<ReadResult> results) {
    return results.stream()
        .filter(ReadResult.Accepted.class::isInstance)
        .map(result -> ((ReadResult.Accepted) result).document())
        .toList();
  }

  private static void compare(
      long number, List<String> said, List<String> shown, List<String> differences) {
    List<String> missing = new ArrayList<>(said);
    shown.forEach(missing::remove);
    List<String> added = new ArrayList<>(shown);
    said.forEach(added::remove);
    missing.forEach(fact -> differences.add(number + " only in JSON: " + fact));
    added.forEach(fact -> differences.add(number + " only in PDF: " + fact));
  }

  /** Every fact of a report, without where it stands. */
  private static List<String> facts(Report report) {
    List<String> facts = new ArrayList<>();
    facts.add("handling " + report.handling());
    facts.add("types " + report.incident().types());
    facts.add("platform " + report.incident().platform());
    facts.add("time " + report.incident().time());
    facts.add("description " + report.incident().timeDescription());
    facts.add("escalation " + report.incident().escalation());
    facts.add("flags " + report.incident().flags());
    facts.add("reporter " + report.reporter());
    attributes(report.incident().attributes(), facts);
    report.parties().forEach(party -> party(party, facts));
    report.occurrences().forEach(value -> facts.add(value(value)));
    report.files().forEach(file -> file(file, facts));
    report
        .passages()
        .forEach(passage ->
            facts.add(
                "passage %s %s %s %s"
                    .formatted(
                        passage.known(),
                        passage.place().role(),
                        passage.place().origin(),
                        flat(passage.text()))));
    report.locations().forEach(location -> location(location, facts));
    return facts;
  }

  private static void party(Party party, List<String> facts) {
    facts.add("party %s %s %s".formatted(party.role(), party.service(), party.compromised()));
    attributes(party.attributes(), facts);
  }

  private static String value(Occurrence value) {
    Place place = value.place();
    return "value %s %s %s %s %s %s %s"
        .formatted(
            value.kind(),
            value.raw(),
            place.role(),
            place.origin(),
            place.manner(),
            value.hints(),
            capture(value.capture()));
  }

  private static String capture(@Nullable Capture capture) {
    return capture == null
        ? ""
        : "%s %s %s %s %s"
            .formatted(
                capture.time(),
                capture.zoneAssumed(),
                capture.event() == null ? "" : capture.event().toLowerCase(Locale.ROOT),
                capture.port(),
                capture.possibleProxy());
  }

  private static void file(ReportFile file, List<String> facts) {
    facts.add(
        "file %s %s %s %s %s %s %s"
            .formatted(
                file.name(),
                file.originalName(),
                file.viewedByProvider(),
                file.publiclyAvailable(),
                file.industryClass(),
                file.tags(),
                file.uploaded()));
    attributes(file.attributes(), facts);
  }

  private static void location(Location location, List<String> facts) {
    facts.add(
        "location %s %s %s %s %s %s %s %s %s"
            .formatted(
                location.place().role(),
                location.place().origin(),
                location.about(),
                location.country(),
                location.region(),
                location.city(),
                location.postalCode(),
                location.organization(),
                location.networkTypes()));
    attributes(location.attributes(), facts);
  }

  private static void attributes(List<Attribute> attributes, List<String> facts) {
    attributes.stream()
        .filter(attribute -> !STRUCTURE.contains(attribute.name()))
        .filter(attribute -> !NAME_PARTS.contains(attribute.name()))
        .filter(attribute -> !OF_THE_FORM.contains(attribute.name()))
        .forEach(attribute ->
            facts.add(
                "attribute %s %s %s %s"
                    .formatted(
                        attribute.name(),
                        day(attribute.value()),
                        attribute.place().role(),
                        attribute.place().origin())));
  }

  /** The form prints days with the month first, and yes for true. */
  private static String day(String value) {
    String day = value.replaceFirst("^([0-9]{2})-([0-9]{2})-([0-9]{4})$", "$3-$1-$2");
    return day.equals("Yes") ? "true" : day;
  }

  /** A form keeps the words of a text, not where its lines end. */
  private static String flat(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static Stream<Place> places(Report report) {
    return Stream.of(
            report.occurrences().stream().map(Occurrence::place),
            report.passages().stream().map(passage -> passage.place()),
            report.locations().stream().map(Location::place),
            report.incident().attributes().stream().map(Attribute::place))
        .flatMap(places -> places);
  }
}
