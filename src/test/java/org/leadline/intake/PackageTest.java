package org.leadline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leadline.intake.reading.RejectionReason;
import org.leadline.report.ReportId;

/** ZIP packages, read as files and as streams: both ways give the same. */
class PackageTest {

  private static final String JSON = Fixtures.text("good/law-enforcement-minimal.json");
  private static final String XML = Fixtures.text("good/provider-minimal.xml");
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2, 3};

  /** How a ZIP is delivered. */
  enum Way {
    FILE,
    STREAM
  }

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void anOrdinaryPackageGivesItsReportAndListsTheRestWithoutReadingIt(Way way) {
    List<ReadResult> results =
        read(
            way,
            new Zips()
                .with("tip/report.pdf", "%PDF-1.7 and so on")
                .with("tip/files/a.jpg", JPEG)
                .with("tip/files/b", JPEG)
                .with("tip/report.json", JSON)
                .with("__MACOSX/tip/._report.json", "left behind")
                .pack());
    assertThat(Fixtures.accepted(results))
        .extracting(Document::id)
        .containsExactly(ReportId.cybertip(900000003));
    assertThat(reasons(results)).containsExactly("pdf-damaged");
    assertThat(Fixtures.passed(results))
        .extracting(passed -> passed.source().replaceAll(".*!/", "") + " " + passed.reason().code())
        .containsExactly(
            "tip/files/a.jpg media", "tip/files/b media", "__MACOSX/tip/._report.json system-file");
  }

  @ParameterizedTest
  @EnumSource
  void aPdfThatCannotBeReadIsRefusedSoThatNoReportIsLostUnseen(Way way) {
    List<ReadResult> results =
        read(way, new Zips().with("report.pdf", "%PDF-1.7 and so on").pack());
    assertThat(reasons(results)).containsExactly("pdf-damaged");
  }

  @ParameterizedTest
  @EnumSource
  void namesThatLeadOutOfThePackageAreRefusedAndTheRestIsRead(Way way) {
    List<ReadResult> results =
        read(
            way,
            new Zips()
                .with("../../outside.json", JSON)
                .with("/absolute.json", JSON)
                .with("C:\\drive.json", JSON)
                .with("a\\..\\..\\b.json", JSON)
                .with("line\nbreak.json", JSON)
                .with("good.json", JSON)
                .pack());
    assertThat(reasons(results)).hasSize(5).containsOnly("unsafe-name");
    assertThat(Fixtures.rejected(results).getLast().source()).contains("line\\u{a}break.json");
    assertThat(Fixtures.accepted(results)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void aBombIsStoppedEarly(Way way) {
    List<ReadResult> results =
        read(way, new Zips().with("good.json", JSON).withZeros("bomb.json", 300L << 20).pack());
    assertThat(Fixtures.accepted(results)).hasSize(1);
    assertThat(reasons(results)).isNotEmpty().containsAnyOf("zip-bomb", "unknown-binary");
  }

  @ParameterizedTest
  @EnumSource
  void aBombThatLooksLikeTextIsStoppedEarly(Way way) {
    byte[] blanks = ("{\"source\":\"a\"," + " ".repeat(50 << 20)).getBytes(StandardCharsets.UTF_8);
    List<ReadResult> results =
        read(way, new Zips().with("good.json", JSON).with("bomb.json", blanks).pack());
    assertThat(Fixtures.accepted(results)).hasSize(1);
    assertThat(reasons(results)).containsExactly("zip-bomb");
  }

  @ParameterizedTest
  @EnumSource
  void zipsInZipsAreReadToABoundedDepth(Way way) {
    byte[] zip = new Zips().with("report.json", JSON).pack();
    assertThat(Fixtures.accepted(read(way, new Zips().with("inner.zip", zip).pack()))).hasSize(1);
    for (int depth = 0; depth < 4; depth++) {
      zip = new Zips().with("inner.zip", zip).pack();
    }
    List<ReadResult> results = read(way, zip);
    assertThat(Fixtures.accepted(results)).isEmpty();
    assertThat(reasons(results)).containsExactly("zip-too-deep");
  }

  @ParameterizedTest
  @EnumSource
  void aPackageThatIsCutOffIsRejected(Way way) {
    byte[] zip = new Zips().with("a.json", JSON).with("b.json", JSON).pack();
    List<ReadResult> results = read(way, Arrays.copyOf(zip, zip.length - 60));
    assertThat(reasons(results)).contains("zip-damaged");
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyPackageIsRejected(Way way) {
    assertThat(reasons(read(way, new Zips().pack()))).containsExactly("empty");
  }

  @ParameterizedTest
  @EnumSource
  void badMembersStopNothing(Way way) {
    List<ReadResult> results =
        read(
            way,
            new Zips()
                .with("1.json", JSON.substring(0, 100))
                .with("2.xml", "<!DOCTYPE report>" + XML)
                .with("3.bin", new byte[] {1, 2, 3, 4, 5, 6, 7, 8})
                .with("4.json", JSON)
                .pack());
    assertThat(reasons(results))
        .containsExactlyInAnyOrder("truncated", "doctype", "unknown-binary");
    assertThat(Fixtures.accepted(results)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void theReceiptBesideTellsTheNumberOfProviderXml(Way way) {
    List<ReadResult> results =
        read(
            way,
            new Zips()
                .with("one/report.xml", XML)
                .with("one/answer.xml", receipt("0", "900000011"))
                .with("two/report.xml", XML)
                .with("two/file.xml", Fixtures.text("good/file-details-full.xml"))
                .with("three/report.xml", XML)
                .with("three/answer.xml", receipt("4100", "900000013"))
                .pack());
    assertThat(Fixtures.accepted(results))
        .extracting(document ->
            document.format().code() + " " + document.numberKnown() + " " + document.id().source())
        .containsExactlyInAnyOrder(
            "file-details-xml true cybertip",
            "provider-xml true cybertip",
            "provider-xml true cybertip",
            "provider-xml false provider-xml");
    assertThat(Fixtures.accepted(results))
        .filteredOn(
            document -> document.format().code().equals("provider-xml") && document.numberKnown())
        .extracting(document -> document.id().written())
        .containsExactly("900000011", "900000004");
    assertThat(Fixtures.passed(results))
        .extracting(PassedOver::reason)
        .containsExactly(PassReason.RECEIPT, PassReason.RECEIPT);
  }

  @ParameterizedTest
  @EnumSource
  void aSecondMemberOfTheSameNameIsTakenToo(Way way) {
    byte[] zip =
        new Zips()
            .with("a.json", JSON)
            .with("b.json", JSON.replace("900000003", "900000004"))
            .pack();
    String renamed = new String(zip, StandardCharsets.ISO_8859_1).replace("b.json", "a.json");
    byte[] twice = renamed.getBytes(StandardCharsets.ISO_8859_1);
    List<ReadResult> results = read(way, twice);
    assertThat(Fixtures.accepted(results)).hasSize(2);
    assertThat(reasons(results)).isEmpty();
  }

  @Test
  void tooManyMembersAreRefused() {
    IntakeSettings few = settings(new IntakeSettings.Zip(2, 1 << 20, 200, 3));
    byte[] zip = new Zips().with("1.json", JSON).with("2.json", JSON).with("3.json", JSON).pack();
    List<ReadResult> results = new ArrayList<>();
    new Intake(few, Fixtures.IDENTITY)
        .readStream("z", new ByteArrayInputStream(zip), IntakeOptions.NONE, results::add);
    assertThat(Fixtures.accepted(results)).hasSize(2);
    assertThat(reasons(results)).containsExactly("zip-too-many-members");
  }

  @Test
  void aPackageThatUnpacksToTooMuchIsLeft() {
    IntakeSettings small = settings(new IntakeSettings.Zip(100, 2000, 200, 3));
    byte[] zip = new Zips().with("1.json", JSON).with("2.json", JSON).with("3.json", JSON).pack();
    List<ReadResult> results = new ArrayList<>();
    new Intake(small, Fixtures.IDENTITY)
        .readStream("z", new ByteArrayInputStream(zip), IntakeOptions.NONE, results::add);
    assertThat(Fixtures.accepted(results)).hasSize(1);
    assertThat(reasons(results)).containsExactly("zip-too-large");
  }

  private static IntakeSettings settings(IntakeSettings.Zip zip) {
    IntakeSettings builtIn = IntakeSettings.builtIn();
    return new IntakeSettings(
        builtIn.document(), builtIn.heldBytes(), builtIn.folderEntries(), zip, builtIn.pdf(), "");
  }

  private List<ReadResult> read(Way way, byte[] zip) {
    return switch (way) {
      case STREAM -> Fixtures.read("package.zip", zip);
      case FILE -> readFile(zip);
    };
  }

  private List<ReadResult> readFile(byte[] zip) {
    try {
      Path file = Files.write(folder.resolve("package.zip"), zip);
      List<ReadResult> results = new ArrayList<>();
      Fixtures.INTAKE.readPaths(List.of(file), IntakeOptions.NONE, results::add);
      return results;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> reasons(List<ReadResult> results) {
    return Fixtures.rejected(results).stream()
        .map(Rejection::reason)
        .map(RejectionReason::code)
        .toList();
  }

  static String receipt(String code, String number) {
    return "<?xml version=\"1.0\"?><reportResponse><responseCode>"
        + code
        + "</responseCode><responseDescription>text</responseDescription><reportId>"
        + number
        + "</reportId></reportResponse>";
  }
}
