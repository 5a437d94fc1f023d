package org.leadline.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.intake.IntakeOptions;
import org.leadline.report.Format;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Manner;
import org.leadline.report.Occurrence;
import org.leadline.report.Report;
import org.leadline.store.Store;
import org.leadline.store.StoreSettings;
import org.leadline.store.StoredReport;
import org.leadline.synthetic.Generator;
import org.leadline.synthetic.GeneratorSettings;

/** A report that is delivered as law-enforcement JSON and as PDF is one report with citations. */
class PrintedTwinTest {

  private static final int ENOUGH = 6;

  @TempDir static Path corpus;
  private static final List<Map<String, byte[]>> PACKAGES = new ArrayList<>();

  @TempDir Path directory;
  private int stores;

  @BeforeEach
  void generate() throws IOException {
    if (PACKAGES.isEmpty()) {
      new Generator(GeneratorSettings.of(60, 11).withPdf(1)).write(corpus, count -> {});
      try (Stream<Path> files = Files.walk(corpus.resolve("reports/first"))) {
        for (Path zip : files.filter(file -> file.toString().endsWith(".zip")).sorted().toList()) {
          Map<String, byte[]> members = unpack(zip);
          if (members.size() == 2 && PACKAGES.size() < ENOUGH) {
            PACKAGES.add(members);
          }
        }
      }
    }
    assertThat(PACKAGES).hasSize(ENOUGH);
  }

  @Test
  void eitherOrderOfArrivalGivesTheSameReport() {
    for (Map<String, byte[]> both : PACKAGES) {
      StoredReport jsonFirst = taken(json(both), pdf(both));
      StoredReport pdfFirst = taken(pdf(both), json(both));
      assertThat(pdfFirst.report()).isEqualTo(jsonFirst.report());
      assertThat(pdfFirst.scores()).isEqualTo(jsonFirst.scores());
      assertThat(jsonFirst.documents()).hasSize(2);
    }
  }

  @Test
  void whatThePdfRepeatsIsCitedAndNotDoubled() {
    for (Map<String, byte[]> both : PACKAGES) {
      Report alone = taken(json(both)).report();
      StoredReport stored = taken(json(both), pdf(both));
      Report report = stored.report();
      assertThat(report.occurrences())
          .filteredOn(value -> value.place().manner() != Manner.MENTIONED)
          .hasSameSizeAs(
              alone.occurrences().stream()
                  .filter(value -> value.place().manner() != Manner.MENTIONED)
                  .toList())
          .allMatch(value -> value.place().document() == Format.LAW_ENFORCEMENT_JSON)
          .allMatch(value -> !value.place().pages().isEmpty());
      assertThat(report.files())
          .usingRecursiveFieldByFieldElementComparatorIgnoringFields("further")
          .isEqualTo(alone.files());
      assertThat(report.files())
          .allSatisfy(file ->
              assertThat(file.further())
                  .singleElement()
                  .matches(block -> block.document() == Format.CYBERTIP_PDF));
      assertThat(report.parties()).hasSameSizeAs(alone.parties());
      assertThat(report.passages()).hasSameSizeAs(alone.passages());
      assertThat(report.locations()).hasSameSizeAs(alone.locations());
      assertThat(stored.priority()).isEqualTo(taken(json(both)).priority());
    }
  }

  @Test
  void whatOnlyThePdfSaysFillsTheGapUnderItsPage() {
    Map<String, byte[]> both =
        PACKAGES.stream()
            .filter(members ->
                new String(json(members), StandardCharsets.UTF_8)
                    .contains("\"emails\":{\"emails\":[{\"value\":\"zz"))
            .findFirst()
            .orElseThrow();
    String whole = new String(json(both), StandardCharsets.UTF_8);
    String without =
        whole
            .replaceAll("\"emails\":\\{\"emails\":\\[\\{\"value\":\"zz[^]]*]},", "")
            .replace("\"viewedByEsp\":true", "\"viewedByEsp\":null")
            .replace("\"viewedByEsp\":false", "\"viewedByEsp\":null");
    assertThat(without).isNotEqualTo(whole);

    Report report = taken(without.getBytes(StandardCharsets.UTF_8), pdf(both)).report();

    assertThat(report.occurrences())
        .filteredOn(value -> value.place().document() == Format.CYBERTIP_PDF)
        .filteredOn(value -> value.place().manner() != Manner.MENTIONED)
        .isNotEmpty()
        .allMatch(value -> value.kind() == IdentifierKind.EMAIL)
        .extracting(Occurrence::place)
        .allMatch(place -> place.path().startsWith("/page[") && place.pages().size() == 1);
    Report full = taken(json(both), pdf(both)).report();
    assertThat(report.files()).isEqualTo(full.files());
  }

  @Test
  void theJsonWinsWhereBothStateAField() {
    Map<String, byte[]> both = PACKAGES.getFirst();
    String other =
        new String(json(both), StandardCharsets.UTF_8)
            .replaceFirst(
                "\"ncmecClassification\":\"[^\"]*\"",
                "\"ncmecClassification\":\"Office Supplies\"");
    Report report = taken(pdf(both), other.getBytes(StandardCharsets.UTF_8)).report();
    assertThat(report.handling().classification()).isEqualTo("Office Supplies");
  }

  private StoredReport taken(byte[]... documents) {
    Path data = directory.resolve("data" + stores++);
    try (Store store = Store.open(data, StoreSettings.DEFAULTS, Delivery.readers().derivation())) {
      Arrivals desk = Delivery.arrivals(store, Optional.empty());
      for (byte[] document : documents) {
        desk.takeStream(
            "document",
            new ByteArrayInputStream(document),
            IntakeOptions.NONE,
            Delivery.request("north"),
            ArrivalProgress.NONE);
      }
      Matcher number = NUMBER.matcher(new String(json(documents), StandardCharsets.UTF_8));
      assertThat(number.find()).isTrue();
      return store
          .reports()
          .find(Delivery.number(Long.parseLong(number.group(1))), Installation.ALL)
          .orElseThrow();
    }
  }

  private static final Pattern NUMBER = Pattern.compile("\"reportId\":([0-9]+)");

  private static byte[] json(byte[]... documents) {
    return Stream.of(documents).filter(bytes -> bytes[0] == '{').findFirst().orElseThrow();
  }

  private static byte[] json(Map<String, byte[]> members) {
    return Objects.requireNonNull(members.get("report.json"));
  }

  private static byte[] pdf(Map<String, byte[]> members) {
    return Objects.requireNonNull(members.get("report.pdf"));
  }

  private static Map<String, byte[]> unpack(Path file) throws IOException {
    Map<String, byte[]> members = new HashMap<>();
    try (InputStream stream = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(stream)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        members.put(entry.getName(), zip.readAllBytes());
      }
    }
    return members;
  }
}
