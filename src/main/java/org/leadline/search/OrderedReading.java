package org.leadline.search;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leadline.index.DateReading;
import org.leadline.index.Field;
import org.leadline.index.FieldKind;
import org.leadline.index.SearchQuery;
import org.leadline.search.ValueReading.Value;

/** What a value means in a field whose values have an order: dates, numbers and ranges. */
final class OrderedReading {

  private static final Pattern COMPARISON = Pattern.compile("(<=?|>=?)(.+)");

  private OrderedReading() {}

  /** A range between two bounds; null is open. */
  static SearchQuery range(
      Field field,
      @Nullable Value low,
      @Nullable Value high,
      boolean lowIncluded,
      boolean highIncluded) {
    return switch (field.kind()) {
      case DATE -> dates(field, low, high, lowIncluded, highIncluded);
      case NUMBER -> numbers(field, low, high, lowIncluded, highIncluded);
      case KEYWORD ->
          new SearchQuery.Range(
              field.name(),
              low == null ? null : low.text(),
              high == null ? null : high.text(),
              lowIncluded,
              highIncluded);
      case TEXT, NETWORK, IDENTIFIER -> throw noRange(field, low, high);
    };
  }

  private static SearchQuery dates(
      Field field,
      @Nullable Value low,
      @Nullable Value high,
      boolean lowIncluded,
      boolean highIncluded) {
    Instant from = low == null ? null : edge(date(low), !lowIncluded);
    Instant to = high == null ? null : edge(date(high), highIncluded);
    if (low != null && high != null && from != null && to != null && !from.isBefore(to)) {
      throw backwards(low, high);
    }
    return new SearchQuery.Range(
        field.name(),
        from == null ? null : from.toString(),
        to == null ? null : to.toString(),
        true,
        false);
  }

  private static SearchQuery numbers(
      Field field,
      @Nullable Value low,
      @Nullable Value high,
      boolean lowIncluded,
      boolean highIncluded) {
    String from = number(low);
    String to = number(high);
    if (low != null
        && high != null
        && from != null
        && to != null
        && Integer.parseInt(from) > Integer.parseInt(to)) {
      throw backwards(low, high);
    }
    return new SearchQuery.Range(field.name(), from, to, lowIncluded, highIncluded);
  }

  private static InvalidQuery backwards(Value low, Value high) {
    return new InvalidQuery(
        "the range ends before it begins",
        "write its begin first, such as received:[2030-01 TO 2030-03]",
        low.from(),
        Math.max(0, high.to() - low.from()));
  }

  static SearchQuery date(Field field, Value value) {
    Matcher comparison = COMPARISON.matcher(value.text());
    if (!comparison.matches()) {
      DateReading date = date(value);
      return new SearchQuery.Range(
          field.name(), date.start().toString(), date.end().toString(), true, false);
    }
    DateReading date = date(compared(value, comparison));
    return switch (comparison.group(1)) {
      case "<" -> before(field, date.start().toString());
      case "<=" -> before(field, date.end().toString());
      case ">" -> from(field, date.end().toString());
      default -> from(field, date.start().toString());
    };
  }

  private static SearchQuery before(Field field, String end) {
    return new SearchQuery.Range(field.name(), null, end, true, false);
  }

  private static SearchQuery from(Field field, String start) {
    return new SearchQuery.Range(field.name(), start, null, true, false);
  }

  private static Instant edge(DateReading date, boolean after) {
    return after ? date.end() : date.start();
  }

  private static DateReading date(Value value) {
    return DateReading.of(value.text())
        .orElseThrow(() ->
            value.wrong(
                "this is not a date",
                "write 2030, 2030-03, 2030-03-05 or 2030-03-05T10:15Z; times are UTC"));
  }

  static SearchQuery number(Field field, Value value) {
    Matcher comparison = COMPARISON.matcher(value.text());
    if (!comparison.matches()) {
      String exact = number(value);
      return new SearchQuery.Range(field.name(), exact, exact, true, true);
    }
    String bound = number(compared(value, comparison));
    boolean included = comparison.group(1).endsWith("=");
    return comparison.group(1).startsWith("<")
        ? new SearchQuery.Range(field.name(), null, bound, true, included)
        : new SearchQuery.Range(field.name(), bound, null, included, true);
  }

  private static @Nullable String number(@Nullable Value value) {
    if (value == null) {
      return null;
    }
    if (!value.text().strip().matches("-?\\d{1,9}")) {
      throw value.wrong("a whole number is expected here", "write score:>=700");
    }
    return value.text().strip();
  }

  private static Value compared(Value value, Matcher comparison) {
    int skipped = comparison.group(1).length();
    return new Value(
        comparison.group(2).strip(),
        null,
        Math.min(value.from() + skipped, value.to()),
        value.to());
  }

  private static InvalidQuery noRange(Field field, @Nullable Value low, @Nullable Value high) {
    int from = low != null ? low.from() : high != null ? high.from() : 0;
    int to = high != null ? high.to() : low != null ? low.to() : from;
    return new InvalidQuery(
        "the field " + field.name() + " has no order, so that it has no ranges",
        field.kind() == FieldKind.NETWORK
            ? "write a network, such as ip:203.0.113.0/24"
            : "ranges are for dates and numbers, such as received:[2030-01 TO 2030-03]",
        from,
        Math.max(0, to - from));
  }
}
