package org.leadline.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.leadline.access.Visibility;
import org.leadline.report.ReportId;

/**
 * Reads something of each of several reports that are named, as far as they are seen; of one that
 * was joined to another that other one's. One statement for as many as a statement takes.
 *
 * @param columns what is read of the report {@code r}
 * @param joins further tables; empty for none
 * @param condition what must hold of the report besides; {@code 1 = 1} for nothing
 * @param values the values that the condition names
 * @param reader reads the columns
 */
record NamedReports<T>(
    String columns,
    String joins,
    String condition,
    Map<String, Object> values,
    RowMapper<T> reader) {

  /** Copies the values. */
  NamedReports {
    values = Map.copyOf(values);
  }

  NamedReports(String columns, String joins, RowMapper<T> reader) {
    this(columns, joins, "1 = 1", Map.of(), reader);
  }

  /** By the ids as they were asked for, in that order; what is not held or not seen is absent. */
  Map<ReportId, T> read(Handle handle, Collection<ReportId> named, Visibility visibility) {
    Map<ReportId, T> found = new HashMap<>();
    HeldReports.bySource(named)
        .forEach((source, numbers) -> {
          for (List<String> some : HeldReports.chunks(numbers)) {
            found.putAll(read(handle, source, some, visibility));
          }
        });
    Map<ReportId, T> ordered = new LinkedHashMap<>();
    for (ReportId id : named) {
      T one = found.get(id);
      if (one != null) {
        ordered.put(id, one);
      }
    }
    return ordered;
  }

  private Map<ReportId, T> read(
      Handle handle, String source, List<String> numbers, Visibility visibility) {
    return SeenUnits.bind(
            handle
                .createQuery(
                    "select named.number as named_number, "
                        + columns
                        + " from report named join report r"
                        + " on r.id = coalesce(named.joined, named.id)"
                        + joins
                        + " where named.source = :source and named.number in (<numbers>) and "
                        + condition
                        + " and "
                        + SeenUnits.ofReport(visibility, "r.id"))
                .bind("source", source)
                .bindList("numbers", numbers)
                .bindMap(values),
            visibility)
        .map((row, context) ->
            Map.entry(
                new ReportId(source, row.getString("named_number")), reader.map(row, context)))
        .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
  }
}
