package org.leadline.arrival.inbox;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Tells by its first and last bytes whether a file may be whole. An upload that pauses under the
 * file's final name looks like a finished file otherwise. What is of no known format counts as
 * whole, and a file that ends by chance where a whole one could: the readers decide in the end.
 */
final class Wholeness {

  /** The end of a ZIP (APPNOTE.TXT 6.3.10, 4.3.16): 22 bytes and a comment. */
  private static final int END_OF_ZIP = 22 + 0xFFFF;

  /** Readers look for the end mark of a PDF in its last 1024 bytes (PDF 1.7, appendix H). */
  private static final int END_OF_PDF = 1024;

  private Wholeness() {}

  static boolean isWhole(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      String start = text(bytes, 0, 64).strip();
      if (start.startsWith("PK")) {
        return tail(bytes, END_OF_ZIP).contains("PK\5\6");
      }
      if (start.startsWith("%PDF-")) {
        return tail(bytes, END_OF_PDF).contains("%%EOF");
      }
      String end = tail(bytes, 64).strip();
      return switch (start.isEmpty() ? ' ' : start.charAt(0)) {
        case '{', '[' -> end.endsWith("}") || end.endsWith("]");
        case '<' -> end.endsWith(">");
        default -> !start.isEmpty();
      };
    }
  }

  private static String tail(RandomAccessFile bytes, int most) throws IOException {
    return text(bytes, Math.max(0, bytes.length() - most), most);
  }

  private static String text(RandomAccessFile bytes, long from, int most) throws IOException {
    byte[] read = new byte[(int) Math.min(most, bytes.length() - from)];
    bytes.seek(from);
    bytes.readFully(read);
    return new String(read, StandardCharsets.ISO_8859_1).replace("\u00ef\u00bb\u00bf", "");
  }
}
