package org.leadline.intake.pdf;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.leadline.intake.reading.Position;
import org.leadline.intake.reading.Refused;
import org.leadline.intake.reading.RejectionReason;

/**
 * What the packed parts of one PDF may unpack to. Each part is measured, without being held, before
 * PDFBox unpacks it into memory. Pictures and embedded files are not unpacked at all: their packing
 * is forgotten, so that nobody can unpack them later. For one thread.
 */
final class UnpackedBudget {

  /** Packings that only pictures have. */
  private static final Set<COSName> PICTURES =
      Set.of(
          COSName.DCT_DECODE,
          COSName.DCT_DECODE_ABBREVIATION,
          COSName.JPX_DECODE,
          COSName.JBIG2_DECODE,
          COSName.CCITTFAX_DECODE,
          COSName.CCITTFAX_DECODE_ABBREVIATION);

  /** How often all of it may be read again: pages may share what they show. */
  private static final int READINGS = 4;

  private final PdfBounds bounds;
  private final IdentityHashMap<COSStream, Long> sizes = new IdentityHashMap<>();
  private final long deadline;
  private long unpacked;
  private long used;
  private int pictures;
  private int files;

  UnpackedBudget(PdfBounds bounds) {
    this.bounds = bounds;
    deadline = System.nanoTime() + bounds.seconds() * 1_000_000_000L;
  }

  /** Pictures met so far. */
  int pictures() {
    return pictures;
  }

  /** Embedded files met so far. */
  int files() {
    return files;
  }

  /** A picture that stands in the text of a page itself. */
  void sawPicture() {
    pictures++;
  }

  /** Measures a part that PDFBox has just found, once. */
  void charge(COSStream part) throws IOException {
    if (sizes.containsKey(part)) {
      return;
    }
    sizes.put(part, 0L);
    COSName type = part.getCOSName(COSName.TYPE);
    if (COSName.IMAGE.equals(part.getCOSName(COSName.SUBTYPE)) || isPackedPicture(part)) {
      pictures++;
      neverUnpack(part);
    } else if (COSName.EMBEDDED_FILE.equals(type)) {
      files++;
      neverUnpack(part);
    } else {
      long size = UnpackedSize.of(part, bounds.partBytes());
      sizes.put(part, size);
      unpacked += size;
      if (unpacked > bounds.unpackedBytes()) {
        throw bomb(bounds.unpackedBytes());
      }
    }
  }

  /** Counts a part that is about to be read, again or for the first time. */
  void use(COSStream part) {
    used += Math.max(sizes.getOrDefault(part, 0L), 1);
    if (used > READINGS * bounds.unpackedBytes()) {
      throw bomb(READINGS * bounds.unpackedBytes());
    }
  }

  /** Refuses what takes longer than its time. */
  void checkTime() {
    if (System.nanoTime() - deadline > 0) {
      throw new Refused(
          RejectionReason.PDF_BOMB,
          Position.WHOLE,
          "Reading it takes more than %d seconds.".formatted(bounds.seconds()));
    }
  }

  static Refused bomb(long most) {
    return new Refused(
        RejectionReason.PDF_BOMB, Position.WHOLE, "The bound is %d bytes.".formatted(most));
  }

  private static void neverUnpack(COSDictionary part) {
    part.removeItem(COSName.FILTER);
    part.removeItem(COSName.DECODE_PARMS);
  }

  private static boolean isPackedPicture(COSStream part) {
    return UnpackedSize.filters(part).stream().anyMatch(PICTURES::contains);
  }

  /** Takes the font programs out of whatever a part of the file says: no font is ever read. */
  static void forgetFontPrograms(COSBase part) {
    if (part instanceof COSDictionary dictionary) {
      dictionary.removeItem(COSName.FONT_FILE);
      dictionary.removeItem(COSName.FONT_FILE2);
      dictionary.removeItem(COSName.FONT_FILE3);
      if (dictionary.getItem(COSName.FONT_DESC) instanceof COSDictionary descriptor) {
        forgetFontPrograms(descriptor);
      }
    }
  }
}
