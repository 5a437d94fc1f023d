package org.leadline.intake.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a column writes its times: a pattern of {@link DateTimeFormatter}, or seconds or milliseconds
 * since 1970. Months and halves of the day are read in English, in either case. Safe for many
 * threads.
 */
final class DateForm {

  static final String SECONDS = "epoch-seconds";
  static final String MILLISECONDS = "epoch-milliseconds";

  private static final Pattern DIGITS = Pattern.compile("[0-9]{9,16}");

  private final String pattern;
  private final DateTimeFormatter formatter;

  private DateForm(String pattern, DateTimeFormatter formatter) {
    this.pattern = pattern;
    this.formatter = formatter;
  }

  /**
   * A form by its pattern.
   *
   * @throws IllegalArgumentException when it is none
   */
  static DateForm of(String pattern) {
    boolean counted = pattern.equals(SECONDS) || pattern.equals(MILLISECONDS);
    return new DateForm(pattern, counted ? DateTimeFormatter.ISO_INSTANT : strict(pattern));
  }

  /** A {@code y} is read as {@code u}: in strict reading {@code y} asks for an era. */
  private static DateTimeFormatter strict(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern.replace('y', 'u'))
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  String pattern() {
    return pattern;
  }

  /** The time that a text says; in this zone when it says none. Empty when it is no such time. */
  Optional<Instant> read(String text, ZoneId zone) {
    String stripped = text.strip();
    try {
      return switch (pattern) {
        case SECONDS -> counted(stripped).map(Instant::ofEpochSecond);
        case MILLISECONDS -> counted(stripped).map(Instant::ofEpochMilli);
        default -> Optional.of(instant(stripped, zone));
      };
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Long> counted(String text) {
    return DIGITS.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  private Instant instant(String text, ZoneId zone) {
    TemporalAccessor time =
        formatter.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
    return switch (time) {
      case ZonedDateTime zoned -> zoned.toInstant();
      case LocalDateTime local -> local.atZone(zone).toInstant();
      case LocalDate date -> date.atStartOfDay(zone).toInstant();
      default -> throw new DateTimeException("no time");
    };
  }
}
