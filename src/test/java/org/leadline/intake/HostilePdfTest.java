package org.leadline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

/** PDFs that are damaged, hostile or too large end in a refusal with its reason. */
class HostilePdfTest {

  @TempDir Path folder;

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
    assertThat(CyberTipPdfTest.document(pdfs.pack()).content().occurrences()).hasSize(1);
  }

  /** A picture's name does not get a content past the measuring. */
  @Test
  void aPageThatCallsItsTextAPictureIsNotUnpacked() {
    Pdfs pdfs = new Pdfs().page(Pdfs.REPORT).pageOf("BT ET ".repeat(100_000));
    COSDictionary page = pdfs.document().getPage(1).getCOSObject();
    page.getCOSStream(COSName.CONTENTS).setItem(COSName.SUBTYPE, COSName.IMAGE);
    assertThat(CyberTipPdfTest.document(pdfs.pack()).bytes().copy()[1]).isEqualTo((byte) 'L');
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
    assertThat(CyberTipPdfTest.reason(pdfs.pack())).isEqualTo("pdf-bomb");
  }
}
