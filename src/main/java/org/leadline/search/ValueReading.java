package org.leadline.search;

import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leadline.identity.RecognisedValue;
import org.leadline.identity.Recogniser;
import org.leadline.index.Field;
import org.leadline.index.FieldKind;
import org.leadline.index.FieldSource;
import org.leadline.index.Fields;
import org.leadline.index.SearchQuery;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;

/** What a value means after the name of its field, by the kind of field. Safe for many threads. */
final class ValueReading {

  private static final Set<String> STATES = Set.of("yes", "no", "not-stated");
  private static final Set<String> MARKS = Set.of("1", "2", "3", "e", "none");
  private static final Pattern COMPARISON = Pattern.compile("(<=?|>=?)(.+)");
  private static final Pattern STARRED_NETWORK =
      Pattern.compile("(\\d{1,3})\\.(?:(\\d{1,3})\\.)?(?:(\\d{1,3})\\.)?\\*");

  private static final Set<KeyKind> SERVICE_KINDS =
      Sets.immutableEnumSet(
          KeyKind.ACCOUNT,
          KeyKind.DEVICE,
          KeyKind.PAYMENT,
          KeyKind.THREAD,
          KeyKind.GROUP,
          KeyKind.PLATE);

  private final Fields fields;
  private final Recogniser recogniser;
  private final KeyReading keys;

  ValueReading(Fields fields, Recogniser recogniser) {
    this.fields = fields;
    this.recogniser = recogniser;
    this.keys = new KeyReading(recogniser);
  }

  /**
   * A value as it stands in a query.
   *
   * @param text what is meant, without quotation marks or backslashes
   * @param pattern the text with its wildcards; null when it has none or they were quoted
   * @param from where it begins in the typed text
   * @param to one past its end
   */
  record Value(String text, @Nullable String pattern, int from, int to) {

    InvalidQuery wrong(String message, String hint) {
      return new InvalidQuery(message, hint, from, to - from);
    }

    @Override
    public String toString() {
      return "Value[" + from + "]";
    }
  }

  SearchQuery read(Field field, Value value) {
    if (value.pattern() != null && value.pattern().equals("*")) {
      return new SearchQuery.Exists(field.name());
    }
    return switch (field.kind()) {
      case TEXT -> text(field.name(), value);
      case KEYWORD -> keyword(field, value);
      case DATE -> date(field, value);
      case NUMBER -> number(field, value);
      case NETWORK -> network(field, value);
      case IDENTIFIER -> identifier(field, value);
    };
  }

  /** A range between two bounds; null is open. */
  SearchQuery range(
      Field field,
      @Nullable Value low,
      @Nullable Value high,
      boolean lowIncluded,
      boolean highIncluded) {
    return switch (field.kind()) {
      case DATE ->
          new SearchQuery.Range(
              field.name(),
              low == null ? null : edge(date(low), !lowIncluded),
              high == null ? null : edge(date(high), highIncluded),
              true,
              false);
      case NUMBER ->
          new SearchQuery.Range(field.name(), number(low), number(high), lowIncluded, highIncluded);
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

  /** Words of the default text, of a text field, or of the values of a keyword field. */
  static SearchQuery text(String field, Value value) {
    if (value.pattern() != null) {
      return new SearchQuery.Wildcard(field, value.pattern());
    }
    return value.text().codePoints().allMatch(Character::isLetterOrDigit)
        ? new SearchQuery.Text(field, value.text())
        : new SearchQuery.Phrase(field, value.text(), 0);
  }

  private SearchQuery keyword(Field field, Value value) {
    if (field.source() == FieldSource.PARTS) {
      return part(field, value);
    }
    if (field.words()) {
      return text(field.name(), value);
    }
    checkState(field, value);
    return value.pattern() != null
        ? new SearchQuery.Wildcard(field.name(), value.pattern())
        : new SearchQuery.Keyword(field.name(), value.text());
  }

  /** {@code has:ip}: a part of a report, or any field that has a value. */
  private SearchQuery part(Field field, Value value) {
    String part = value.text().toLowerCase(Locale.ROOT);
    if (Parts.NAMES.contains(part)) {
      return new SearchQuery.Keyword(field.name(), part);
    }
    return fields
        .find(part)
        .<SearchQuery>map(other ->
            Parts.NAMES.contains(other.name())
                ? new SearchQuery.Keyword(field.name(), other.name())
                : new SearchQuery.Exists(other.name()))
        .orElseThrow(
            () -> value.wrong("a report has no part of this name", Parts.hint(part, fields)));
  }

  private static void checkState(Field field, Value value) {
    String written = value.text().toLowerCase(Locale.ROOT);
    FieldSource source = field.source();
    boolean known =
        source == FieldSource.CLEARING_HOUSE_PRIORITY
            ? MARKS.contains(written)
            : (source != FieldSource.INFORMATIONAL && source != FieldSource.VIEWED)
                || STATES.contains(written);
    if (!known && value.pattern() == null) {
      throw value.wrong(
          "the field " + field.name() + " has no such value",
          source == FieldSource.CLEARING_HOUSE_PRIORITY
              ? "its values are 1, 2, 3, E and none; Leadline's own score is score:>=700"
              : "its values are yes, no and not-stated");
    }
  }

  private SearchQuery date(Field field, Value value) {
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

  private static String edge(DateReading date, boolean after) {
    return (after ? date.end() : date.start()).toString();
  }

  private static DateReading date(Value value) {
    return DateReading.of(value.text())
        .orElseThrow(() ->
            value.wrong(
                "this is not a date",
                "write 2030, 2030-03, 2030-03-05 or 2030-03-05T10:15Z; times are UTC"));
  }

  private SearchQuery number(Field field, Value value) {
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

  private SearchQuery network(Field field, Value value) {
    Matcher starred = STARRED_NETWORK.matcher(value.pattern() == null ? "" : value.pattern());
    String written = starred.matches() ? cidr(starred) : value.text();
    for (RecognisedValue reading : recogniser.read(written)) {
      if (reading.network() != null && reading.to() == written.length() && reading.from() == 0) {
        return new SearchQuery.Network(reading.network());
      }
    }
    List<String> terms =
        keys.in(field, written).stream()
            .filter(key -> key.kind() == KeyKind.IP)
            .map(MatchKey::term)
            .toList();
    if (terms.isEmpty()) {
      throw value.wrong(
          "this is not an IP address or a network",
          "write " + field.name() + ":203.0.113.7 or, for a network, 203.0.113.0/24");
    }
    return new SearchQuery.Keys(terms);
  }

  private static String cidr(Matcher starred) {
    String second = starred.group(2) == null ? "0" : starred.group(2);
    String third = starred.group(3) == null ? "0" : starred.group(3);
    int bits = 8 + (starred.group(2) == null ? 0 : 8) + (starred.group(3) == null ? 0 : 8);
    return starred.group(1) + "." + second + "." + third + ".0/" + bits;
  }

  private SearchQuery identifier(Field field, Value value) {
    if (value.pattern() != null) {
      return new SearchQuery.Wildcard(field.name(), value.pattern());
    }
    List<MatchKey> found = keys.in(field, value.text());
    if (found.isEmpty()) {
      throw value.wrong(
          "this is not a whole value of the field " + field.name(),
          "for a part of one write " + field.name() + ":*part*");
    }
    List<SearchQuery> readings = new ArrayList<>();
    readings.add(new SearchQuery.Keys(found.stream().map(MatchKey::term).toList()));
    if (found.stream().allMatch(ValueReading::isWithoutService)) {
      readings.add(
          new SearchQuery.Wildcard(field.name(), "*:" + escaped(afterService(found.getFirst()))));
    }
    return readings.size() == 1 ? readings.getFirst() : new SearchQuery.Or(readings);
  }

  /** Account ids are numbered by services: without one, every service's is meant. */
  private static boolean isWithoutService(MatchKey key) {
    return SERVICE_KINDS.contains(key.kind()) && key.value().startsWith("-:");
  }

  private static String afterService(MatchKey key) {
    return key.value().substring(key.value().lastIndexOf(':') + 1);
  }

  private static String escaped(String value) {
    return value.replaceAll("([\\\\*?])", "\\\\$1");
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
