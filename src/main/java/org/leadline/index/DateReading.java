package org.leadline.index;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as somebody writes it in a query or a filter, down to the second or left partial: {@code
 * 2030}, {@code 2030-03}, {@code 2030-03-05}, {@code 2030-03-05T10:15Z}. A partial date stands for
 * the whole year, month, day, hour or minute in UTC.
 *
 * @param start its first moment
 * @param end the first moment after it
 */
public record DateReading(Instant start, Instant end) {

  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})[Tt ](\\d{2})(?::(\\d{2})(?::(\\d{2})(\\.\\d{1,9})?)?)?"
              + "([Zz]|[+-]\\d{2}:\\d{2})?");

  /** Reads a date; empty when the text is none. */
  public static Optional<DateReading> of(String text) {
    try {
      return read(text.strip());
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<DateReading> read(String text) {
    if (YEAR.matcher(text).matches()) {
      LocalDate first = LocalDate.of(Integer.parseInt(text), 1, 1);
      return Optional.of(days(first, first.plusYears(1)));
    }
    if (MONTH.matcher(text).matches()) {
      YearMonth month = YearMonth.parse(text);
      return Optional.of(days(month.atDay(1), month.plusMonths(1).atDay(1)));
    }
    if (DAY.matcher(text).matches()) {
      LocalDate day = LocalDate.parse(text);
      return Optional.of(days(day, day.plusDays(1)));
    }
    Matcher time = TIME.matcher(text);
    return time.matches() ? Optional.of(time(time)) : Optional.empty();
  }

  private static DateReading days(LocalDate first, LocalDate next) {
    return new DateReading(
        first.atStartOfDay().toInstant(ZoneOffset.UTC),
        next.atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  private static DateReading time(Matcher parts) {
    String minute = parts.group(3) == null ? "00" : parts.group(3);
    String second = parts.group(4) == null ? "00" : parts.group(4);
    String fraction = parts.group(5) == null ? "" : parts.group(5);
    String local = parts.group(1) + "T" + parts.group(2) + ":" + minute + ":" + second + fraction;
    Instant start = instant(local, parts.group(6));
    return new DateReading(start, start.plus(1, unit(parts)));
  }

  private static ChronoUnit unit(Matcher parts) {
    if (parts.group(3) == null) {
      return ChronoUnit.HOURS;
    }
    if (parts.group(4) == null) {
      return ChronoUnit.MINUTES;
    }
    return parts.group(5) == null ? ChronoUnit.SECONDS : ChronoUnit.MILLIS;
  }

  private static Instant instant(String local, @Nullable String zone) {
    return zone == null
        ? LocalDateTime.parse(local).toInstant(ZoneOffset.UTC)
        : OffsetDateTime.parse(local + zone.toUpperCase(Locale.ROOT)).toInstant();
  }
}
