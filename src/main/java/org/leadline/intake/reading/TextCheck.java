package org.leadline.intake.reading;

/**
 * The strict check of a document's bytes before any parser sees them: UTF-8 without overlong forms,
 * surrogates or values past U+10FFFF (Unicode 17, table 3-7), and no NUL.
 */
public final class TextCheck {

  private static final int CONTINUATION = 0x80;

  private TextCheck() {}

  /** The index of the first byte after a byte order mark. */
  public static int start(byte[] bytes) {
    return bytes.length >= 3
            && (bytes[0] & 0xFF) == 0xEF
            && (bytes[1] & 0xFF) == 0xBB
            && (bytes[2] & 0xFF) == 0xBF
        ? 3
        : 0;
  }

  /**
   * Checks all bytes.
   *
   * @throws Refused with the offset of the first byte that is wrong
   */
  public static void check(byte[] bytes) {
    int at = 0;
    while (at < bytes.length) {
      if (bytes[at] > 0) {
        at++;
      } else if (bytes[at] == 0) {
        throw new Refused(RejectionReason.NUL, Position.ofByte(at));
      } else {
        at += sequence(bytes, at);
      }
    }
  }

  private static int sequence(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    int length = length(lead);
    if (length == 0 || at + length > bytes.length || !secondFits(lead, bytes[at + 1] & 0xFF)) {
      throw broken(at);
    }
    for (int next = at + 2; next < at + length; next++) {
      if ((bytes[next] & 0xC0) != CONTINUATION) {
        throw broken(at);
      }
    }
    return length;
  }

  private static int length(int lead) {
    if (lead >= 0xC2 && lead <= 0xDF) {
      return 2;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
      return 3;
    }
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
  }

  private static boolean secondFits(int lead, int second) {
    int low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    int high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    return second >= low && second <= high;
  }

  private static Refused broken(int at) {
    return new Refused(RejectionReason.BROKEN_UTF8, Position.ofByte(at));
  }
}
