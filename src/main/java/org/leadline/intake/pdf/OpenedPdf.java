package org.leadline.intake.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.leadline.intake.reading.Limits;
import org.leadline.intake.reading.Position;
import org.leadline.intake.reading.Refused;
import org.leadline.intake.reading.RejectionReason;

/** Opens a PDF within bounds and takes its text. Safe for many threads. */
final class OpenedPdf {

  private final Limits limits;
  private final PdfBounds bounds;
  private final PdfPasswords passwords;

  OpenedPdf(Limits limits, PdfBounds bounds, PdfPasswords passwords) {
    this.limits = limits;
    this.bounds = bounds;
    this.passwords = passwords;
  }

  /**
   * The text of a PDF with its positions, and what stands beside the text.
   *
   * @throws Refused when it is damaged, locked or not within the bounds
   */
  PdfContent content(byte[] bytes) {
    PlainFonts.use();
    try {
      for (String password : passwords.inOrder()) {
        PdfContent content = with(password, bytes);
        if (content != null) {
          return content;
        }
      }
      throw new Refused(RejectionReason.PDF_ENCRYPTED, Position.WHOLE);
    } catch (StackOverflowError e) {
      throw new Refused(RejectionReason.TOO_DEEP, Position.WHOLE, "Its objects refer too deep.");
    }
  }

  /** Null when the password does not open it. */
  private @Nullable PdfContent with(String password, byte[] bytes) {
    UnpackedBudget budget = new UnpackedBudget(bounds);
    try (PDDocument document =
        new BoundedParser(bytes, password, budget, limits.values()).parse(false)) {
      int pages = PageTree.check(document, bounds, budget);
      lookAtEverything(document.getDocument(), budget);
      return new PdfContent(
          LineStripper.lines(document, budget, limits), pages, budget.pictures(), budget.files());
    } catch (InvalidPasswordException e) {
      return null;
    } catch (Refused refused) {
      throw refused;
    } catch (IOException | RuntimeException e) {
      // PDFBox says that a file is damaged with either; the words may repeat the file's content.
      throw new Refused(RejectionReason.PDF_DAMAGED, Position.WHOLE);
    }
  }

  /** Counts pictures and embedded files wherever they stand, also where no page shows them. */
  private static void lookAtEverything(COSDocument document, UnpackedBudget budget)
      throws IOException {
    FontBounds fonts = new FontBounds();
    for (COSObjectKey key : document.getXrefTable().keySet()) {
      COSBase object = document.getObjectFromPool(key).getObject();
      if (object != null) {
        fonts.check(object);
      }
      budget.checkTime();
    }
  }
}
