package org.leadline.search;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leadline.identity.RecognisedValue;
import org.leadline.identity.TwoReadings;
import org.leadline.index.Field;
import org.leadline.report.IdentifierKind;

/**
 * A recognised value that is a token of a typed text, with the marks around it that people paste
 * along and that say nothing.
 *
 * @param readings what it can be, the likeliest first, all of the same stretch
 * @param boost a boost that follows it, as typed; empty when none does
 * @param next where reading goes on, past the marks
 */
record ValueMatch(List<RecognisedValue> readings, String boost, int next) {

  private static final Pattern END =
      Pattern.compile("(\\^\\d+(?:\\.\\d+)?)?([,;.!?>'\\u2019\\u201D\\u00BB]*)(?=[\\s)]|$)");
  private static final String OPENERS = "<'\u2018\u201C\u201E\u00AB,;";
  private static final int MOST_OPENERS = 2;

  /** The value that begins at an offset, or after the marks there, and ends where a token ends. */
  static Optional<ValueMatch> at(String typed, int offset, Spans spans) {
    int start = offset;
    while (start < typed.length()
        && start - offset < MOST_OPENERS
        && OPENERS.indexOf(typed.charAt(start)) >= 0) {
      start++;
    }
    List<RecognisedValue> readings = spans.at(start).isEmpty() ? spans.at(offset) : spans.at(start);
    return readings.isEmpty() || isPattern(readings.getFirst())
        ? Optional.empty()
        : ended(typed, readings);
  }

  private static Optional<ValueMatch> ended(String typed, List<RecognisedValue> readings) {
    int end = readings.getFirst().to();
    if (end < typed.length() && ",;".indexOf(typed.charAt(end)) >= 0) {
      return Optional.of(new ValueMatch(readings, "", end + 1));
    }
    Matcher after = END.matcher(typed).region(end, typed.length());
    after.useTransparentBounds(true);
    return after.lookingAt()
        ? Optional.of(
            new ValueMatch(readings, after.group(1) == null ? "" : after.group(1), after.end()))
        : Optional.empty();
  }

  int from() {
    return readings.getFirst().from();
  }

  int to() {
    return readings.getFirst().to();
  }

  /** Whether a field can hold it. */
  boolean fits(Field field) {
    return isReadDifferently(field) || isOf(field);
  }

  /** Kept as written, because two standards differ: its own kind of field holds it. */
  private boolean isReadDifferently(Field field) {
    return readings.stream()
        .anyMatch(reading ->
            KeyReading.holds(field, reading.kind())
                && TwoReadings.of(reading.kind(), reading.written(), reading.keys()).isPresent());
  }

  private boolean isOf(Field field) {
    return switch (field.kind()) {
      case IDENTIFIER ->
          readings.stream()
              .flatMap(reading -> reading.keys().stream())
              .anyMatch(key -> field.keys().contains(key.kind()));
      case NETWORK ->
          readings.stream()
              .anyMatch(reading ->
                  reading.isNetwork()
                      || reading.keys().stream()
                          .anyMatch(key -> field.keys().contains(key.kind())));
      case TEXT, KEYWORD, DATE, NUMBER -> false;
    };
  }

  /**
   * A star is a wildcard even where a mailbox may hold one; so is a question mark, but in a web
   * address and after the mailbox of a link to one.
   */
  private static boolean isPattern(RecognisedValue value) {
    String written = value.written();
    int mark = written.indexOf('?');
    boolean address = value.kind() == IdentifierKind.URL;
    boolean mailbox = value.kind() == IdentifierKind.EMAIL && mark > written.lastIndexOf('@');
    return written.indexOf('*') >= 0 || (mark >= 0 && !address && !mailbox);
  }

  /** Names the place only: the value is a query. */
  @Override
  public String toString() {
    return "ValueMatch[" + from() + "]";
  }
}
