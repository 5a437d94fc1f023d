package org.leadline.link.walk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.leadline.index.Card;
import org.leadline.index.HeldValue;
import org.leadline.index.Hit;
import org.leadline.link.walk.CompareAnswer.Cell;
import org.leadline.link.walk.CompareAnswer.Fact;
import org.leadline.link.walk.CompareAnswer.SharedValue;
import org.leadline.link.walk.CompareAnswer.Totals;
import org.leadline.report.MatchKey;

/**
 * Lays fields and values of reports side by side. A value has a row for its most exact key, and one
 * for a folded key where reports hold different spellings that fold to the same.
 */
final class SideBySide {

  private static final Comparator<SharedValue> MOST_SHARED =
      Comparator.comparingInt(SharedValue::holders)
          .reversed()
          .thenComparing(SharedValue::kind)
          .thenComparing(SharedValue::key);

  private SideBySide() {}

  static List<Fact> facts(List<Hit> hits) {
    return List.of(
        fact("title", hits, hit -> List.of(hit.card().title())),
        fact("provider", hits, hit -> stated(hit.card().provider())),
        fact("types", hits, hit -> hit.card().types()),
        fact("received", hits, hit -> received(hit.card())),
        fact("mark", hits, hit -> List.of(hit.card().clearingHousePriority())),
        fact("informational", hits, hit -> List.of(hit.card().informational())),
        fact("units", hits, hit -> hit.card().units()),
        fact("priority", hits, hit -> number(hit.priority())),
        fact("actionability", hits, hit -> number(hit.actionability())),
        fact("files", hits, hit -> number(hit.card().files())),
        fact("identifiers", hits, hit -> number(hit.card().identifiers())));
  }

  private static Fact fact(String field, List<Hit> hits, Function<Hit, List<String>> said) {
    List<List<String>> values = hits.stream().map(said).toList();
    return new Fact(field, values, values.stream().distinct().count() == 1);
  }

  private static List<String> stated(String text) {
    return text.isBlank() ? List.of() : List.of(text);
  }

  private static List<String> received(Card card) {
    return card.received() == null ? List.of() : List.of(card.received().toString());
  }

  private static List<String> number(int number) {
    return List.of(Integer.toString(number));
  }

  /** The rows of values, those that most reports hold first. */
  static List<SharedValue> values(List<List<HeldValue>> columns) {
    Map<String, Row> rows = new TreeMap<>();
    for (int column = 0; column < columns.size(); column++) {
      for (HeldValue value : columns.get(column)) {
        for (MatchKey key : value.keys()) {
          rows.computeIfAbsent(key.term(), term -> new Row(columns.size())).add(column, value);
        }
      }
    }
    List<SharedValue> values = new ArrayList<>();
    rows.forEach((term, row) -> {
      if (row.tells(term)) {
        values.add(row.value(term));
      }
    });
    values.sort(MOST_SHARED);
    return values;
  }

  static Totals totals(List<SharedValue> values, int columns) {
    List<Long> alone = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      int column = i;
      alone.add(
          values.stream()
              .filter(value -> value.holders() == 1 && !value.cells().get(column).isEmpty())
              .count());
    }
    return new Totals(
        values.size(),
        values.stream().filter(value -> value.holders() == columns).count(),
        values.stream().filter(value -> value.holders() > 1).count(),
        alone);
  }

  /** Who holds one key. */
  private static final class Row {

    private final List<Set<Cell>> cells = new ArrayList<>();
    private final Set<String> exact = new LinkedHashSet<>();

    Row(int columns) {
      for (int column = 0; column < columns; column++) {
        cells.add(new LinkedHashSet<>());
      }
    }

    void add(int column, HeldValue value) {
      cells.get(column).add(new Cell(value.written(), value.role()));
      exact.add(value.keys().getFirst().term());
    }

    int holders() {
      return (int) cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    /** Whether no row of a more exact key says the same. */
    boolean tells(String term) {
      return exact.contains(term) || (holders() > 1 && exact.size() > 1);
    }

    SharedValue value(String term) {
      return new SharedValue(term, holders(), cells.stream().map(List::copyOf).toList());
    }
  }
}
