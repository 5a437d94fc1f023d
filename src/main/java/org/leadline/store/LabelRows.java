package org.leadline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.leadline.report.ListLabel;
import org.leadline.report.ListMeaning;
import org.leadline.report.NetworkLabel;

/** The rows that say which values of reports stand on lists. */
final class LabelRows implements AutoCloseable {

  private static final String ORDER = " order by l.report, t.name, l.term, l.category";

  private final Handle handle;
  private final Rows added;
  private final Rows gone;
  private final Map<String, Long> lists = new HashMap<>();

  LabelRows(Handle handle) {
    this.handle = handle;
    added =
        Rows.into(
            handle.getConnection(),
            "report_label",
            "report",
            "list",
            "category",
            "term",
            "path",
            "victim",
            "distance",
            "meaning");
    gone = Rows.of(handle.getConnection(), "delete from report_label where report = ?");
  }

  void add(long report, List<ListLabel> labels) {
    for (ListLabel label : labels) {
      added
          .bind(report)
          .bind(list(label.list()))
          .bind(label.category())
          .bind(label.term())
          .bind(label.path())
          .bind(label.childVictim() ? 1L : 0L)
          .bind(label.distance())
          .bind(label.meaning().code())
          .add();
    }
  }

  void replace(long report, List<ListLabel> labels) {
    gone.bind(report).add();
    add(report, labels);
  }

  private long list(String name) {
    return lists.computeIfAbsent(
        name,
        wanted ->
            handle
                .createQuery("select id from list where name = :name")
                .bind("name", wanted)
                .mapTo(Long.class)
                .one());
  }

  /** Writes the rows; the reports' own must have been written before. */
  void flush() {
    gone.flush();
    added.flush();
  }

  @Override
  public void close() {
    try (added) {
      gone.close();
    }
  }

  /** The labels of reports by key, each in a fixed order; reports without any are absent. */
  static Map<Long, List<ListLabel>> of(Handle handle, Collection<Long> reports) {
    Map<Long, List<ListLabel>> labels = new LinkedHashMap<>();
    for (List<Long> some : HeldReports.chunks(List.copyOf(reports))) {
      handle
          .createQuery(
              "select l.report, t.name, l.meaning, l.category, l.term, l.path, l.victim, l.distance"
                  + " from report_label l join list t on t.id = l.list where l.report in (<keys>)"
                  + ORDER)
          .bindList("keys", some)
          .map((row, context) -> Map.entry(row.getLong("report"), label(row)))
          .forEach(entry ->
              labels
                  .computeIfAbsent(entry.getKey(), key -> new ArrayList<>())
                  .add(entry.getValue()));
    }
    return labels;
  }

  /** What is known of the networks of reports by key; reports without any are absent. */
  static Map<Long, List<NetworkLabel>> networks(Handle handle, Collection<Long> reports) {
    Map<Long, List<NetworkLabel>> networks = new HashMap<>();
    for (List<Long> some : HeldReports.chunks(List.copyOf(reports))) {
      handle
          .createQuery(
              "select id, networks from report where id in (<keys>) and networks is not null")
          .bindList("keys", some)
          .map((row, context) -> Map.entry(row.getLong("id"), row.getString("networks")))
          .forEach(entry -> networks.put(entry.getKey(), NetworkLabels.read(entry.getValue())));
    }
    return networks;
  }

  private static ListLabel label(ResultSet row) throws SQLException {
    return new ListLabel(
        row.getString("name"),
        ListMeaning.ofCode(row.getString("meaning")),
        row.getString("category"),
        row.getString("term"),
        row.getString("path"),
        row.getInt("victim") != 0,
        row.getInt("distance"));
  }

  /** The labels of one report with their lists. */
  static List<StoredLabel> stored(Handle handle, long report) {
    return handle
        .createQuery(
            "select "
                + KnownList.COLUMNS
                + ", l.category, l.term, l.path, l.distance from report_label l"
                + " join list t on t.id = l.list where l.report = :report and t.removed = 0"
                + ORDER)
        .bind("report", report)
        .map((row, context) ->
            new StoredLabel(
                KnownList.read(row),
                row.getString("category"),
                row.getString("term"),
                row.getString("path"),
                row.getInt("distance")))
        .list();
  }
}
