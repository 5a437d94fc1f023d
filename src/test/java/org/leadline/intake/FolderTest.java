package org.leadline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.intake.reading.RejectionReason;
import org.leadline.report.ReportId;

/** Folders and files: their order, the numbers of provider XML, and what is passed over. */
class FolderTest {

  private static final String JSON = Fixtures.text("good/law-enforcement-minimal.json");
  private static final String XML = Fixtures.text("good/provider-minimal.xml");

  @TempDir Path folder;

  @BeforeEach
  void startEmpty() throws IOException {
    folder = Files.createDirectory(folder.resolve("delivery"));
  }

  @Test
  void filesAreReadByNameAndFoldersAfterThem() throws IOException {
    write("b/1.json", json(900000022));
    write("a/1.json", json(900000021));
    write("z.json", json(900000020));
    write("y.json", json(900000019));
    assertThat(Fixtures.accepted(read()))
        .extracting(document -> document.id().id())
        .containsExactly("900000019", "900000020", "900000021", "900000022");
  }

  @Test
  void aFolderOfGeneratorTruthIsSkippedAndTold() throws IOException {
    write("reports/1.json", json(900000021));
    write("truth/.leadline-truth", "");
    write("truth/links.jsonl", "{\"source\":\"a\",\"id\":\"1\"}");
    List<ReadResult> results = read();
    assertThat(Fixtures.accepted(results)).hasSize(1);
    assertThat(Fixtures.passed(results))
        .extracting(PassedOver::reason)
        .containsExactly(PassReason.GENERATOR_TRUTH);
  }

  @Test
  void aReceiptWithTheSameStemTellsTheNumberAmongManyReports() throws IOException {
    write("a.report.xml", XML);
    write("a.receipt.xml", PackageTest.receipt("0", "900000031"));
    write("b.report.xml", XML.replace("000123", "000124"));
    write("b.receipt.xml", PackageTest.receipt("0", "900000032"));
    write("c.report.xml", XML.replace("000123", "000125"));
    assertThat(Fixtures.accepted(read()))
        .extracting(document -> document.numberKnown() ? document.id().written() : "unknown")
        .containsExactly("900000031", "900000032", "unknown");
  }

  @Test
  void receiptsThatContradictEachOtherTellNothing() throws IOException {
    write("report.xml", XML);
    write("one.xml", PackageTest.receipt("0", "900000031"));
    write("two.xml", PackageTest.receipt("0", "900000032"));
    Document document = Fixtures.accepted(read()).getFirst();
    assertThat(document.numberKnown()).isFalse();
    assertThat(document.id())
        .isEqualTo(new ReportId("provider-xml", document.sha256().substring(0, 16)));
  }

  @Test
  void aFileNameOfSevenToTenDigitsIsTheNumber() throws IOException {
    write("x/900000041.xml", XML);
    write("y/123456.xml", XML);
    write("z/12345678901.xml", XML);
    assertThat(Fixtures.accepted(read()))
        .extracting(Document::numberKnown)
        .containsExactly(true, false, false);
  }

  @Test
  void theNumberGivenByHandCountsForOneDocument() throws IOException {
    write("x/report.xml", XML);
    write("y/report.xml", XML);
    List<ReadResult> results = new ArrayList<>();
    Fixtures.INTAKE.readPaths(
        List.of(folder), new IntakeOptions(ReportId.cybertip(900000051)), results::add);
    assertThat(Fixtures.accepted(results))
        .extracting(Document::id)
        .containsExactly(ReportId.cybertip(900000051));
    assertThat(Fixtures.rejected(results))
        .extracting(Rejection::reason)
        .containsExactly(RejectionReason.ID_TAKEN);
    assertThat(Fixtures.rejected(results).getFirst().bytes()).isNotNull();
  }

  @Test
  void theReceiptBesideCountsMoreThanTheNumberGivenByHand() throws IOException {
    write("report.xml", XML);
    write("receipt.xml", PackageTest.receipt("0", "900000031"));
    List<ReadResult> results = new ArrayList<>();
    Fixtures.INTAKE.readPaths(
        List.of(folder), new IntakeOptions(ReportId.cybertip(900000051)), results::add);
    assertThat(Fixtures.accepted(results).getFirst().id()).isEqualTo(ReportId.cybertip(900000031));
  }

  @Test
  void filesGivenOneByOneCountAsBesideEachOther() throws IOException {
    Path report = write("report.xml", XML);
    Path receipt = write("receipt.xml", PackageTest.receipt("0", "900000031"));
    List<ReadResult> results = new ArrayList<>();
    Fixtures.INTAKE.readPaths(List.of(report, receipt), IntakeOptions.NONE, results::add);
    assertThat(Fixtures.accepted(results).getFirst().id()).isEqualTo(ReportId.cybertip(900000031));
  }

  @Test
  void theReceiptBesideAFileThatIsGivenAloneTellsItsNumberAndIsNotTaken() throws IOException {
    Path report = write("report.xml", XML);
    write("receipt.xml", PackageTest.receipt("0", "900000031"));
    List<ReadResult> results = new ArrayList<>();
    Fixtures.INTAKE.readPaths(List.of(report), IntakeOptions.NONE, results::add);
    assertThat(results).hasSize(1);
    assertThat(Fixtures.accepted(results).getFirst().id()).isEqualTo(ReportId.cybertip(900000031));
  }

  @Test
  void aReceiptBesideTwoReportsTellsNothingForOneOfThemGivenAlone() throws IOException {
    Path report = write("report.xml", XML);
    write("other.xml", XML);
    write("receipt.xml", PackageTest.receipt("0", "900000031"));
    List<ReadResult> results = new ArrayList<>();
    Fixtures.INTAKE.readPaths(List.of(report), IntakeOptions.NONE, results::add);
    assertThat(Fixtures.accepted(results).getFirst().numberKnown()).isFalse();
  }

  @Test
  void whatIsNotThereOrNoFileIsToldAndTheRestIsRead() throws IOException {
    Path good = write("good.json", JSON);
    List<ReadResult> results = new ArrayList<>();
    Fixtures.INTAKE.readPaths(
        List.of(folder.resolve("missing.json"), good), IntakeOptions.NONE, results::add);
    assertThat(Fixtures.rejected(results))
        .extracting(Rejection::reason)
        .containsExactly(RejectionReason.NOT_FOUND);
    assertThat(Fixtures.accepted(results)).hasSize(1);
  }

  @Test
  void aLinkToAFolderIsNotFollowedSoThatACircleEnds() throws IOException {
    write("good.json", JSON);
    Files.createSymbolicLink(folder.resolve("circle"), folder);
    List<ReadResult> results = read();
    assertThat(Fixtures.accepted(results)).hasSize(1);
    assertThat(Fixtures.passed(results))
        .extracting(PassedOver::reason)
        .containsExactly(PassReason.LINK);
  }

  @Test
  void mediaBesideTheDocumentsIsListedByNameAndSizeOnly() throws IOException {
    write("good.json", JSON);
    Files.write(
        folder.resolve("picture"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2});
    PassedOver passed = Fixtures.passed(read()).getFirst();
    assertThat(passed.source()).endsWith("picture");
    assertThat(passed.size()).isEqualTo(5);
    assertThat(passed.reason()).isEqualTo(PassReason.MEDIA);
  }

  @Test
  void aFolderWithMoreNamesThanTheBoundIsRefused() throws IOException {
    write("1.json", JSON);
    write("2.json", JSON);
    IntakeSettings builtIn = IntakeSettings.builtIn();
    IntakeSettings few =
        new IntakeSettings(
            builtIn.document(), builtIn.heldBytes(), 1, builtIn.zip(), builtIn.pdf(), "");
    List<ReadResult> results = new ArrayList<>();
    new Intake(few, Fixtures.IDENTITY).readPaths(List.of(folder), IntakeOptions.NONE, results::add);
    assertThat(Fixtures.rejected(results))
        .extracting(Rejection::reason)
        .containsExactly(RejectionReason.FOLDER_TOO_LARGE);
  }

  private List<ReadResult> read() {
    List<ReadResult> results = new ArrayList<>();
    Fixtures.INTAKE.readPaths(List.of(folder), IntakeOptions.NONE, results::add);
    return results;
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static String json(long number) {
    return JSON.replace("900000003", Long.toString(number));
  }
}
