package org.leadline.store;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * The keys that a transaction gives. Taking them first holds off every other writer until the end
 * of the transaction, in any database, so that keys are given in commit order.
 */
final class Counters {

  private final Map<String, Long> values = new HashMap<>();
  private final Map<String, Long> atStart;

  private Counters(Map<String, Long> atStart) {
    this.atStart = atStart;
    values.putAll(atStart);
  }

  static Counters take(Handle handle) {
    handle.execute("update counter set value = value where name = 'change'");
    Map<String, Long> read = new HashMap<>();
    handle
        .createQuery("select name, value from counter")
        .map((row, context) -> Map.entry(row.getString("name"), row.getLong("value")))
        .forEach(entry -> read.put(entry.getKey(), entry.getValue()));
    return new Counters(read);
  }

  /** The latest key that was given. */
  long last(String table) {
    return values.getOrDefault(table, 0L);
  }

  long next(String table) {
    return values.merge(table, 1L, Long::sum);
  }

  void save(Handle handle) {
    values.forEach((table, value) -> {
      if (!value.equals(atStart.get(table))) {
        handle.execute("update counter set value = ? where name = ?", value, table);
      }
    });
  }
}
