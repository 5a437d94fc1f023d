package org.leadline.search;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.index.Field;
import org.leadline.index.FieldKind;
import org.leadline.index.Fields;
import org.leadline.index.FilterName;
import org.leadline.index.RangeEnds;
import org.leadline.index.ValueRange;

/**
 * Checks what is counted and filtered by, by any of its names: values of facets, and ranges of
 * dates and numbers.
 *
 * @param fields the fields of the index
 */
public record FacetFilters(Fields fields) {

  /** Checks that the fields are given. */
  public FacetFilters {
    requireNonNull(fields);
  }

  /**
   * The same filters by the fields' own names; those that choose no value are left out.
   *
   * @param asked field, with a hyphen before it where its values are excluded, to values or ranges
   * @param now the moment from which days are counted
   * @throws InvalidQuery when a name is none that can be filtered by, or a range is none
   */
  public Map<String, List<String>> checked(Map<String, List<String>> asked, Instant now) {
    return checked(asked, LocalDate.ofInstant(now, ZoneOffset.UTC));
  }

  /**
   * The same of filters that are kept to be asked later, so that no day is counted from today.
   *
   * @throws InvalidQuery likewise, and when an end of a range is counted from today
   */
  public Map<String, List<String>> lasting(Map<String, List<String>> asked) {
    return checked(asked, (LocalDate) null);
  }

  /**
   * The own name of what is counted by.
   *
   * @throws InvalidQuery when there is no such facet
   */
  public String nameOf(String asked) {
    return fields
        .find(asked)
        .filter(Field::counted)
        .map(Field::name)
        .orElseThrow(() -> none(fields.counted().stream()));
  }

  /**
   * The own name of what is counted value by value.
   *
   * @throws InvalidQuery when there is no such facet
   */
  public String facetOf(String asked) {
    return fields
        .find(asked)
        .filter(Field::facet)
        .map(Field::name)
        .orElseThrow(() -> none(fields.facets().stream()));
  }

  /**
   * The own name of a field of dates.
   *
   * @throws InvalidQuery when there is no such field
   */
  public String dateOf(String asked) {
    return fields
        .find(asked)
        .filter(field -> field.kind() == FieldKind.DATE)
        .map(Field::name)
        .orElseThrow(() ->
            new InvalidQuery(
                "only dates are counted by time, and a name that was given is none of a date",
                "the dates are "
                    + String.join(
                        ", ",
                        fields.all().stream()
                            .filter(field -> field.kind() == FieldKind.DATE)
                            .map(Field::name)
                            .toList()),
                0,
                0));
  }

  private Map<String, List<String>> checked(
      Map<String, List<String>> asked, @Nullable LocalDate today) {
    Map<String, List<String>> filters = new TreeMap<>();
    asked.forEach((written, values) -> {
      if (!values.isEmpty()) {
        FilterName name = FilterName.of(written.strip());
        Field field = filterable(name.field());
        List<String> chosen =
            field.ordered()
                ? values.stream().map(value -> range(field, value, today)).toList()
                : values;
        filters.merge(
            name.withField(field.name()).written(),
            chosen,
            (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
      }
    });
    return filters;
  }

  private Field filterable(String asked) {
    return fields
        .find(asked)
        .filter(field -> field.facet() || field.ordered())
        .orElseThrow(
            () -> none(fields.all().stream().filter(field -> field.facet() || field.ordered())));
  }

  private static String range(Field field, String written, @Nullable LocalDate today) {
    Optional<ValueRange> range = RangeEnds.read(written, field.kind());
    if (range.isEmpty()) {
      throw new InvalidQuery(
          "a filter by " + field.name() + " is not a range from a lower to a higher value",
          "write LOW..HIGH, such as 700..1000, 700.., 2030-01..2030-03 or today-30..today; both"
              + " ends are included",
          0,
          0);
    }
    if (!RangeEnds.isRelative(range.get())) {
      return written.strip();
    }
    if (today == null) {
      throw new InvalidQuery(
          "a range that is counted from today cannot be kept for later reports",
          "write dates, such as 2030-01-05..",
          0,
          0);
    }
    return RangeEnds.onDay(range.get(), today).written();
  }

  private static InvalidQuery none(Stream<Field> all) {
    return new InvalidQuery(
        "only facets can be counted and filtered by, and a name that was given is none",
        "the facets are " + String.join(", ", all.map(Field::name).toList()),
        0,
        0);
  }
}
