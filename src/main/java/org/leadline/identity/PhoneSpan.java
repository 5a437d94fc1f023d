package org.leadline.identity;

import java.util.ArrayList;
import java.util.List;

/**
 * The stretch of digits and separators at one offset of a text, as far as it can be a telephone
 * number. At most 15 digits (ITU-T E.164) and a bounded number of characters are looked at.
 */
final class PhoneSpan {

  private static final int MOST_DIGITS = 15;
  private static final int FEWEST_DIGITS = 7;
  private static final int REACH = 32;

  /** National numbers with their trunk prefix have these many digits nearly everywhere. */
  private static final int FEWEST_TRUNK_DIGITS = 9;

  private static final int MOST_TRUNK_DIGITS = 12;

  /**
   * Each end costs a question to the library; what follows a number is at most a date or a time.
   */
  private static final int MOST_ENDS = 3;

  private final String text;
  private final int from;
  private final List<int[]> groups = new ArrayList<>(6);
  private final StringBuilder separators = new StringBuilder();
  private int digits;

  private PhoneSpan(String text, int from) {
    this.text = text;
    this.from = from;
  }

  /** Reads the groups of digits from an offset, where a digit, {@code +} or {@code (} stands. */
  static PhoneSpan at(String text, int from, int limit) {
    PhoneSpan span = new PhoneSpan(text, from);
    span.read(Math.min(limit, from + REACH));
    return span;
  }

  /** The ends at which a number may end, the longest first; empty when there are too few digits. */
  List<Integer> ends() {
    List<Integer> ends = new ArrayList<>(MOST_ENDS);
    int left = digits;
    for (int i = groups.size() - 1;
        i >= 0 && left >= FEWEST_DIGITS && ends.size() < MOST_ENDS;
        i--) {
      int end = groups.get(i)[1];
      if (left <= MOST_DIGITS && left > i + 2 && endsCleanly(end)) {
        ends.add(end);
      }
      left -= groups.get(i)[1] - groups.get(i)[0];
    }
    return ends;
  }

  /**
   * The end of a number in the North American layout (3-3-4, with or without 1 before it); -1 when
   * there is none.
   *
   * @param blanks whether blanks alone may separate the groups
   */
  int endOfNorthAmerican(boolean blanks) {
    int first = !groups.isEmpty() && length(0) == 1 && text.charAt(groups.get(0)[0]) == '1' ? 1 : 0;
    boolean shaped =
        groups.size() >= first + 3
            && length(first) == 3
            && length(first + 1) == 3
            && length(first + 2) == 4;
    if (!shaped) {
      return -1;
    }
    String between = between(first, first + 1) + between(first + 1, first + 2);
    boolean layout =
        between.chars().anyMatch(c -> c == '-' || c == '.' || c == ')')
            || (blanks && !between.isEmpty());
    int end = groups.get(first + 2)[1];
    return layout && (endsCleanly(end) || isBeforeAlternative(end)) ? end : -1;
  }

  /**
   * The ends at which a national number with its trunk prefix may end, the longest first. A
   * sentence may go on without a blank behind it ({@code 0123456789.Next}), a number may not.
   */
  List<Integer> endsOfTrunk() {
    List<Integer> ends = new ArrayList<>(MOST_ENDS);
    int left = digits;
    for (int i = groups.size() - 1; i >= 0 && ends.size() < MOST_ENDS; i--) {
      int end = groups.get(i)[1];
      if (left >= FEWEST_TRUNK_DIGITS && left <= MOST_TRUNK_DIGITS && endsBeforeWord(end)) {
        ends.add(end);
      }
      left -= groups.get(i)[1] - groups.get(i)[0];
    }
    return ends;
  }

  private boolean endsBeforeWord(int end) {
    boolean marked = end + 1 < text.length() && ".-".indexOf(text.charAt(end)) >= 0;
    return endsCleanly(end) || (marked && Character.isLetter(text.charAt(end + 1)));
  }

  /** A slash and a word, as between two alternatives: {@code 202-555-0101/home}. */
  private boolean isBeforeAlternative(int end) {
    return end + 1 < text.length()
        && text.charAt(end) == '/'
        && Character.isLetter(text.charAt(end + 1));
  }

  /** Whether the first groups are a date (2030-01-02, 02.01.2030, 1/2/2030). */
  boolean isDate() {
    if (groups.size() < 3 || !isDateMark(between(0, 1)) || !isDateMark(between(1, 2))) {
      return false;
    }
    boolean yearFirst = length(0) == 4 && length(1) <= 2 && length(2) <= 2;
    boolean yearLast = length(0) <= 2 && length(1) <= 2 && (length(2) == 4 || length(2) == 2);
    return yearFirst || yearLast;
  }

  /** Whether anything separates the digits. */
  boolean isGrouped() {
    return groups.size() > 1;
  }

  /** The end of the last group; the start where there is none. */
  int end() {
    return groups.isEmpty() ? from : groups.getLast()[1];
  }

  private void read(int limit) {
    int at = from < limit && text.charAt(from) == '+' ? from + 1 : from;
    int blanks = 0;
    while (at < limit && digits <= MOST_DIGITS) {
      char c = text.charAt(at);
      if (Ascii.isDigit(c)) {
        at = readGroup(at, limit);
        blanks = 0;
      } else if (isSeparator(c) && ++blanks <= 3) {
        at++;
      } else {
        return;
      }
    }
  }

  private int readGroup(int start, int limit) {
    int end = start;
    while (end < limit && Ascii.isDigit(text.charAt(end))) {
      end++;
    }
    groups.add(new int[] {start, end});
    digits += end - start;
    return end;
  }

  private int length(int group) {
    return groups.get(group)[1] - groups.get(group)[0];
  }

  private String between(int left, int right) {
    separators.setLength(0);
    separators.append(text, groups.get(left)[1], groups.get(right)[0]);
    return separators.toString();
  }

  private boolean endsCleanly(int end) {
    if (end >= text.length()) {
      return true;
    }
    char next = text.charAt(end);
    boolean joined =
        (next == '-' || next == '.' || next == '/' || next == ':')
            && end + 1 < text.length()
            && Character.isLetterOrDigit(text.charAt(end + 1));
    return !joined && !Character.isLetterOrDigit(next) && next != '_' && next != '@';
  }

  private static boolean isSeparator(char c) {
    return c == ' '
        || c == '-'
        || c == '.'
        || c == '('
        || c == ')'
        || c == '/'
        || c == '\u00A0'
        || c == '\u2011'
        || c == '\u2013';
  }

  private static boolean isDateMark(String between) {
    return between.equals("-") || between.equals(".") || between.equals("/");
  }
}
