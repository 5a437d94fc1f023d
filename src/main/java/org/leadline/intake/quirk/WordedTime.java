package org.leadline.intake.quirk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Times as providers word them in standing texts: {@code January 2, 2030 at 03:04:05 UTC}, {@code
 * Jan 2, 2030 3:04 AM UTC}, {@code Wed, 02 Jan 2030 03:04:05 UTC}. Only UTC and GMT are read: other
 * names of zones mean different zones in different countries.
 */
final class WordedTime {

  private static final int LONGEST = 60;

  private static final List<DateTimeFormatter> FORMS =
      List.of(
          form("MMMM d, uuuu H:mm[:ss]"),
          form("MMMM d, uuuu h:mm[:ss] a"),
          form("MMM d, uuuu H:mm[:ss]"),
          form("MMM d, uuuu h:mm[:ss] a"),
          form("d MMM uuuu H:mm[:ss]"),
          form("EEE, d MMM uuuu H:mm[:ss]"),
          form("EEE, dd MMM uuuu H:mm[:ss]"));

  private WordedTime() {}

  /** The time; empty when the text is none of these. */
  static Optional<Instant> of(String text) {
    String words = text.strip().replace(" at ", " ").replaceAll("\\s+", " ");
    boolean zoned = words.endsWith(" UTC") || words.endsWith(" GMT");
    if (!zoned || words.length() > LONGEST) {
      return Optional.empty();
    }
    String local = words.substring(0, words.length() - " UTC".length());
    for (DateTimeFormatter form : FORMS) {
      try {
        return Optional.of(LocalDateTime.parse(local, form).toInstant(ZoneOffset.UTC));
      } catch (DateTimeException other) {
        // another of the forms may fit
      }
    }
    return Optional.empty();
  }

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
