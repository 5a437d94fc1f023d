package org.leadline.index;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads ranges whose ends must be values of a field: whole numbers of up to nine digits, dates as
 * {@link DateReading} reads them, or days from today: {@code today-30}, {@code today}, {@code
 * today+7}, in UTC.
 */
public final class RangeEnds {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");
  private static final Pattern DAYS = Pattern.compile("today(?:([+-])(\\d{1,5}))?");

  private RangeEnds() {}

  /** The range; empty when it is none, its ends are no values, or it ends before it begins. */
  public static Optional<ValueRange> read(String written, FieldKind kind) {
    LocalDate anyDay = LocalDate.EPOCH;
    return ValueRange.read(written).filter(range -> goesUp(onDay(range, anyDay), kind));
  }

  /** Whether an end is counted from today, so that the range means another one tomorrow. */
  public static boolean isRelative(ValueRange range) {
    return isRelative(range.low()) || isRelative(range.high());
  }

  /** The same range with its ends as dates. */
  public static ValueRange onDay(ValueRange range, LocalDate today) {
    return new ValueRange(onDay(range.low(), today), onDay(range.high(), today));
  }

  private static @Nullable String onDay(@Nullable String end, LocalDate today) {
    Matcher days = DAYS.matcher(end == null ? "" : end);
    if (end == null || !days.matches()) {
      return end;
    }
    long from = days.group(2) == null ? 0 : Long.parseLong(days.group(2));
    return today.plusDays("-".equals(days.group(1)) ? -from : from).toString();
  }

  private static boolean isRelative(@Nullable String end) {
    return end != null && DAYS.matcher(end).matches();
  }

  private static boolean goesUp(ValueRange range, FieldKind kind) {
    Optional<Long> low = position(range.low(), kind, false);
    Optional<Long> high = position(range.high(), kind, true);
    return (range.low() == null || low.isPresent())
        && (range.high() == null || high.isPresent())
        && (low.isEmpty() || high.isEmpty() || low.get() <= high.get());
  }

  private static Optional<Long> position(@Nullable String end, FieldKind kind, boolean last) {
    if (end == null) {
      return Optional.empty();
    }
    if (kind == FieldKind.NUMBER) {
      return NUMBER.matcher(end).matches() ? Optional.of(Long.parseLong(end)) : Optional.empty();
    }
    return DateReading.of(end)
        .map(date -> last ? date.end().toEpochMilli() - 1 : date.start().toEpochMilli());
  }
}
