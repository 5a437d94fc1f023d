package org.leadline.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leadline.index.CarriedField;
import org.leadline.index.ReporterFigures;

/** Adds up the figures of one provider over the spellings of its name. For one thread. */
final class ProviderCount {

  private final String row;
  private final String carries;
  private final Map<String, Long> spellings = new TreeMap<>();
  private final Map<String, Long> fields = new HashMap<>();
  private final Map<String, Map<String, Long>> outcomes = new TreeMap<>();
  private long reports;
  private long placeholders;

  /**
   * Nothing counted yet.
   *
   * @param row the provider's family, or the name of one of the rows for no provider
   * @param carries the facet field of what reports carry
   */
  ProviderCount(String row, String carries) {
    this.row = row;
    this.carries = carries;
  }

  void add(ReporterFigures one, long holdingPlaceholders) {
    reports += one.reports();
    placeholders += holdingPlaceholders;
    spellings.merge(one.reporter(), one.reports(), Long::sum);
    one.facets()
        .forEach((facet, counts) ->
            counts.forEach((value, count) ->
                (facet.equals(carries)
                        ? fields
                        : outcomes.computeIfAbsent(facet, name -> new TreeMap<>()))
                    .merge(value, count, Long::sum)));
  }

  ProviderFigures figures() {
    boolean nobodys = row.equals(ProviderTable.PUBLIC) || row.equals(ProviderTable.UNNAMED);
    return new ProviderFigures(
        nobodys ? row : usualSpelling(),
        nobodys ? List.of() : new ArrayList<>(spellings.keySet()),
        reports,
        placeholders,
        fields.getOrDefault(CarriedField.UNREADABLE_VALUE.code(), 0L),
        everyField(),
        outcomes);
  }

  private String usualSpelling() {
    return spellings.entrySet().stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
        .orElseThrow()
        .getKey();
  }

  private Map<String, Long> everyField() {
    Map<String, Long> every = new TreeMap<>();
    for (CarriedField field : ProviderCsv.SHOWN) {
      every.put(field.code(), fields.getOrDefault(field.code(), 0L));
    }
    return every;
  }
}
