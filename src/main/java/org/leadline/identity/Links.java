package org.leadline.identity;

import java.util.EnumSet;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/** Where web and mail addresses stand in a text: autolink's answer, and where it goes too far. */
final class Links {

  private static final LinkExtractor EXTRACTOR =
      LinkExtractor.builder()
          .linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW, LinkType.EMAIL))
          .build();

  /** Characters that RFC 3986 keeps out of addresses and that markup puts right behind them. */
  private static final String STOPS = "[]|`<>\"\\^{}\u201C\u201D\u2018\u2019";

  private static final String TRAILING = ".,:;!?'*_~)";

  private Links() {}

  static Iterable<LinkSpan> of(String text) {
    return EXTRACTOR.extractLinks(text);
  }

  /** The end of the address that starts at {@code from}, at most {@code to}. */
  static int end(String text, int from, int to) {
    int authority = text.indexOf("://", from, to);
    int at = authority >= 0 ? authority + 3 : from;
    boolean bracketed = at < to && text.charAt(at) == '[';
    int end = bracketed ? at + 1 : at;
    while (end < to && !isStop(text, end, to, bracketed)) {
      bracketed &= text.charAt(end) != ']';
      end++;
    }
    while (end > at && end < to && TRAILING.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /** The start of a mail address without the quotes and marks that markup puts before it. */
  static int startOfMailbox(String text, int from, int to) {
    int start = from;
    while (start < to
        && !Character.isLetterOrDigit(text.charAt(start))
        && "_+".indexOf(text.charAt(start)) < 0) {
      start++;
    }
    return start;
  }

  /** The end of a mail address without the quotation mark that printing puts behind it. */
  static int endOfMailbox(String text, int from, int to) {
    int end = to;
    while (end > from && Tokens.isDelimiter(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /**
   * Whether {@code www.} only continues a name that starts before it ({@code a-www.example.com}).
   */
  static boolean isInsideName(String text, LinkSpan link) {
    int from = link.getBeginIndex();
    char before = from == 0 ? ' ' : text.charAt(from - 1);
    return link.getType() == LinkType.WWW
        && (Character.isLetterOrDigit(before) || "-._".indexOf(before) >= 0);
  }

  /** Where the next address with a scheme starts; -1 when there is none before {@code to}. */
  static int start(String text, int from, int to) {
    int mark = text.indexOf("://", from, to);
    if (mark < 0) {
      return -1;
    }
    int start = mark;
    while (start > from && Ascii.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return start == mark ? -1 : start;
  }

  private static boolean isStop(String text, int at, int to, boolean bracketed) {
    char c = text.charAt(at);
    if (c == ',' || c == ';') {
      return isGlue(text, at, to);
    }
    return STOPS.indexOf(c) >= 0 && !(bracketed && c == ']');
  }

  /**
   * A comma or semicolon that ends the address, as between the columns of a table. Within addresses
   * commas stand between numbers (map positions, article numbers) and semicolons before parameters.
   */
  private static boolean isGlue(String text, int at, int to) {
    if (at + 1 == to) {
      return true;
    }
    char next = text.charAt(at + 1);
    boolean number = Ascii.isDigit(next) || next == '-' || next == '%';
    boolean parameter = text.charAt(at) == ';' && Ascii.isLetter(next);
    boolean scheme = text.regionMatches(true, at + 1, "http", 0, 4);
    return scheme || (!number && !parameter);
  }
}
