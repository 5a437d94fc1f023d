package org.leadline.identity;

import java.util.Arrays;
import java.util.Locale;

/**
 * A text with defanged spellings undone ({@code hxxp}, {@code [.]}, {@code (dot)}, {@code [@]},
 * {@code [://]}, {@code \.}) and invisible characters removed, and the way back to the offsets of
 * the original. One pass, bounded look-ahead.
 */
final class Refanged {

  /** Longest bracketed word with its blanks: {@code [ punkt ]} has 9. */
  private static final int LONGEST_BRACKET = 10;

  private final String original;
  private final StringBuilder text;
  private final int[] origins;
  private boolean changed;
  private int at;

  private Refanged(String original, int start) {
    this.original = original;
    this.text = new StringBuilder(start < 0 ? 0 : original.length());
    this.origins = new int[start < 0 ? 0 : original.length() + 1];
    this.at = Math.max(start, 0);
    if (start >= 0) {
      text.append(original, 0, start);
      Arrays.setAll(origins, i -> i);
    }
  }

  /** Undoes what is defanged in a text. */
  static Refanged of(String original) {
    int start = firstSuspect(original);
    Refanged refanged = new Refanged(original, start);
    if (start >= 0) {
      refanged.run();
    }
    return refanged;
  }

  /** The readable spelling of one value, without blanks around it. */
  static String value(String raw) {
    String stripped = raw.strip();
    String narrow = stripped.indexOf('/') < 0 ? Unspaced.narrow(stripped) : stripped;
    return firstSuspect(narrow) < 0 ? narrow : of(narrow).text().strip();
  }

  /** The readable text; the original itself when nothing was defanged. */
  String text() {
    return changed ? text.toString() : original;
  }

  /** Where the character at this offset of {@link #text} starts in the original. */
  int origin(int offset) {
    return changed ? origins[offset] : offset;
  }

  /** Where, in the original, the stretch that ends before this offset ends. */
  int originOfEnd(int offset) {
    return !changed || offset == 0 ? offset : origins[offset - 1] + span(offset - 1);
  }

  private int span(int offset) {
    int next = offset + 1 < text.length() ? origins[offset + 1] : original.length();
    boolean literal = original.charAt(origins[offset]) == text.charAt(offset);
    return literal ? 1 : next - origins[offset];
  }

  private static int firstSuspect(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[' || c == '(' || c == '{' || c == '\\' || c == ']' || isInvisible(text, i)) {
        return Math.max(0, i - 1);
      }
      if ((c == 'x' || c == 'X' || c == '*') && i > 0 && isSchemeStart(text, i - 1)) {
        return i - 1;
      }
    }
    return -1;
  }

  private void run() {
    while (at < original.length()) {
      char c = original.charAt(at);
      switch (c) {
        case '[', '(', '{' -> bracket(c);
        case ']' -> closingBracket();
        case '\\' -> backslash();
        case 'h', 'H' -> scheme();
        default -> {
          if (isInvisible(original, at)) {
            skip(1);
          } else {
            copy();
          }
        }
      }
    }
    origins[text.length()] = original.length();
  }

  private void bracket(char open) {
    int close = closing(open);
    String inside = close < 0 ? "" : meaning(original.substring(at + 1, close));
    if (!inside.isEmpty()) {
      boolean spaced = dropBlankBefore();
      write(inside, close + 1 - at);
      if (spaced && at < original.length() && original.charAt(at) == ' ') {
        skip(1);
      }
    } else if (open == '[' && charAt(1) == '.' && wordAt(-1) && wordAt(2)) {
      write(".", 2);
    } else {
      copy();
    }
  }

  private void closingBracket() {
    boolean halfClosed = charAt(-1) == '.' && wordAt(-2) && wordAt(1);
    if (halfClosed) {
      skip(1);
    } else {
      copy();
    }
  }

  private void backslash() {
    if (charAt(1) == '.' && wordAt(-1) && wordAt(2)) {
      skip(1);
    } else {
      copy();
    }
  }

  private void scheme() {
    boolean boundary = at == 0 || !Character.isLetterOrDigit(original.charAt(at - 1));
    if (boundary && isSchemeStart(original, at)) {
      copy();
      write("tt", 2);
    } else {
      copy();
    }
  }

  /** Whether {@code hxxp} or {@code h**p} stands here, in any case. */
  private static boolean isSchemeStart(String text, int at) {
    return text.regionMatches(true, at, "hxxp", 0, 4) || text.regionMatches(true, at, "h**p", 0, 4);
  }

  private int closing(char open) {
    char close = open == '[' ? ']' : open == '(' ? ')' : '}';
    int last = Math.min(original.length(), at + LONGEST_BRACKET);
    for (int i = at + 1; i < last; i++) {
      if (original.charAt(i) == close) {
        return i;
      }
    }
    return -1;
  }

  private static String meaning(String inside) {
    return switch (inside.strip().toLowerCase(Locale.ROOT)) {
      case ".", "dot", "punkt", "punto", "point" -> ".";
      case "@", "at" -> "@";
      case ":" -> ":";
      case "://" -> "://";
      case "//" -> "//";
      case "/" -> "/";
      default -> "";
    };
  }

  /** {@code name [dot] example}: the blanks around the bracket belong to the spelling. */
  private boolean dropBlankBefore() {
    int last = text.length() - 1;
    boolean blank = last > 0 && text.charAt(last) == ' ' && text.charAt(last - 1) != ' ';
    if (blank) {
      text.setLength(last);
    }
    return blank;
  }

  private char charAt(int offset) {
    int i = at + offset;
    return i >= 0 && i < original.length() ? original.charAt(i) : ' ';
  }

  private boolean wordAt(int offset) {
    return Character.isLetterOrDigit(charAt(offset));
  }

  private void copy() {
    origins[text.length()] = at;
    text.append(original.charAt(at++));
  }

  private void write(String replacement, int consumed) {
    changed = true;
    for (int i = 0; i < replacement.length(); i++) {
      origins[text.length()] = at;
      text.append(replacement.charAt(i));
    }
    at += consumed;
  }

  private void skip(int count) {
    changed = true;
    at += count;
  }

  /**
   * Whether a character that shows nothing and was pasted along stands here: zero-width, soft
   * hyphen, bidi controls. The joiners (U+200C, U+200D) shape letters of several scripts, and are
   * such characters only beside ASCII.
   */
  private static boolean isInvisible(String text, int at) {
    char c = text.charAt(at);
    if (c < '\u00AD') {
      return false;
    }
    if (c == '\u200C' || c == '\u200D') {
      return isAscii(text, at - 1) || isAscii(text, at + 1);
    }
    return c == '\u00AD'
        || c == '\uFEFF'
        || c == '\u200B'
        || c == '\u200E'
        || c == '\u200F'
        || c == '\u2060'
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069');
  }

  private static boolean isAscii(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) < 128;
  }
}
