package org.leadline.intake.pdf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leadline.intake.reading.Position;
import org.leadline.intake.reading.Refused;
import org.leadline.intake.reading.RejectionReason;

/**
 * What stands on pages and says nothing of its own: page numbers, the table of contents, titles of
 * sections that end, and the headers that repeat the report's number, which must all be the same. A
 * header or footer of other words is kept once. For one thread.
 */
final class Furniture {

  private static final Pattern NUMBERED =
      Pattern.compile("(?i)CyberTip(?:line)?\\s+Report\\s*[:#]?\\s*([0-9]{1,19})\\b(.{0,80})");

  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?i)(?:page\\s+)?([0-9]{1,5})(?:\\s*(?:of|/)\\s*[0-9]{1,5})?");

  private static final Pattern CONTENTS =
      Pattern.compile("(?i)(?:table of )?contents|.*\\.{4,}\\s*[0-9]{1,5}");

  private static final Pattern CONCLUDES = Pattern.compile("(?i)This concludes Section [A-D]\\.?");

  /** Headers and footers stand within so many lines of the edge of a page. */
  private static final int EDGE = 2;

  private static final int LONGEST_HEADER = 160;

  private final Set<String> repeated = new HashSet<>();
  private final Set<String> kept = new HashSet<>();
  private final Map<Integer, Integer> linesOfPage = new HashMap<>();
  private @Nullable String number;
  private int numberPage;

  Furniture(PdfContent content) {
    content.lines().forEach(line -> linesOfPage.merge(line.page(), line.number(), Math::max));
    Map<String, Set<Integer>> pages = new HashMap<>();
    for (TextLine line : content.lines()) {
      if (isAtEdge(line)) {
        pages.computeIfAbsent(line.text(), text -> new HashSet<>()).add(line.page());
      }
    }
    pages.forEach((text, on) -> {
      if (on.size() > 1 && on.size() * 2 > content.pages()) {
        repeated.add(text);
      }
    });
  }

  /** The report's number as the pages name it; null when none does. */
  @Nullable String number() {
    return number;
  }

  /** The page that names it first. */
  int numberPage() {
    return numberPage;
  }

  /**
   * Whether a line is furniture, which is then dealt with.
   *
   * @throws Refused when a header names another report than the one before
   */
  boolean takes(TextLine line) {
    String text = line.text();
    return names(line, text)
        || CONTENTS.matcher(text).matches()
        || CONCLUDES.matcher(text).matches()
        || (isAtEdge(line) && isPageNumber(text, line.page()))
        || (isAtEdge(line) && repeated.contains(text) && !kept.add(text));
  }

  private boolean names(TextLine line, String text) {
    Matcher matcher = NUMBERED.matcher(text);
    if (!matcher.matches() || (line.page() > 1 && !isAtEdge(line)) || !isHeader(matcher.group(2))) {
      return false;
    }
    String named = matcher.group(1);
    if (number == null) {
      number = named;
      numberPage = line.page();
    } else if (!number.equals(named)) {
      throw new Refused(
          RejectionReason.ID_TWICE,
          Position.ofPath("/page[" + line.page() + "]"),
          "The pages name different reports.");
    }
    return true;
  }

  /** Behind the number of a header stands a page number, or a bar and something, or nothing. */
  private static boolean isHeader(String rest) {
    String more = rest.strip();
    return more.isEmpty() || more.startsWith("|") || PAGE_NUMBER.matcher(more).matches();
  }

  /** Any other number at the edge of a page may be a value that the page broke off. */
  private static boolean isPageNumber(String text, int page) {
    Matcher matcher = PAGE_NUMBER.matcher(text);
    return matcher.matches() && Integer.parseInt(matcher.group(1)) == page;
  }

  private boolean isAtEdge(TextLine line) {
    int last = linesOfPage.getOrDefault(line.page(), 0);
    return line.text().length() <= LONGEST_HEADER
        && (line.number() <= EDGE || line.number() > last - EDGE);
  }
}
