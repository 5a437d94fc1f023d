package org.leadline.index;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A range of numbers or dates as a filter or a facet writes it: {@code 100..299}, {@code 900..},
 * {@code ..99}, {@code 2030-01..2030-03}. Both ends are included, a part of a date whole; a value
 * without points is a range of itself.
 *
 * @param low its first value; null when it is open
 * @param high its last value; null when it is open
 */
public record ValueRange(@Nullable String low, @Nullable String high) {

  private static final String POINTS = "..";

  /** Reads a range; empty when the text is none. Whether its ends are values is not looked at. */
  public static Optional<ValueRange> read(String written) {
    String text = written.strip();
    int points = text.indexOf(POINTS);
    if (points < 0) {
      return text.isEmpty() ? Optional.empty() : Optional.of(new ValueRange(text, text));
    }
    String low = text.substring(0, points).strip();
    String high = text.substring(points + POINTS.length()).strip();
    return low.isEmpty() && high.isEmpty()
        ? Optional.empty()
        : Optional.of(new ValueRange(end(low), end(high)));
  }

  /** As it is written in a filter. */
  public String written() {
    return (low == null ? "" : low) + POINTS + (high == null ? "" : high);
  }

  /** The same as a question about a field. */
  public SearchQuery.Range of(String field) {
    return new SearchQuery.Range(field, low, high, true, true);
  }

  private static @Nullable String end(String written) {
    return written.isEmpty() ? null : written;
  }
}
