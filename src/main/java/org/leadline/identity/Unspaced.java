package org.leadline.identity;

import java.util.Arrays;

/**
 * Texts in scripts that put no blanks between words: values stand right against letters there, and
 * East Asian keyboards type ASCII characters in full width. Both are undone here, character for
 * character, so that offsets stay; and so are digits of other scripts.
 *
 * <p>Such letters, the punctuation of these scripts and pictographs become blanks, unless they
 * belong to an address: behind a slash or another mark within a path (RFC 3987), or as a whole
 * label of a host or the whole name of a mailbox (UTS 46, RFC 6531). A letter right behind an ASCII
 * letter or digit ends the value, even in a path: there it is far more often the next word.
 */
final class Unspaced {

  /** What may stand before a letter that belongs to a path, query or fragment. */
  private static final String WITHIN_PATH = "/=?#&%-_.+~:@";

  /** How far back the slash of a path is looked for. */
  private static final int FARTHEST = 300;

  private static final char FIRST = '\u0E00';

  /** The first decimal digit outside ASCII: ARABIC-INDIC DIGIT ZERO. */
  private static final char FIRST_DIGIT = '\u0660';

  private static final char WIDE = '\uFF01';
  private static final char LAST_WIDE = '\uFF5E';
  private static final int WIDTH = WIDE - '!';

  private final String text;
  private final char[] open;

  private Unspaced(String text) {
    this.text = text;
    this.open = text.toCharArray();
  }

  /** The text with the same offsets in which values stand apart. */
  static String opened(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_DIGIT) {
        return new Unspaced(text).from(i);
      }
    }
    return text;
  }

  /** One value with the full-width forms of ASCII characters in their usual width. */
  static String narrow(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (isWide(value.charAt(i))) {
        StringBuilder narrow = new StringBuilder(value);
        for (int at = i; at < value.length(); at++) {
          char c = value.charAt(at);
          narrow.setCharAt(at, isWide(c) ? (char) (c - WIDTH) : c);
        }
        return narrow.toString();
      }
    }
    return value;
  }

  private String from(int first) {
    int at = first;
    while (at < open.length) {
      char c = text.charAt(at);
      if (isWide(c)) {
        at = wide(at);
      } else if (c >= FIRST_DIGIT && Character.isDigit(c)) {
        at = digits(at);
      } else if (isApart(at)) {
        at = letters(at);
      } else {
        if (isMark(c)) {
          open[at] = ' ';
        }
        at++;
      }
    }
    return new String(open);
  }

  /** Characters of full width: an ASCII value typed so, or the marks between words. */
  private int wide(int from) {
    int end = from;
    boolean value = false;
    while (end < text.length() && isWide(text.charAt(end))) {
      value |= Character.isLetterOrDigit(text.charAt(end));
      end++;
    }
    boolean path = value && isWithinPath(from);
    for (int i = from; i < end && !path; i++) {
      char usual = (char) (text.charAt(i) - WIDTH);
      boolean kept = (value && usual != ':') || isJoining(i, usual);
      open[i] = kept ? usual : ' ';
    }
    return end;
  }

  /**
   * Decimal digits of another script, as keyboards there type numbers. Beside letters they may be
   * of a name or of a path, and stay.
   */
  private int digits(int from) {
    int end = from;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    boolean before = from > 0 && Character.isLetter(text.charAt(from - 1));
    boolean after = end < text.length() && Character.isLetter(text.charAt(end));
    if (!before && !after && !isWithinPath(from)) {
      for (int i = from; i < end; i++) {
        open[i] = (char) ('0' + Character.digit(text.charAt(i), 10));
      }
    }
    return end;
  }

  /** A mark between two parts of a value, and a colon behind the word that announces one. */
  private boolean isJoining(int at, char usual) {
    boolean before = at > 0 && Ascii.isLetterOrDigit(open[at - 1]);
    return before && (usual == ':' || ("@.-_".indexOf(usual) >= 0 && isAscii(at + 1)));
  }

  private int letters(int from) {
    int end = from;
    while (end < text.length() && isApart(end)) {
      end++;
    }
    if (!isOfAddress(from, end)) {
      Arrays.fill(open, from, end, ' ');
    }
    return end;
  }

  private boolean isOfAddress(int from, int end) {
    char before = from == 0 ? ' ' : open[from - 1];
    char after = end == text.length() ? ' ' : text.charAt(end);
    if (WITHIN_PATH.indexOf(before) >= 0 && isWithinPath(from)) {
      return true;
    }
    boolean starts = before <= ' ' || "/.@-\"'(<,".indexOf(before) >= 0;
    if (starts && (after == '@' || after == '-')) {
      return true;
    }
    if (starts && after == '.' && end + 1 < text.length()) {
      return isAscii(end + 1) || isApart(end + 1);
    }
    return before == '.' && !isAscii(end) && isEnding(from, end);
  }

  /** Whether an ending of the public suffix list stands here. */
  private boolean isEnding(int from, int end) {
    String ending = DomainForm.ascii(text.substring(from, end));
    return !ending.isEmpty() && !DomainForm.listedSite("a." + ending).isEmpty();
  }

  /** Whether a slash stands before the place, with no blank between. */
  private boolean isWithinPath(int at) {
    for (int i = at - 1; i >= 0 && i > at - FARTHEST; i--) {
      if (open[i] == '/') {
        return true;
      }
      if (Tokens.isDelimiter(open[i]) && open[i] != '=' && open[i] != '(') {
        return false;
      }
    }
    return false;
  }

  private boolean isAscii(int at) {
    return at >= 0 && at < text.length() && Ascii.isLetterOrDigit(text.charAt(at));
  }

  /**
   * Whether a letter of such a script stands here, or a pictograph. Blocks of Unicode: Thai to
   * Tibetan's neighbours, Myanmar, Khmer, the East Asian ones, their half-width forms, and the
   * supplementary planes of ideographs and pictographs.
   */
  private boolean isApart(int at) {
    char c = text.charAt(at);
    if (c < FIRST) {
      return false;
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && isHigh(text.charAt(at - 1));
    }
    boolean block =
        c <= '\u0EFF'
            || (c >= '\u1000' && c <= '\u109F')
            || (c >= '\u1780' && c <= '\u17FF')
            || (c >= '\u2E80' && c <= '\uD7FF')
            || (c >= '\uF900' && c <= '\uFAFF')
            || (c >= '\uFF66' && c <= '\uFFDC');
    return isHigh(c) || isPictograph(c) || (block && !isMark(c));
  }

  /** High surrogates of pictographs (U+1F000 to U+1FBFF) and of ideographs (U+20000 on). */
  private static boolean isHigh(char c) {
    return (c >= '\uD83C' && c <= '\uD83E') || (c >= '\uD840' && c <= '\uD888');
  }

  /** Signs of the basic plane, and what chooses their look. */
  private static boolean isPictograph(char c) {
    return c == '\uFE0F' || (c >= '\u2600' && c <= '\u27BF');
  }

  /** Punctuation of these scripts; the marks that repeat a letter are letters. */
  private static boolean isMark(char c) {
    return (c >= '\u3000' && c <= '\u303F' && !Character.isLetter(c))
        || (c >= '\uFF5F' && c <= '\uFF65');
  }

  private static boolean isWide(char c) {
    return c >= WIDE && c <= LAST_WIDE;
  }
}
