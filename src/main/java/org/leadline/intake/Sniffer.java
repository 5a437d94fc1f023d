package org.leadline.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.leadline.intake.pdf.CyberTipPdf;
import org.leadline.intake.reading.TextCheck;

/** Tells by its first bytes what something is; names and extensions do not count. */
final class Sniffer {

  /** How many bytes are looked at. */
  static final int HEAD = 4096;

  /** How many bytes tell media from anything else. */
  static final int MAGIC = 64;

  private static final int CONTROLS_ALLOWED = 4;
  private static final byte[] PDF_TEXT = CyberTipPdf.textMagic();

  private static final List<byte[]> ARCHIVES =
      List.of(
          bytes(0x1F, 0x8B),
          bytes('7', 'z', 0xBC, 0xAF),
          bytes('R', 'a', 'r', '!'),
          bytes('B', 'Z', 'h'),
          bytes(0xFD, '7', 'z', 'X', 'Z'),
          bytes(0x28, 0xB5, 0x2F, 0xFD));

  /** First bytes of pictures, videos and sounds. */
  private static final List<byte[]> MEDIA =
      List.of(
          bytes(0xFF, 0xD8, 0xFF),
          bytes(0x89, 'P', 'N', 'G'),
          bytes('G', 'I', 'F', '8', '7', 'a'),
          bytes('G', 'I', 'F', '8', '9', 'a'),
          bytes('I', 'I', '*', 0),
          bytes('M', 'M', 0, '*'),
          bytes(0x1A, 0x45, 0xDF, 0xA3),
          bytes('O', 'g', 'g', 'S', 0),
          bytes('I', 'D', '3', 2),
          bytes('I', 'D', '3', 3),
          bytes('I', 'D', '3', 4),
          bytes(0xFF, 0xFB),
          bytes(0xFF, 0xF3),
          bytes(0xFF, 0xF2),
          bytes(0xFF, 0xF1),
          bytes(0xFF, 0xF9),
          bytes('F', 'L', 'V', 1),
          bytes('f', 'L', 'a', 'C'),
          bytes(0, 0, 1, 0xBA),
          bytes(0, 0, 1, 0xB3),
          bytes(0x30, 0x26, 0xB2, 0x75),
          bytes('8', 'B', 'P', 'S', 0),
          bytes(0xFF, 0x0A),
          bytes(0, 0, 0, 0x0C, 'J', 'X', 'L'));

  private Sniffer() {}

  /** What starts with these bytes. */
  static Content sniff(byte[] head) {
    if (head.length == 0) {
      return Content.EMPTY;
    }
    if (startsWith(head, bytes('P', 'K', 3, 4)) || startsWith(head, bytes('P', 'K', 5, 6))) {
      return Content.ZIP;
    }
    if (startsWith(head, bytes('%', 'P', 'D', 'F', '-'))) {
      return Content.PDF;
    }
    if (startsWith(head, PDF_TEXT)) {
      return Content.PDF_TEXT;
    }
    if (isMedia(head)) {
      return Content.MEDIA;
    }
    if (ARCHIVES.stream().anyMatch(magic -> startsWith(head, magic))) {
      return Content.ARCHIVE;
    }
    return isOtherEncoding(head) ? Content.OTHER_ENCODING : text(head);
  }

  /**
   * UTF-16 and UTF-32, by their mark or by how they write the first two characters, which are ASCII
   * in JSON, XML and headers (RFC 4627, section 3; XML 1.0, appendix F).
   */
  private static boolean isOtherEncoding(byte[] head) {
    if (startsWith(head, bytes(0xFF, 0xFE)) || startsWith(head, bytes(0xFE, 0xFF))) {
      return true;
    }
    if (head.length < 4 || startsWith(head, bytes(0, 0, 0xFE, 0xFF))) {
      return head.length >= 4;
    }
    boolean little = isAscii(head[0]) && head[1] == 0 && head[3] == 0;
    boolean big = head[0] == 0 && head[2] == 0 && isAscii(head[3]);
    return (little && (head[2] == 0 || isAscii(head[2])))
        || (big && (head[1] == 0 || isAscii(head[1])));
  }

  private static boolean isAscii(byte value) {
    return value >= ' ' || isBlank(value);
  }

  /** The name of the root element that the first bytes of XML show; empty when they do not. */
  static String xmlRoot(byte[] head) {
    String text = new String(head, StandardCharsets.UTF_8);
    int at = 0;
    while (true) {
      at = text.indexOf('<', at);
      if (at < 0 || at + 1 >= text.length()) {
        return "";
      }
      if (text.startsWith("<!--", at)) {
        at = after(text, "-->", at);
      } else if (text.charAt(at + 1) == '?') {
        at = after(text, "?>", at);
      } else {
        return name(text, at + 1);
      }
    }
  }

  private static int after(String text, String end, int from) {
    int at = text.indexOf(end, from);
    return at < 0 ? text.length() : at + end.length();
  }

  private static String name(String text, int from) {
    int end = from;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == ':')) {
      end++;
    }
    return text.substring(from, end);
  }

  private static boolean isMedia(byte[] head) {
    return MEDIA.stream().anyMatch(magic -> startsWith(head, magic))
        || isIsoMedia(head)
        || isRiff(head)
        || (startsWith(head, bytes('B', 'M')) && controls(head) > CONTROLS_ALLOWED);
  }

  private static boolean isRiff(byte[] head) {
    return startsWith(head, bytes('R', 'I', 'F', 'F'))
        && head.length >= 12
        && List.of("WEBP", "AVI ", "WAVE")
            .contains(new String(head, 8, 4, StandardCharsets.ISO_8859_1));
  }

  /** ISO base media (MP4, MOV, HEIC, AVIF): the second word of the first box is its type. */
  private static boolean isIsoMedia(byte[] head) {
    if (head.length < 12) {
      return false;
    }
    String box = new String(head, 4, 4, StandardCharsets.ISO_8859_1);
    return List.of("ftyp", "moov", "mdat", "wide").contains(box) && head[0] == 0;
  }

  /** The first character that is no blank decides; bytes that no text holds overrule it. */
  private static Content text(byte[] head) {
    int at = firstNonBlank(head);
    if (at == head.length) {
      return Content.EMPTY;
    }
    if (controls(head) > CONTROLS_ALLOWED) {
      return Content.BINARY;
    }
    return switch (head[at]) {
      case '{', '[' -> Content.JSON;
      case '<' -> markup(head, at);
      default -> Content.TEXT;
    };
  }

  private static Content markup(byte[] head, int at) {
    char next = at + 1 < head.length ? (char) head[at + 1] : ' ';
    String shown =
        new String(head, at, Math.min(16, head.length - at), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    if (shown.startsWith("<!doctype html") || shown.startsWith("<html")) {
      return Content.HTML;
    }
    return Character.isLetter(next) || next == '?' || next == '!' || next == '_'
        ? Content.XML
        : Content.TEXT;
  }

  private static int firstNonBlank(byte[] head) {
    int at = TextCheck.start(head);
    while (at < head.length && isBlank(head[at])) {
      at++;
    }
    return at;
  }

  static boolean isBlank(byte value) {
    return value == ' ' || value == '\t' || value == '\n' || value == '\r';
  }

  /** How many control characters that text does not hold. */
  static int controls(byte[] bytes) {
    int controls = 0;
    for (byte value : bytes) {
      if (value >= 0 && value < ' ' && !isBlank(value) && value != '\f') {
        controls++;
      }
    }
    return controls;
  }

  private static boolean startsWith(byte[] head, byte[] magic) {
    if (head.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if (head[i] != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
