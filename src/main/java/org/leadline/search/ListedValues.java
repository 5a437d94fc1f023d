package org.leadline.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.identity.RecognisedValue;
import org.leadline.identity.Recogniser;
import org.leadline.index.Field;
import org.leadline.index.FieldKind;
import org.leadline.index.Fields;
import org.leadline.index.SearchQuery;
import org.leadline.report.IdentifierKind;

/**
 * Reads the values of a list as a search reads them: whoever searches one of them finds what the
 * list found. Safe for many threads.
 */
public final class ListedValues {

  /** Longer names than any service gives and any person has. */
  private static final int LONGEST_NAME = 100;

  private static final int MOST_WORDS = 6;

  private final Fields fields;
  private final Recogniser recogniser;
  private final ValueReading values;
  private final Words words;

  /** Reads values with the fields of an index. */
  public ListedValues(Fields fields, Recogniser recogniser) {
    this.fields = fields;
    this.recogniser = recogniser;
    this.values = new ValueReading(fields, recogniser);
    this.words = new Words(fields);
  }

  /**
   * The field of values that a list may be read as.
   *
   * @throws InvalidQuery when no field of values has this name
   */
  public Field field(String name) {
    return fields
        .find(name)
        .filter(ListedValues::holdsValues)
        .orElseThrow(() ->
            new InvalidQuery(
                "a list is read as values of a field, and no field of values has this name",
                "they are " + String.join(", ", names()),
                0,
                0));
  }

  private List<String> names() {
    return fields.all().stream().filter(ListedValues::holdsValues).map(Field::name).toList();
  }

  private static boolean holdsValues(Field field) {
    return field.kind() == FieldKind.IDENTIFIER || field.kind() == FieldKind.NETWORK;
  }

  /**
   * The values in a line: those that are recognised, else the whole line as a name of a person or
   * an account.
   *
   * @param line a line or a cell, not blank, without spaces around it
   * @return one value at the least
   */
  public List<ListedValue> inLine(String line) {
    List<ListedValue> found = recognised(line);
    return found.isEmpty() ? List.of(name(line)) : found;
  }

  /** The recognised values in a text; empty when there are none. */
  public List<ListedValue> recognised(String text) {
    Optional<Words.Prefix> prefix =
        words.fieldPrefix(text, 0).filter(found -> holdsValues(found.field()));
    if (prefix.isPresent() && text.charAt(prefix.get().end() - 1) == ':') {
      return List.of(as(prefix.get().field(), text.substring(prefix.get().end()).strip(), text));
    }
    Map<Integer, List<RecognisedValue>> byPlace = new LinkedHashMap<>();
    for (RecognisedValue reading : recogniser.read(text)) {
      byPlace.computeIfAbsent(reading.from(), place -> new ArrayList<>()).add(reading);
    }
    return byPlace.values().stream().map(ListedValues::value).toList();
  }

  /** A text as a value of one field. */
  public ListedValue as(Field field, String text) {
    return as(field, text, text);
  }

  private ListedValue as(Field field, String text, String written) {
    IdentifierKind kind = kind(field);
    if (text.isBlank() || kind == null) {
      return ListedValue.unreadable(written, "nothing follows the field name");
    }
    try {
      SearchQuery query = values.read(field, new ValueReading.Value(text, null, 0, text.length()));
      return new ListedValue(written, kind, query, field.name() + ":" + quoted(text), "");
    } catch (InvalidQuery wrong) {
      return ListedValue.unreadable(written, String.valueOf(wrong.getMessage()));
    }
  }

  private static @Nullable IdentifierKind kind(Field field) {
    return field.keys().stream().flatMap(KeyReading::kinds).findFirst().orElse(null);
  }

  private static ListedValue value(List<RecognisedValue> readings) {
    String written = readings.getFirst().written();
    return new ListedValue(
        written, readings.getFirst().kind(), NodeReading.recognised(readings), written, "");
  }

  /** What no form tells: one word is a name at some service, a few are the name of a person. */
  private ListedValue name(String line) {
    if (!Words.hasLetterOrDigit(line)) {
      return ListedValue.unreadable(line, "no letter and no digit stands here");
    }
    if (line.length() > LONGEST_NAME || line.split("\\s+").length > MOST_WORDS) {
      return ListedValue.unreadable(
          line, "no value is recognised here, and it is too long for a name");
    }
    boolean oneWord = line.chars().noneMatch(Character::isWhitespace);
    return named(line, oneWord ? List.of("user", "account") : List.of("name"));
  }

  private ListedValue named(String line, List<String> names) {
    List<ListedValue> readings =
        names.stream()
            .flatMap(name -> fields.find(name).stream())
            .map(field -> as(field, line))
            .filter(ListedValue::readable)
            .toList();
    if (readings.isEmpty()) {
      return ListedValue.unreadable(line, "no value is recognised here");
    }
    return new ListedValue(
        line,
        readings.getFirst().kind(),
        new SearchQuery.Or(readings.stream().map(ListedValue::query).toList()),
        String.join(" OR ", readings.stream().map(ListedValue::typed).toList()),
        "");
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** The terms of all match keys that a question names, its alternatives included. */
  public static Stream<String> terms(SearchQuery query) {
    if (query instanceof SearchQuery.Keys keys) {
      return keys.terms().stream();
    }
    return query instanceof SearchQuery.Or or
        ? or.clauses().stream().flatMap(ListedValues::terms)
        : Stream.of();
  }
}
