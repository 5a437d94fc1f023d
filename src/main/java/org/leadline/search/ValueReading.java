package org.leadline.search;

import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leadline.identity.LikeName;
import org.leadline.identity.PictureHash;
import org.leadline.identity.RecognisedValue;
import org.leadline.identity.Recogniser;
import org.leadline.index.Field;
import org.leadline.index.FieldSource;
import org.leadline.index.Fields;
import org.leadline.index.SearchQuery;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;
import org.leadline.report.ReportId;

/** What a value means after the name of its field, by the kind of field. Safe for many threads. */
final class ValueReading {

  private static final Set<String> STATES = Set.of("yes", "no", "not-stated");
  private static final Set<String> MARKS = Set.of("1", "2", "3", "e", "none");
  private static final Pattern OWN_NUMBER = Pattern.compile("[a-z0-9._-]{1,64}/.+");
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
      case DATE -> OrderedReading.date(field, value);
      case NUMBER -> OrderedReading.number(field, value);
      case NETWORK -> network(field, value);
      case IDENTIFIER -> identifier(field, value);
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

  /**
   * What a bare {@code source/id} or {@code service/id} stands for: the report of that number, and
   * whatever that service numbers; empty when it is not so written.
   */
  List<SearchQuery> numbered(String written) {
    List<SearchQuery> readings = new ArrayList<>(reportOf(written));
    List<String> terms = written.indexOf('/') > 0 ? keys.ofService(written) : List.of();
    if (!terms.isEmpty()) {
      readings.add(new SearchQuery.Keys(terms));
    }
    return readings;
  }

  /** The report of this number, {@code source/id}; empty when it is no such number. */
  List<SearchQuery> reportOf(String written) {
    if (!OWN_NUMBER.matcher(written).matches()) {
      return List.of();
    }
    try {
      return List.of(new SearchQuery.Keyword("id", ReportId.parse(written).written()));
    } catch (IllegalArgumentException other) {
      return List.of();
    }
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
            .filter(key -> key.kind() == KeyKind.IP || key.kind() == KeyKind.RAW)
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
    if (isOfLikeNames(field)) {
      return like(value);
    }
    if (value.pattern() != null) {
      return new SearchQuery.Wildcard(field.name(), value.pattern());
    }
    if (isOfPictures(field)) {
      return picture(field, value, PictureHash.FARTHEST);
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

  /** Whether a field is asked for names like one, which are names and user names together. */
  private static boolean isOfLikeNames(Field field) {
    return field.keys().equals(List.of(KeyKind.USER, KeyKind.NAME));
  }

  private static SearchQuery like(Value value) {
    if (value.pattern() != null || LikeName.of(value.text()).isEmpty()) {
      throw value.wrong(
          "a name is compared with others as a whole",
          "write a name with a letter or digit; for a part of one write name:*part* or user:*part*");
    }
    return new SearchQuery.Like(value.text());
  }

  /** Whether the values of a field are PDQ hashes, which are near to one another or not. */
  static boolean isOfPictures(Field field) {
    return field.keys().equals(List.of(KeyKind.PDQ));
  }

  /** Pictures that differ from one in so many bits or fewer. */
  SearchQuery picture(Field field, Value value, int distance) {
    if (distance > PictureHash.FARTHEST) {
      throw value.wrong(
          "pictures are near to one another up to " + PictureHash.FARTHEST + " bits",
          "write ~0 for the hash itself, up to ~" + PictureHash.FARTHEST);
    }
    return recogniser
        .keys(IdentifierKind.HASH, value.text(), Hints.ofType(KeyKind.PDQ.prefix()))
        .stream()
        .filter(key -> key.kind() == KeyKind.PDQ)
        .flatMap(key -> PictureHash.of(key.value()).stream())
        .findFirst()
        .<SearchQuery>map(hash -> new SearchQuery.Near(hash, distance))
        .orElseThrow(() ->
            value.wrong(
                "this is no PDQ hash, which has 64 hexadecimal digits",
                "for a part of one write " + field.name() + ":*part*"));
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
}
