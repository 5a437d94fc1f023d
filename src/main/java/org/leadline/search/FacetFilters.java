package org.leadline.search;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leadline.index.Field;
import org.leadline.index.Fields;

/**
 * Checks what is counted and filtered by: facets only, by any of their names.
 *
 * @param fields the fields of the index
 */
public record FacetFilters(Fields fields) {

  /** Checks that the fields are given. */
  public FacetFilters {
    requireNonNull(fields);
  }

  /**
   * The same filters by the facets' own names; those that choose no value are left out.
   *
   * @throws InvalidQuery when a name is no facet's
   */
  public Map<String, List<String>> checked(Map<String, List<String>> asked) {
    Map<String, List<String>> filters = new TreeMap<>();
    asked.forEach((name, values) -> {
      if (!values.isEmpty()) {
        filters.put(nameOf(name), values);
      }
    });
    return filters;
  }

  /**
   * The facet's own name.
   *
   * @throws InvalidQuery when there is no such facet
   */
  public String nameOf(String asked) {
    return fields
        .find(asked)
        .filter(Field::facet)
        .map(Field::name)
        .orElseThrow(() ->
            new InvalidQuery(
                "only facets can be counted and filtered by, and a name that was given is none",
                "the facets are "
                    + String.join(", ", fields.facets().stream().map(Field::name).toList()),
                0,
                0));
  }
}
