package org.leadline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadline.intake.pdf.KeptText;
import org.leadline.intake.pdf.PdfPasswords;
import org.leadline.report.ClearingHousePriority;
import org.leadline.report.Format;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Occurrence;
import org.leadline.report.Origin;
import org.leadline.report.Passage;
import org.leadline.report.Report;
import org.leadline.report.ReportId;
import org.leadline.report.Role;
import org.leadline.report.Stated;
import org.slf4j.LoggerFactory;

/** CyberTip PDFs: what is taken, what is kept of them, and what hostile ones come to. */
class CyberTipPdfTest {

  private static final String PASSWORD = "office-drawer-seventeen";

  @TempDir Path folder;

  @Test
  void theReportIsTakenWithItsPages() {
    Document document = document(new Pdfs().page(List.of("Cover sheet")).page(Pdfs.REPORT).pack());
    assertThat(document.id()).isEqualTo(ReportId.cybertip(900000021));
    assertThat(document.format()).isEqualTo(Format.CYBERTIP_PDF);
    Report report = document.content();
    assertThat(report.handling().priority()).isEqualTo(ClearingHousePriority.TWO);
    assertThat(report.handling().received()).hasToString("2030-01-02T04:00:00Z");
    Occurrence mail = report.occurrences().getFirst();
    assertThat(mail.raw()).isEqualTo("zzsynth.printed@gmail.com");
    assertThat(mail.kind()).isEqualTo(IdentifierKind.EMAIL);
    assertThat(mail.hints().verified()).isEqualTo(Stated.YES);
    assertThat(mail.place().role()).isEqualTo(Role.REPORTED_USER);
    assertThat(mail.place().path()).isEqualTo("/page[2]/Suspect[1]/Email Address[1]");
    assertThat(mail.place().pages()).containsExactly(2);
  }

  @Test
  void unknownLabelsAndLinesAreKeptUnderTheirPageAndCounted() {
    Document document = document(new Pdfs().page(Pdfs.REPORT).pack());
    assertThat(document.content().passages())
        .filteredOn(passage -> !passage.known())
        .extracting(passage -> passage.place().path() + " " + passage.text())
        .containsExactly(
            "/page[1]/Suspect[1]/Favourite Office Supply[1] Favourite Office Supply: stapler of the registry",
            "/page[1]/Suspect[1]/line[1] This line stands alone in the register.");
    assertThat(document.notes())
        .filteredOn(note -> note.path().startsWith("/page[1]/Suspect[1]"))
        .hasSize(2);
  }

  @Test
  void aValueThatAPageBreaksOffGoesOnOnTheNext() {
    List<String> first = new ArrayList<>(Pdfs.REPORT.subList(0, 8));
    first.add("Profile Bio: A first line of the register entry that is long enough to fill the");
    List<String> second =
        List.of(
            "CyberTipline Report 900000021 | Page 2",
            "whole width and goes on overleaf.",
            "Occupation: registrar");
    Report report = document(new Pdfs().page(first).page(second).pack()).content();
    assertThat(report.passages().stream().filter(Passage::known))
        .extracting(passage -> passage.text().replace('\n', ' '))
        .containsExactly(
            "A first line of the register entry that is long enough to fill the whole width and goes on overleaf.");
    assertThat(report.parties().getFirst().attributes())
        .extracting(fact -> fact.place().path())
        .containsExactly("/page[1]/Suspect[1]/page[2]/Occupation[1]");
  }

  @Test
  void whatStandsInTheBlockOfAChildVictimIsItsOwnAlsoWhereItIsNotKnown() {
    List<String> lines = new ArrayList<>(Pdfs.REPORT.subList(0, 7));
    lines.addAll(List.of("Child Victim", "Name: Given Family", "Shoe Size: medium"));
    Report report = document(new Pdfs().page(lines).pack()).content();
    assertThat(report.occurrences())
        .extracting(value -> value.place().role())
        .containsOnly(Role.CHILD_VICTIM);
    assertThat(report.passages())
        .extracting(passage -> passage.place().role())
        .containsExactly(Role.CHILD_VICTIM);
  }

  @Test
  void aPdfWithoutPicturesIsKeptAsDelivered() {
    byte[] pdf = new Pdfs().page(Pdfs.REPORT).pack();
    Document document = document(pdf);
    assertThat(document.bytes().copy()).isEqualTo(pdf);
    assertThat(document.sha256()).isEqualTo(DocumentBytes.of(pdf).sha256());
  }

  static Stream<Pdfs> withPicturesOrFiles() {
    return Stream.of(
        new Pdfs().page(Pdfs.REPORT).picture(),
        new Pdfs().page(Pdfs.REPORT).file(),
        new Pdfs().page(Pdfs.REPORT).pageOf("q BI /W 1 /H 1 /CS /G /BPC 8 ID 0 EI Q"));
  }

  @ParameterizedTest
  @MethodSource("withPicturesOrFiles")
  void ofAPdfWithPicturesOrFilesOnlyTheTextIsKeptAndItReadsTheSame(Pdfs with) {
    byte[] pdf = with.pack();
    Document document = document(pdf);
    String sha256 = DocumentBytes.of(pdf).sha256();
    byte[] kept = document.bytes().copy();
    assertThat(document.sha256()).isEqualTo(sha256);
    assertThat(new String(kept, StandardCharsets.UTF_8)).startsWith("%LEADLINE-PDF-TEXT 1\n");
    assertThat(KeptText.standsFor(kept)).contains(sha256);
    assertThat(document(kept).content()).isEqualTo(document.content());
    assertThat(document.content().incident().attributes())
        .filteredOn(fact -> fact.name().endsWith("PassedOver"))
        .hasSize(1)
        .allMatch(fact -> fact.value().equals("1") && fact.place().origin() == Origin.DERIVED);
    kept[kept.length - 2]++;
    assertThat(KeptText.standsFor(kept)).isEmpty();
    assertThat(Fixtures.rejection(kept).reason().code()).isEqualTo("pdf-damaged");
  }

  @ParameterizedTest
  @ValueSource(ints = {128, 256})
  void anEncryptedPdfOpensWithAPasswordOfTheFile(int bits) throws Exception {
    byte[] pdf = new Pdfs().page(Pdfs.REPORT).lock(PASSWORD, bits).pack();
    Path file = passwords("another one\n\n" + PASSWORD + "\n", "rw-------");
    List<ReadResult> results = read(new Intake(settings(file.toString()), Fixtures.IDENTITY), pdf);
    assertThat(Fixtures.accepted(results))
        .extracting(Document::id)
        .containsExactly(ReportId.cybertip(900000021));
    assertThat(Fixtures.accepted(results).getFirst().bytes().copy()).isEqualTo(pdf);
    assertThat(reason(pdf)).isEqualTo("pdf-encrypted");
    assertThat(Fixtures.rejection(pdf).bytes()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
  void aPasswordFileThatOthersCanReadIsRefusedWithoutItsContent(String permissions)
      throws Exception {
    Path file = passwords(PASSWORD, permissions);
    assertThatThrownBy(() -> new Intake(settings(file.toString()), Fixtures.IDENTITY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("chmod 600")
        .hasMessageNotContaining(PASSWORD);
  }

  @Test
  void passwordsStandInNoText() throws Exception {
    Path file = passwords(PASSWORD, "rw-------");
    Intake intake = new Intake(settings(file.toString()), Fixtures.IDENTITY);
    byte[] other = new Pdfs().page(Pdfs.REPORT).lock("unknown here", 256).pack();
    byte[] damaged = new Pdfs().page(Pdfs.REPORT).lock(PASSWORD, 256).pack();
    Arrays.fill(damaged, damaged.length / 3, damaged.length / 2, (byte) '9');
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    root.addAppender(log);
    List<ReadResult> results = read(intake, other);
    assertThat(Fixtures.rejected(read(intake, damaged))).hasSize(1);
    root.detachAppender(log);
    assertThat(log.list).isEmpty();
    assertThat(Fixtures.rejected(results).getFirst().message()).doesNotContain(PASSWORD);
    assertThat(PdfPasswords.read(file).toString()).isEqualTo("PdfPasswords[1]");
  }

  static Stream<Arguments> bad() {
    byte[] good = new Pdfs().page(Pdfs.REPORT).pack();
    return Stream.of(
        Arguments.of("pdf-damaged", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)),
        Arguments.of("pdf-damaged", Arrays.copyOf(good, good.length / 2)),
        Arguments.of("pdf-damaged", Arrays.copyOf(good, good.length - 40)),
        Arguments.of("pdf-not-cybertip", new Pdfs().page(List.of("Minutes of a meeting")).pack()),
        Arguments.of(
            "pdf-not-cybertip",
            new Pdfs().page(List.of("CyberTipline Report 900000021", "of which nothing")).pack()),
        Arguments.of("pdf-without-text", new Pdfs().page(List.of()).picture().pack()),
        Arguments.of(
            "id-twice",
            new Pdfs()
                .page(Pdfs.REPORT)
                .page(List.of("CyberTipline Report 900000022", "Priority: 1"))
                .pack()),
        Arguments.of("id-not-valid", new Pdfs().page(numbered("0")).pack()),
        Arguments.of("pdf-bomb", new Pdfs().page(Pdfs.REPORT).part("Annex", 200L << 20).pack()),
        Arguments.of("pdf-bomb", manyParts()),
        Arguments.of("pdf-bomb", wideRows()),
        Arguments.of(
            "pdf-bomb",
            new Pdfs()
                .page(Pdfs.REPORT)
                .pageOf("q Q ".repeat(1_300_000))
                .pageOf("q Q ".repeat(1_300_000))
                .pack()),
        Arguments.of("pdf-too-many-pages", manyPages()),
        Arguments.of("too-deep", deepPages()),
        Arguments.of("pdf-damaged", loopOfPages()),
        Arguments.of("pdf-damaged", deepArrays()),
        Arguments.of("too-many-values", manyValues()),
        Arguments.of("too-deep", chainOfReferences()));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void badPdfsAreRefusedWithTheirReasonAndNotKept(String reason, byte[] pdf) {
    Rejection rejection = Fixtures.rejection(pdf);
    assertThat(rejection.reason().code()).isEqualTo(reason);
    assertThat(rejection.bytes()).isNull();
    assertThat(rejection.message()).isNotBlank();
  }

  @Test
  void scriptsLinksAndFormsDoNothing() {
    Pdfs pdfs = new Pdfs().page(Pdfs.REPORT);
    pdfs.document()
        .getDocumentCatalog()
        .setOpenAction(new PDActionJavaScript("app.launchURL('https://example.org/')"));
    assertThat(document(pdfs.pack()).content().occurrences()).hasSize(1);
  }

  /** A picture's name does not get a content past the measuring. */
  @Test
  void aPageThatCallsItsTextAPictureIsNotUnpacked() {
    Pdfs pdfs = new Pdfs().page(Pdfs.REPORT).pageOf("BT ET ".repeat(100_000));
    COSDictionary page = pdfs.document().getPage(1).getCOSObject();
    page.getCOSStream(COSName.CONTENTS).setItem(COSName.SUBTYPE, COSName.IMAGE);
    assertThat(document(pdfs.pack()).bytes().copy()[1]).isEqualTo((byte) 'L');
  }

  @Test
  void damageAnywhereEndsInAResultAndNeverInAnException() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    byte[] good = new Pdfs().page(Pdfs.REPORT).page(Pdfs.REPORT).picture().pack();
    for (int round = 0; round < 300; round++) {
      byte[] damaged = good.clone();
      for (int i = random.nextInt(8); i >= 0; i--) {
        damaged[5 + random.nextInt(damaged.length - 5)] = (byte) random.nextInt(256);
      }
      List<ReadResult> results = Fixtures.read("body", damaged);
      assertThat(results).hasSize(1);
      assertThat(Fixtures.rejected(results))
          .noneMatch(rejection -> rejection.reason().code().equals("reader-failed"));
    }
  }

  @Test
  void jsonAndPdfOfOnePackageBothComeIn() {
    byte[] zip =
        new Zips()
            .with("report.json", Fixtures.text("good/law-enforcement-minimal.json"))
            .with("report.pdf", new Pdfs().page(Pdfs.REPORT).pack())
            .with("attachment.pdf", new Pdfs().page(List.of("Terms of use")).pack())
            .pack();
    List<ReadResult> results = Fixtures.read("package.zip", zip);
    assertThat(Fixtures.accepted(results))
        .extracting(Document::format)
        .containsExactly(Format.LAW_ENFORCEMENT_JSON, Format.CYBERTIP_PDF);
    assertThat(Fixtures.rejected(results))
        .extracting(rejection -> rejection.source() + " " + rejection.reason().code())
        .containsExactly("package.zip!/attachment.pdf pdf-not-cybertip");
  }

  private static Document document(byte[] pdf) {
    return Fixtures.accepted(Fixtures.read("body", pdf)).getFirst();
  }

  private static String reason(byte[] pdf) {
    return Fixtures.rejection(pdf).reason().code();
  }

  private static List<ReadResult> read(Intake intake, byte[] pdf) {
    List<ReadResult> results = new ArrayList<>();
    intake.readStream("body", new ByteArrayInputStream(pdf), IntakeOptions.NONE, results::add);
    return results;
  }

  private static IntakeSettings settings(String passwordFile) {
    return IntakeSettings.builtIn().withPasswordFile(passwordFile);
  }

  private Path passwords(String content, String permissions) throws Exception {
    Path file = Files.writeString(folder.resolve("passwords"), content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    return file;
  }

  private static List<String> numbered(String number) {
    List<String> lines = new ArrayList<>(Pdfs.REPORT);
    lines.set(0, "CyberTipline Report " + number);
    return lines;
  }

  private static byte[] manyParts() {
    Pdfs pdfs = new Pdfs().page(Pdfs.REPORT);
    for (int i = 0; i < 6; i++) {
      pdfs.part("Annex" + i, 7L << 20);
    }
    return pdfs.pack();
  }

  private static byte[] wideRows() {
    return Pdfs.raw(
        List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>",
            "<< /Length 4 /Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 2000000000 >> >>\nstream\nabcd\nendstream"));
  }

  private static byte[] manyPages() {
    String kids = "3 0 R ".repeat(2_500);
    return Pdfs.raw(
        List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [" + kids + "] /Count 2500 >>",
            "<< /Type /Page /Parent 2 0 R >>"));
  }

  private static byte[] deepPages() {
    List<String> objects = new ArrayList<>(List.of("<< /Type /Catalog /Pages 2 0 R >>"));
    for (int i = 0; i < 200; i++) {
      objects.add("<< /Type /Pages /Kids [" + (i + 3) + " 0 R] /Count 1 >>");
    }
    objects.add("<< /Type /Page >>");
    return Pdfs.raw(objects);
  }

  private static byte[] loopOfPages() {
    return Pdfs.raw(
        List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"));
  }

  private static byte[] deepArrays() {
    return Pdfs.raw(
        List.of(
            "<< /Type /Catalog /Pages 2 0 R /Annex "
                + "[".repeat(20_000)
                + "]".repeat(20_000)
                + " >>",
            "<< /Type /Pages /Kids [] /Count 0 >>"));
  }

  private static byte[] manyValues() {
    return Pdfs.raw(
        List.of(
            "<< /Type /Catalog /Pages 2 0 R /Annex [" + "1 ".repeat(400_000) + "] >>",
            "<< /Type /Pages /Kids [] /Count 0 >>"));
  }

  /** The length of each part stands in the next one, and so on. */
  private static byte[] chainOfReferences() {
    List<String> objects =
        new ArrayList<>(
            List.of(
                "<< /Type /Catalog /Pages 2 0 R /Annex 3 0 R >>",
                "<< /Type /Pages /Kids [] /Count 0 >>"));
    int links = 20_000;
    for (int i = 0; i < links; i++) {
      objects.add("<< /Length " + (i + 4) + " 0 R >>\nstream\n\nendstream");
    }
    objects.add("0");
    return Pdfs.raw(objects);
  }

  /** Keeps the array type in sight: PDFBox arrays grow without a bound of their own. */
  @Test
  void aPageThatRepeatsOneTextIsMeasuredEachTime() {
    Pdfs pdfs = new Pdfs().page(Pdfs.REPORT).pageOf("BT ET ".repeat(1_000_000));
    COSDictionary page = pdfs.document().getPage(1).getCOSObject();
    COSArray parts = new COSArray();
    for (int i = 0; i < 100; i++) {
      parts.add(page.getCOSStream(COSName.CONTENTS));
    }
    page.setItem(COSName.CONTENTS, parts);
    assertThat(reason(pdfs.pack())).isEqualTo("pdf-bomb");
  }
}
