package org.leadline.intake.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.leadline.intake.reading.Position;
import org.leadline.intake.reading.Refused;
import org.leadline.intake.reading.RejectionReason;

/**
 * PDFBox's parser, with each packed part measured before it is unpacked, and a bound on the number
 * of values. Strict: what is damaged is refused, not mended, because what is mended may lack pages
 * that nobody misses. For one thread.
 */
final class BoundedParser extends PDFParser {

  private final UnpackedBudget budget;
  private final long mostValues;
  private long values;

  BoundedParser(byte[] bytes, String password, UnpackedBudget budget, long mostValues)
      throws IOException {
    super(new RandomAccessReadBuffer(bytes), password);
    this.budget = budget;
    this.mostValues = mostValues;
  }

  @Override
  protected COSBase parseDirObject() throws IOException {
    if (++values > mostValues) {
      throw new Refused(
          RejectionReason.TOO_MANY_VALUES,
          Position.WHOLE,
          "The bound is %d values.".formatted(mostValues));
    }
    return super.parseDirObject();
  }

  /** Where nothing is encrypted, a part can be measured as soon as it is found. */
  @Override
  protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
    COSStream part = super.parseCOSStream(dictionary);
    if (!document.isEncrypted() || COSName.XREF.equals(part.getCOSName(COSName.TYPE))) {
      budget.charge(part);
    }
    return part;
  }

  /**
   * Where it is, only what is decrypted can be measured. What is damaged ends the reading: PDFBox
   * would go on without it, and a page would be missing that nobody misses.
   */
  @Override
  public COSBase dereferenceCOSObject(COSObject object) {
    try {
      COSBase part = super.dereferenceCOSObject(object);
      UnpackedBudget.forgetFontPrograms(part);
      if (part instanceof COSStream stream) {
        budget.charge(stream);
      }
      return part;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Only passwords are known here, no certificates. */
  @Override
  protected void prepareDecryption() throws IOException {
    COSDictionary encryption = document.getEncryptionDictionary();
    if (encryption != null
        && !COSName.getPDFName("Standard").equals(encryption.getCOSName(COSName.FILTER))) {
      throw new Refused(
          RejectionReason.PDF_ENCRYPTED,
          Position.WHOLE,
          "It is encrypted for a certificate rather than with a password.");
    }
    super.prepareDecryption();
  }
}
