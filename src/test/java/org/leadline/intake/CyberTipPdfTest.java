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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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

  static Document document(byte[] pdf) {
    return Fixtures.accepted(Fixtures.read("body", pdf)).getFirst();
  }

  static String reason(byte[] pdf) {
    return Fixtures.rejection(pdf).reason().code();
  }

  static List<ReadResult> read(Intake intake, byte[] pdf) {
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
}
