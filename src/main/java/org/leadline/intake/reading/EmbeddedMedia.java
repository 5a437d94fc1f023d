package org.leadline.intake.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Finds media data inside text: data URIs, base64 that starts like a picture or a video, and runs
 * of base64 that are longer than any ordinary token.
 *
 * <p>What is ordinary stays: hashes (SHA-512 has 128 digits), PhotoDNA values (192 characters of
 * base64, 288 of hexadecimal), web tokens, signed addresses, and long runs of letters that are no
 * base64 (repeated syllables, words without blanks). So a run counts by its length alone only when
 * it is over the bound and mixes upper case, lower case and digits with at least {@value #VARIETY}
 * different characters; a run that begins like media counts from {@value #MEDIA_RUN} characters on.
 */
public final class EmbeddedMedia {

  private static final int VARIETY = 40;
  private static final int MEDIA_RUN = 128;
  private static final int DATA_URI_PAYLOAD = 32;
  private static final int MEDIA_TYPE_LENGTH = 120;
  private static final int SHORTEST = 38;
  private static final int WRAPPED_LINE = 60;

  /**
   * Base64 of the first bytes of JPEG, PNG, GIF, RIFF (WebP, AVI), TIFF, Matroska, and ISO media.
   */
  private static final List<String> BASE64_MAGIC =
      List.of(
          "/9j/",
          "iVBORw0KGgo",
          "R0lGODlh",
          "R0lGODdh",
          "UklGR",
          "SUkqA",
          "TU0AK",
          "GkXfo",
          "AAAAHGZ0eX",
          "AAAAGGZ0eX",
          "AAAAFGZ0eX",
          "AAAAIGZ0eX",
          "AAAAJGZ0eX");

  /** Hexadecimal of the first bytes of JPEG, PNG and GIF. */
  private static final List<String> HEX_MAGIC = List.of("ffd8ff", "89504e470d0a1a0a", "47494638");

  private static final boolean[] BASE64 = base64();

  private EmbeddedMedia() {}

  /**
   * Looks through the bytes of a document as they stand, escapes of JSON passed over.
   *
   * @return the byte offset of the first media data; -1 when there is none
   */
  public static int find(byte[] bytes, Limits limits) {
    return find(new String(bytes, StandardCharsets.ISO_8859_1), limits);
  }

  /**
   * Looks through one text.
   *
   * @return the offset of the first media data; -1 when there is none
   */
  public static int find(String text, Limits limits) {
    int length = text.length();
    if (length < SHORTEST) {
      return -1;
    }
    int uri = dataUri(text);
    if (uri >= 0) {
      return uri;
    }
    return longRun(text, limits);
  }

  /**
   * The first run that is media. Every run that counts has {@value #WRAPPED_LINE} characters in a
   * row, so it is enough to look at every so many-th character and back from there.
   */
  private static int longRun(String text, Limits limits) {
    int from = 0;
    while (from + WRAPPED_LINE <= text.length()) {
      int start = startOfRun(text, from, from + WRAPPED_LINE);
      if (start == from) {
        int end = endOfRun(text, from);
        if (end - from >= MEDIA_RUN && isMedia(text, from, end, limits)) {
          return from;
        }
        start = end + 1;
      }
      from = start;
    }
    return -1;
  }

  /** Where the run begins that reaches a place, at the earliest from there on. */
  private static int startOfRun(String text, int earliest, int end) {
    int start = end;
    while (start > earliest && inRun(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /**
   * Whether a field of this name and text is the small picture that the VICS format carries with a
   * hash ({@code Miniature}).
   */
  public static boolean isMiniature(String name, String text) {
    return name.equalsIgnoreCase("Miniature")
        && text.length() >= SHORTEST
        && text.chars().allMatch(character -> character < 128 && BASE64[character]);
  }

  /** Where a run ends; lines of base64 that are wrapped at 60 characters or more are one run. */
  private static int endOfRun(String text, int from) {
    int lineStart = from;
    int at = from;
    while (at < text.length()) {
      char character = text.charAt(at);
      if (inRun(character)) {
        at++;
      } else if (character <= ' ' && at - lineStart >= WRAPPED_LINE) {
        at = afterBlanks(text, at);
        lineStart = at;
      } else {
        return at;
      }
    }
    return at;
  }

  private static int afterBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  private static boolean inRun(char character) {
    return character < 128 && (BASE64[character] || character == '\\');
  }

  private static boolean isMedia(String text, int from, int end, Limits limits) {
    return startsAsMedia(text, from, end)
        || (end - from > limits.base64Characters() && looksEncoded(text, from, end));
  }

  private static boolean startsAsMedia(String text, int from, int end) {
    int start = from;
    while (start < end && text.charAt(start) == '\\') {
      start++;
    }
    String head = text.substring(start, Math.min(end, start + 32)).replace("\\", "");
    if (BASE64_MAGIC.stream().anyMatch(head::startsWith)) {
      return looksEncoded(text, from, Math.min(end, from + 4096));
    }
    String lower = head.toLowerCase(Locale.ROOT);
    return end - from > 512 && HEX_MAGIC.stream().anyMatch(lower::startsWith);
  }

  private static boolean looksEncoded(String text, int from, int end) {
    long[] seen = new long[2];
    for (int at = from; at < end; at++) {
      char character = text.charAt(at);
      seen[character >> 6] |= 1L << (character & 63);
    }
    long digits = seen[0] & 0x03FF000000000000L;
    long upper = seen[1] & 0x07FFFFFEL;
    long lower = seen[1] & 0x07FFFFFE00000000L;
    int needed = end - from < 1024 ? 20 : VARIETY;
    return digits != 0
        && upper != 0
        && lower != 0
        && Long.bitCount(seen[0]) + Long.bitCount(seen[1]) >= needed;
  }

  private static int dataUri(String text) {
    int at = text.indexOf("data:");
    while (at >= 0) {
      if (isDataUri(text, at + 5)) {
        return at;
      }
      at = text.indexOf("data:", at + 5);
    }
    return -1;
  }

  private static boolean isDataUri(String text, int from) {
    int comma = text.indexOf(',', from, Math.min(text.length(), from + MEDIA_TYPE_LENGTH));
    if (comma < 0) {
      return false;
    }
    String type = text.substring(from, comma).replace("\\", "").toLowerCase(Locale.ROOT);
    boolean media =
        type.startsWith("image/") || type.startsWith("video/") || type.startsWith("audio/");
    boolean encoded = type.endsWith(";base64");
    return (media || encoded)
        && type.chars().noneMatch(character -> character <= ' ' || character == '"')
        && payload(text, comma + 1) >= DATA_URI_PAYLOAD;
  }

  private static int payload(String text, int from) {
    int end = from;
    while (end < text.length()
        && end - from < DATA_URI_PAYLOAD
        && text.charAt(end) > ' '
        && text.charAt(end) != '"') {
      end++;
    }
    return end - from;
  }

  private static boolean[] base64() {
    boolean[] table = new boolean[128];
    for (char character = 0; character < 128; character++) {
      table[character] = Character.isLetterOrDigit(character) || "+/=-_".indexOf(character) >= 0;
    }
    return table;
  }
}
