package org.leadline.index;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * Which facet counts are wanted: drill sideways, so that the counts of a field disregard the filter
 * on that same field and obey all the others.
 *
 * @param query what is searched for
 * @param filters as in {@link HitQuestion#filters}
 * @param fields the facet fields to count
 * @param limit how many values of each field at the most, most frequent first; chosen and excluded
 *     values are always among them
 * @param everyLevel whether of fields {@linkplain Field#levels with levels} all values are told,
 *     rather than those of the first level, those within a chosen one, and those beside it
 */
public record FacetQuestion(
    SearchQuery query,
    Map<String, List<String>> filters,
    List<String> fields,
    int limit,
    boolean everyLevel) {

  /** Of values that lie within one another, those of the first level and within chosen ones. */
  public FacetQuestion(
      SearchQuery query, Map<String, List<String>> filters, List<String> fields, int limit) {
    this(query, filters, fields, limit, false);
  }

  /** Copies the collections. */
  public FacetQuestion {
    requireNonNull(query);
    filters = Filters.copy(filters);
    fields = List.copyOf(fields);
    if (limit < 1) {
      throw new IllegalArgumentException("limit is at least 1");
    }
  }

  /** The same question about other fields. */
  public FacetQuestion withFields(List<String> others) {
    return new FacetQuestion(query, filters, others, limit, everyLevel);
  }

  /** Whether a filter asks for or excludes values of a field. */
  public boolean filtersBy(String field) {
    return !chosen(field).isEmpty();
  }

  /** The values of a field that filters ask for or exclude. */
  public List<String> chosen(String field) {
    return Filters.chosen(filters, field);
  }
}
