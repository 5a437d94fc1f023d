package org.leadline.report;

import static java.util.Objects.requireNonNull;

/**
 * The key of a report: who numbers it, and its number there.
 *
 * <p>Clearing-house reports ({@link #CYBERTIP}) are written as bare digits; every other report is
 * written {@code source/id}.
 *
 * @param source the numbering body, lower case letters, digits, dot, hyphen and underscore, 1 to 64
 *     characters
 * @param id the number or name there, 1 to 256 characters, no control characters; digits without
 *     leading zeros for {@link #CYBERTIP}
 */
public record ReportId(String source, String id) implements Comparable<ReportId> {

  /** The source of reports that the national clearing house numbers. */
  public static final String CYBERTIP = "cybertip";

  /** The source of provider XML whose clearing-house number is not known. */
  public static final String PROVIDER_XML = "provider-xml";

  private static final int MAX_ID = 256;
  private static final int MAX_SOURCE = 64;
  private static final int MAX_DIGITS = 18;

  /**
   * @throws IllegalArgumentException when a part is empty, too long or holds characters that the
   *     key may not hold; the message tells the rule, never the value
   */
  public ReportId {
    if (!isSource(requireNonNull(source))) {
      throw new IllegalArgumentException(
          "a report's source is 1 to 64 characters of a-z, 0-9, dot, hyphen and underscore");
    }
    if (requireNonNull(id).isBlank()
        || id.length() > MAX_ID
        || id.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "a report's id is 1 to 256 characters without control characters");
    }
    if (source.equals(CYBERTIP) && !isNumber(id)) {
      throw new IllegalArgumentException(
          "a CyberTipline report's id is a whole number of up to 18 digits");
    }
  }

  private static boolean isSource(String source) {
    for (int i = 0; i < source.length(); i++) {
      char next = source.charAt(i);
      boolean letter = next >= 'a' && next <= 'z';
      if (!letter && !isDigit(next) && next != '.' && next != '_' && next != '-') {
        return false;
      }
    }
    return !source.isEmpty() && source.length() <= MAX_SOURCE;
  }

  private static boolean isNumber(String id) {
    for (int i = 0; i < id.length(); i++) {
      if (!isDigit(id.charAt(i))) {
        return false;
      }
    }
    return id.length() <= MAX_DIGITS && id.charAt(0) != '0';
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  /** A report that the clearing house numbers. */
  public static ReportId cybertip(long number) {
    return new ReportId(CYBERTIP, Long.toString(number));
  }

  /**
   * Reads the written form: bare digits, or {@code source/id}.
   *
   * @throws IllegalArgumentException when the text is neither
   */
  public static ReportId parse(String written) {
    String text = written.strip();
    int slash = text.indexOf('/');
    return slash < 0
        ? new ReportId(CYBERTIP, text)
        : new ReportId(text.substring(0, slash), text.substring(slash + 1));
  }

  /** The written form that {@link #parse} reads. */
  public String written() {
    return source.equals(CYBERTIP) ? id : source + "/" + id;
  }

  @Override
  public int compareTo(ReportId other) {
    int bySource = source.compareTo(other.source);
    if (bySource != 0) {
      return bySource;
    }
    boolean numeric = source.equals(CYBERTIP);
    int byLength = numeric ? Integer.compare(id.length(), other.id.length()) : 0;
    return byLength != 0 ? byLength : id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return written();
  }
}
