package org.leadline.search;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadline.access.Visibility;
import org.leadline.index.FacetCounts;
import org.leadline.index.FacetQuestion;
import org.leadline.index.Field;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.RangeEnds;
import org.leadline.index.RangeQuestion;
import org.leadline.index.ValueRange;

/**
 * Counts a field of dates or numbers by the ranges that {@code fields.json} gives it, and by those
 * that somebody chose beside them. Ranges counted from today are asked by their dates and told by
 * their own names.
 */
final class RangeFacets {

  private RangeFacets() {}

  /**
   * The ranges that hold a report, in the order of the file, and every chosen one.
   *
   * @param question its filters stand by their dates
   */
  static FacetCounts count(
      IndexSnapshot snapshot,
      FacetQuestion question,
      Field field,
      LocalDate today,
      Visibility visibility) {
    Map<String, String> names = names(field, question.chosen(field.name()), today);
    FacetCounts counted =
        snapshot.ranges(
            new RangeQuestion(
                question.query(), question.filters(), field.name(), List.copyOf(names.keySet())),
            visibility);
    List<FacetCounts.Value> shown = new ArrayList<>();
    for (FacetCounts.Value value : counted.values()) {
      if (value.count() > 0 || question.chosen(field.name()).contains(value.value())) {
        shown.add(new FacetCounts.Value(requireNonNull(names.get(value.value())), value.count()));
      }
    }
    return new FacetCounts(field.name(), shown, counted.distinct(), counted.partial());
  }

  /** What is asked, and what it is called. */
  private static Map<String, String> names(Field field, List<String> chosen, LocalDate today) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String range : field.ranges()) {
      names.put(asked(range, today), range);
    }
    chosen.forEach(range -> names.putIfAbsent(range, range));
    return names;
  }

  private static String asked(String range, LocalDate today) {
    return ValueRange.read(range)
        .filter(RangeEnds::isRelative)
        .map(read -> RangeEnds.onDay(read, today).written())
        .orElse(range);
  }
}
