package org.leadline.intake.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Manner;
import org.leadline.report.ReportId;

/** Numbers of clearing-house reports, in fields and in text. */
public final class ReportNumbers {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  /** A number in text counts only behind a word that says so (formats reference 1.1). */
  private static final Pattern MENTION =
      Pattern.compile(
          "(?i)\\b(?:CyberTip(?:line)?|CTR?|Reports?)\\b[\\s:#.]{0,5}+"
              + "(?:(?:Reports?|No|Number|Id)\\b[\\s:#.]{0,5}+){0,3}+([0-9]{7,10})\\b");

  private static final int MOST_DIGITS = 18;

  private ReportNumbers() {}

  /**
   * The key of a clearing-house report from a field that must hold its number.
   *
   * @throws Refused when the field states nothing or no number
   */
  public static ReportId id(Node field) {
    String written = field.take();
    if (written == null) {
      throw new Refused(RejectionReason.ID_MISSING, Position.ofPath(field.path()));
    }
    try {
      return new ReportId(ReportId.CYBERTIP, written.strip());
    } catch (IllegalArgumentException e) {
      throw new Refused(RejectionReason.ID_NOT_VALID, Position.ofPath(field.path()));
    }
  }

  /** Moves a leaf that holds one number or several to the values; other text to the free text. */
  public static void move(Node leaf, Scope scope) {
    String text = leaf.text();
    if (text == null || !isList(text)) {
      scope.passage(leaf);
      return;
    }
    leaf.take();
    Matcher numbers = NUMBER.matcher(text);
    while (numbers.find()) {
      scope.derivedValue(leaf, IdentifierKind.REPORT_NUMBER, numbers.group(), Manner.DECLARED);
    }
  }

  /** Whether a text is numbers, separated by blanks, commas or semicolons, and nothing else. */
  private static boolean isList(String text) {
    int digits = 0;
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      if (character >= '0' && character <= '9') {
        digits++;
      } else if (Character.isWhitespace(character) || character == ',' || character == ';') {
        digits = 0;
      } else {
        return false;
      }
      if (digits > MOST_DIGITS) {
        return false;
      }
    }
    return true;
  }

  /** Adds the numbers that a text mentions, in the scope's role; the text stays where it is. */
  public static void addMentioned(Node leaf, Scope scope) {
    String text = leaf.text();
    Matcher mentions = MENTION.matcher(text == null ? "" : text);
    while (mentions.find()) {
      scope.derivedValue(leaf, IdentifierKind.REPORT_NUMBER, mentions.group(1), Manner.MENTIONED);
    }
  }
}
