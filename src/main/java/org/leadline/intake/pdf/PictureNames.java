package org.leadline.intake.pdf;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Names under which pictures and files stand in the bytes of a PDF, also in an earlier state of it
 * that nothing refers to any more. Parts with content are never packed into other parts, so their
 * names stand in the open.
 */
final class PictureNames {

  private static final List<byte[]> NAMES =
      List.of(
          bytes("/Image"),
          bytes("/EmbeddedFile"),
          bytes("/DCT"),
          bytes("/JPX"),
          bytes("/JBIG2"),
          bytes("/CCF"),
          bytes("/CCITT"),
          bytes("/RichMedia"),
          bytes("/Movie"),
          bytes("/Sound"));

  private PictureNames() {}

  /** Whether any of them stands anywhere. */
  static boolean stand(byte[] pdf) {
    for (int at = 0; at < pdf.length; at++) {
      if (pdf[at] == '/' && standsAt(pdf, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean standsAt(byte[] pdf, int at) {
    return NAMES.stream().anyMatch(name -> matches(pdf, at, name));
  }

  private static boolean matches(byte[] pdf, int at, byte[] name) {
    int same = 0;
    while (same < name.length && at + same < pdf.length && pdf[at + same] == name[same]) {
      same++;
    }
    return same == name.length && !isOnlyCapability(pdf, at, name);
  }

  /**
   * {@code /ImageB}, {@code /ImageC} and {@code /ImageI} only say what a printer must be able to.
   */
  private static boolean isOnlyCapability(byte[] pdf, int at, byte[] name) {
    int after = at + name.length;
    return after < pdf.length && (pdf[after] == 'B' || pdf[after] == 'C' || pdf[after] == 'I');
  }

  private static byte[] bytes(String name) {
    return name.getBytes(StandardCharsets.US_ASCII);
  }
}
