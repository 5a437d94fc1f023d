package org.leadline.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.index.SearchQuery;
import org.leadline.report.CaseState;
import org.leadline.report.Codes;
import org.leadline.report.Docket;

/**
 * How long the provider still preserves what it reported: one year after the submission unless
 * extended (18 U.S.C. 2258A(h)). Days are those of the calendar in UTC.
 *
 * @param until until when; null when the time of receipt is not stated and nothing was extended
 * @param extended whether it was extended
 * @param daysLeft days from today to the last day, 0 on that day, below 0 once it is over; null
 *     when not known
 * @param band the range of days left
 * @param warning the last of the days 60, 30, 14 and 7 before the end that was reached; null before
 *     that, and when it is over or not known
 */
public record Preservation(
    @Nullable Instant until,
    boolean extended,
    @Nullable Long daysLeft,
    Band band,
    @Nullable Integer warning) {

  /** Days before the end at which a warning begins, the nearest first. */
  public static final List<Integer> WARNINGS = List.of(7, 14, 30, 60);

  /** Of a report as of a moment. */
  public static Preservation of(CaseState state, @Nullable Instant received, Instant now) {
    Instant until = Docket.preservedUntil(state, received);
    boolean extended = state.preservedUntil() != null;
    if (until == null) {
      return new Preservation(null, extended, null, Band.NOT_KNOWN, null);
    }
    long left = ChronoUnit.DAYS.between(day(now), day(until));
    return new Preservation(until, extended, left, Band.of(left), warning(left));
  }

  private static @Nullable Integer warning(long left) {
    return left < 0
        ? null
        : WARNINGS.stream().filter(days -> left <= days).findFirst().orElse(null);
  }

  private static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }

  /** A range of days left. */
  public enum Band {
    /** It is over. */
    ENDED(null, -1L),
    /** Up to a week. */
    WEEK(0L, 7L),
    /** Up to two weeks. */
    FORTNIGHT(8L, 14L),
    /** Up to a month. */
    MONTH(15L, 30L),
    /** Up to two months. */
    TWO_MONTHS(31L, 60L),
    /** Longer. */
    MORE(61L, null),
    /** The time of receipt is not stated. */
    NOT_KNOWN(null, null);

    private static final String FIELD = "preserved";

    private final @Nullable Long first;
    private final @Nullable Long last;

    Band(@Nullable Long first, @Nullable Long last) {
      this.first = first;
      this.last = last;
    }

    /** {@code ended 0-7 8-14 15-30 31-60 more not-known}. */
    public String code() {
      return first != null && last != null ? first + "-" + last : Codes.of(this);
    }

    /** The band with this code; empty when there is none. */
    public static Optional<Band> ofCode(String code) {
      return Stream.of(values()).filter(band -> band.code().equals(code)).findFirst();
    }

    static Band of(long left) {
      return Stream.of(ENDED, WEEK, FORTNIGHT, MONTH, TWO_MONTHS)
          .filter(band -> band.last != null && left <= band.last)
          .findFirst()
          .orElse(MORE);
    }

    /**
     * The reports in this band today. The index holds the end alone, so that nothing has to be
     * indexed again from day to day.
     */
    SearchQuery query(Instant now) {
      if (this == NOT_KNOWN) {
        return new SearchQuery.Not(new SearchQuery.Exists(FIELD));
      }
      LocalDate today = day(now);
      return new SearchQuery.Range(
          FIELD,
          first == null ? null : start(today.plusDays(first)),
          last == null ? null : start(today.plusDays(last + 1)),
          true,
          false);
    }

    private static String start(LocalDate day) {
      return day.atStartOfDay(ZoneOffset.UTC).toInstant().toString();
    }
  }
}
