package org.leadline.intake.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;
import org.leadline.intake.reading.Refused;

/** Measures what a packed part of a PDF unpacks to, and gives up at a bound. */
final class UnpackedSize {

  /** Wider rows than any text has; PDFBox holds two of them in memory. */
  private static final int WIDEST_ROW = 100_000;

  private static final int MOST_FILTERS = 4;

  private UnpackedSize() {}

  /**
   * The size in bytes.
   *
   * @throws Refused when it is more than the bound
   * @throws IOException when the packing is damaged or not known
   */
  static long of(COSStream part, long most) throws IOException {
    List<COSName> filters = filters(part);
    if (filters.size() > MOST_FILTERS || !hasOrdinaryRows(part)) {
      throw UnpackedBudget.bomb(most);
    }
    InputStream packed = part.createRawInputStream();
    long size = part.getLength();
    for (int i = 0; i < filters.size(); i++) {
      boolean last = i == filters.size() - 1;
      Counted unpacked = new Counted(most, !last);
      try (InputStream in = packed) {
        FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(in, unpacked, part, i);
      }
      size = unpacked.size;
      packed = new ByteArrayInputStream(unpacked.held());
    }
    packed.close();
    return size;
  }

  /** The names of the packings, the outermost first. */
  static List<COSName> filters(COSStream part) {
    COSBase filters = part.getFilters();
    List<COSName> names = new ArrayList<>();
    if (filters instanceof COSName name) {
      names.add(name);
    } else if (filters instanceof COSArray array) {
      for (int i = 0; i < Math.min(array.size(), MOST_FILTERS + 1); i++) {
        if (array.getObject(i) instanceof COSName name) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private static boolean hasOrdinaryRows(COSStream part) {
    COSBase parameters = part.getDictionaryObject(COSName.DECODE_PARMS, COSName.getPDFName("DP"));
    if (parameters instanceof COSArray array) {
      for (int i = 0; i < Math.min(array.size(), MOST_FILTERS + 1); i++) {
        if (!isOrdinary(array.getObject(i))) {
          return false;
        }
      }
      return true;
    }
    return isOrdinary(parameters);
  }

  private static boolean isOrdinary(@Nullable COSBase parameters) {
    if (!(parameters instanceof COSDictionary dictionary)) {
      return true;
    }
    return isBetween(dictionary.getInt(COSName.COLUMNS, 1), WIDEST_ROW)
        && isBetween(dictionary.getInt(COSName.COLORS, 1), 32)
        && isBetween(dictionary.getInt(COSName.BITS_PER_COMPONENT, 8), 32);
  }

  private static boolean isBetween(int number, int most) {
    return number >= 1 && number <= most;
  }

  /** Counts what is written, and holds it where a further filter needs it. */
  private static final class Counted extends OutputStream {

    private final long most;
    private final boolean holds;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(32);
    private long size;

    Counted(long most, boolean holds) {
      this.most = most;
      this.holds = holds;
    }

    byte[] held() {
      return bytes.toByteArray();
    }

    @Override
    public void write(int value) {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int from, int length) {
      size += length;
      if (size > most) {
        throw UnpackedBudget.bomb(most);
      }
      if (holds) {
        bytes.write(buffer, from, length);
      }
    }
  }
}
