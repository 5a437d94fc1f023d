package org.leadline.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.leadline.report.ReportId;

/**
 * What linked reports tell of the urgency of reports, as bytes whose layout whoever scores knows;
 * for the parts that keep scores true, never for a caller.
 */
public final class HistoryRows {

  private static final String UP_TO = "linked_history";

  private final Handle handle;

  HistoryRows(Handle handle) {
    this.handle = handle;
  }

  /** What is kept of these reports; those of which nothing is kept are absent. */
  public Map<ReportId, byte[]> of(Collection<HeldReport> reports) {
    Map<Long, ReportId> ids = new HashMap<>();
    reports.forEach(report -> ids.put(report.key(), report.id()));
    Map<ReportId, byte[]> kept = new HashMap<>();
    if (!ids.isEmpty()) {
      handle
          .createQuery("select report, form from linked_history where report in (<keys>)")
          .bindList("keys", List.copyOf(ids.keySet()))
          .map((row, context) -> Map.entry(row.getLong("report"), row.getBytes("form")))
          .forEach(row -> kept.put(ids.get(row.getKey()), row.getValue()));
    }
    return kept;
  }

  /** The reports of which something is kept. */
  public Set<ReportId> reports() {
    return new HashSet<>(
        handle
            .createQuery(
                "select r.source, r.number from linked_history h join report r on r.id = h.report")
            .map((row, context) -> new ReportId(row.getString("source"), row.getString("number")))
            .list());
  }

  /** Keeps this of a report; nothing when it is empty. */
  public void put(HeldReport report, byte[] form) {
    handle.execute("delete from linked_history where report = ?", report.key());
    if (form.length > 0) {
      handle.execute("insert into linked_history (report, form) values (?, ?)", report.key(), form);
    }
  }

  /** The last change up to which this was done; 0 when it is to be done for all reports. */
  public long upTo() {
    return handle
        .createQuery("select value from meta where name = :name")
        .bind("name", UP_TO)
        .mapTo(Long.class)
        .one();
  }

  /** Puts down up to which change this was done. */
  public void upTo(long sequence) {
    handle.execute("update meta set value = ? where name = ?", Long.toString(sequence), UP_TO);
  }
}
