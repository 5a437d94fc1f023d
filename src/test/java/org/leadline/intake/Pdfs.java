package org.leadline.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Prints PDFs for tests, line by line, good and bad. */
final class Pdfs {

  /** The lines of a small report as the form prints them. */
  static final List<String> REPORT =
      List.of(
          "CyberTipline Report 900000021",
          "Priority Level: 2",
          "Received by NCMEC on 01-02-2030 04:00:00 UTC",
          "Section A: Reported Information",
          "Submitter: ExampleChat, Inc.",
          "Incident Information",
          "Primary Incident Type: Online Enticement of Children for Sexual Acts",
          "Suspect 1",
          "Email Address: zzsynth.printed@gmail.com (Verified)",
          "Favourite Office Supply: stapler of the registry",
          "This line stands alone in the register.");

  private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

  private final PDDocument document = new PDDocument();

  /** A page of lines. */
  Pdfs page(List<String> lines) {
    PDPage page = new PDPage(PDRectangle.LETTER);
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      float y = 740;
      for (String line : lines) {
        content.beginText();
        content.setFont(FONT, 9);
        content.newLineAtOffset(54, y);
        content.showText(line);
        content.endText();
        y -= 14;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Content that a page shows as it is, packed. */
  Pdfs pageOf(String operators) {
    PDPage page = new PDPage(PDRectangle.LETTER);
    page.getCOSObject()
        .setItem(COSName.CONTENTS, stream(operators.getBytes(StandardCharsets.ISO_8859_1)));
    document.addPage(page);
    return this;
  }

  /** A picture of a few bytes that stands in the file. */
  Pdfs picture() {
    COSStream picture = stream(new byte[] {0, 0, 0});
    picture.setItem(COSName.TYPE, COSName.XOBJECT);
    picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
    picture.setInt(COSName.WIDTH, 1);
    picture.setInt(COSName.HEIGHT, 1);
    document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Logo"), picture);
    return this;
  }

  /** A file that stands in the file. */
  Pdfs file() {
    COSStream file = stream(new byte[] {1, 2, 3});
    file.setItem(COSName.TYPE, COSName.EMBEDDED_FILE);
    document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Annex"), file);
    return this;
  }

  /** Something packed that the catalog refers to. */
  Pdfs part(String name, long zeros) {
    COSStream part = document.getDocument().createCOSStream();
    try (OutputStream out = part.createOutputStream(COSName.FLATE_DECODE)) {
      byte[] some = new byte[1 << 16];
      for (long left = zeros; left > 0; left -= some.length) {
        out.write(some);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName(name), part);
    return this;
  }

  private COSStream stream(byte[] bytes) {
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stream;
  }

  /** Encrypts it with AES of this many bits. */
  Pdfs lock(String password, int bits) {
    StandardProtectionPolicy policy =
        new StandardProtectionPolicy(password, password, new AccessPermission());
    policy.setEncryptionKeyLength(bits);
    policy.setPreferAES(true);
    try {
      document.protect(policy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  PDDocument document() {
    return document;
  }

  byte[] pack() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (document) {
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A PDF written by hand, object by object, with its table of offsets. */
  static byte[] raw(List<String> objects) {
    StringBuilder text = new StringBuilder("%PDF-1.7\n");
    List<Integer> offsets = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      offsets.add(text.length());
      text.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    int table = text.length();
    text.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
    offsets.forEach(offset -> text.append("%010d 00000 n \n".formatted(offset)));
    text.append("trailer\n<< /Size ").append(objects.size() + 1).append(" /Root 1 0 R >>\n");
    text.append("startxref\n").append(table).append("\n%%EOF\n");
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
