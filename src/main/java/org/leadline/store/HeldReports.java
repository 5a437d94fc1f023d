package org.leadline.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.leadline.report.ReportId;

/** Finds reports with units and documents, a few queries for any number of them. */
final class HeldReports {

  /** SQLite takes 32,766 values in a statement, PostgreSQL 65,535. */
  private static final int VALUES_AT_ONCE = 2_000;

  private final Handle handle;

  HeldReports(Handle handle) {
    this.handle = handle;
  }

  Map<ReportId, HeldReport> find(Collection<ReportId> ids) {
    Map<Long, Found> found = rows(ids);
    if (found.isEmpty()) {
      return Map.of();
    }
    Map<Long, SortedSet<String>> units = units(handle, found.keySet());
    Map<Long, List<HeldDocument>> documents = documents(found);
    Map<ReportId, HeldReport> held = new LinkedHashMap<>();
    found.forEach((key, row) ->
        held.put(
            row.id,
            new HeldReport(
                key,
                row.id,
                row.version,
                row.form,
                row.priority,
                row.actionability,
                units.getOrDefault(key, new TreeSet<>()),
                documents.getOrDefault(key, List.of()),
                row.joined)));
    return held;
  }

  /** The same, but for one that was joined to another that other one. */
  Map<ReportId, HeldReport> following(Collection<ReportId> ids) {
    Map<ReportId, HeldReport> found = new LinkedHashMap<>(find(ids));
    found.replaceAll((id, report) -> report.joined() == 0 ? report : joinedTo(report));
    return found;
  }

  private HeldReport joinedTo(HeldReport report) {
    ReportId number =
        handle
            .createQuery("select source, number from report where id = :key")
            .bind("key", report.joined())
            .map((row, context) -> new ReportId(row.getString("source"), row.getString("number")))
            .one();
    return Objects.requireNonNull(find(List.of(number)).get(number));
  }

  Map<String, ReportId> numbers(Collection<String> sha256s) {
    Map<String, ReportId> numbers = new LinkedHashMap<>();
    for (List<String> some : chunks(List.copyOf(sha256s))) {
      handle
          .createQuery(
              "select d.sha256, r.source, r.number from document d join report r on r.id = d.report"
                  + " where d.format = 'provider-xml' and d.sha256 in (<sha256s>)"
                  + " and r.source <> :placeholder order by d.id")
          .bind("placeholder", ReportId.PROVIDER_XML)
          .bindList("sha256s", some)
          .map((row, context) ->
              Map.entry(
                  row.getString("sha256"),
                  new ReportId(row.getString("source"), row.getString("number"))))
          .forEach(entry -> numbers.putIfAbsent(entry.getKey(), entry.getValue()));
    }
    return numbers;
  }

  /** Those that stand for themselves, or did so at a sequence. */
  Set<ReportId> projectedAt(long sequence, Collection<ReportId> ids) {
    Set<ReportId> projected = new HashSet<>();
    bySource(ids)
        .forEach((source, all) -> {
          for (List<String> some : chunks(all)) {
            handle
                .createQuery(
                    "select number from report where source = :source and number in (<numbers>)"
                        + " and (joined is null or sequence > :sequence)")
                .bind("source", source)
                .bind("sequence", sequence)
                .bindList("numbers", some)
                .mapTo(String.class)
                .forEach(number -> projected.add(new ReportId(source, number)));
          }
        });
    return projected;
  }

  static Map<String, List<String>> bySource(Collection<ReportId> ids) {
    Map<String, List<String>> numbers = new TreeMap<>();
    ids.forEach(
        id -> numbers.computeIfAbsent(id.source(), source -> new ArrayList<>()).add(id.id()));
    return numbers;
  }

  private Map<Long, Found> rows(Collection<ReportId> ids) {
    Map<Long, Found> found = new LinkedHashMap<>();
    bySource(ids)
        .forEach((source, all) -> {
          for (List<String> some : chunks(all)) {
            found.putAll(rows(source, some));
          }
        });
    return found;
  }

  private Map<Long, Found> rows(String source, List<String> numbers) {
    Map<Long, Found> found = new LinkedHashMap<>();
    handle
        .createQuery(
            "select r.id, r.number, r.version, r.form, r.priority, r.actionability,"
                + " r.joined from report r"
                + " where r.source = :source and r.number in (<numbers>)")
        .bind("source", source)
        .bindList("numbers", numbers)
        .map((row, context) ->
            Map.entry(
                row.getLong("id"),
                new Found(
                    new ReportId(source, row.getString("number")),
                    row.getInt("version"),
                    row.getLong("form"),
                    row.getInt("priority"),
                    row.getInt("actionability"),
                    row.getLong("joined"))))
        .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    return found;
  }

  /** The units of reports by key; those of none are absent. */
  static Map<Long, SortedSet<String>> units(Handle handle, Collection<Long> keys) {
    Map<Long, SortedSet<String>> units = new HashMap<>();
    for (List<Long> some : chunks(List.copyOf(keys))) {
      handle
          .createQuery("select report, unit from report_unit where report in (<keys>)")
          .bindList("keys", some)
          .map((row, context) -> Map.entry(row.getLong("report"), row.getString("unit")))
          .forEach(entry ->
              units.computeIfAbsent(entry.getKey(), key -> new TreeSet<>()).add(entry.getValue()));
    }
    return units;
  }

  private Map<Long, List<HeldDocument>> documents(Map<Long, Found> found) {
    Set<Long> current = current(found.keySet());
    Map<Long, List<HeldDocument>> documents = new HashMap<>();
    for (List<Long> some : chunks(List.copyOf(found.keySet()))) {
      handle
          .createQuery(
              "select "
                  + DocumentRow.COLUMNS
                  + " from document d where d.report in (<keys>) order by d.id")
          .bindList("keys", some)
          .map((row, context) -> Map.entry(row.getLong("report"), DocumentRow.read(row, current)))
          .forEach(entry ->
              documents
                  .computeIfAbsent(entry.getKey(), key -> new ArrayList<>())
                  .add(entry.getValue()));
    }
    return documents;
  }

  /** The keys of the documents that are current in these reports. */
  private Set<Long> current(Collection<Long> keys) {
    Set<Long> current = new HashSet<>();
    for (List<Long> some : chunks(List.copyOf(keys))) {
      handle
          .createQuery(
              "select v.documents from version v join report r"
                  + " on r.id = v.report and r.version = v.version where r.id in (<keys>)")
          .bindList("keys", some)
          .mapTo(String.class)
          .forEach(documents -> current.addAll(keys(documents)));
    }
    return current;
  }

  /** The keys in a version's list of documents. */
  static List<Long> keys(String documents) {
    return Arrays.stream(documents.split(" ")).map(Long::valueOf).toList();
  }

  static <T> List<List<T>> chunks(List<T> all) {
    List<List<T>> chunks = new ArrayList<>();
    for (int from = 0; from < all.size(); from += VALUES_AT_ONCE) {
      chunks.add(all.subList(from, Math.min(all.size(), from + VALUES_AT_ONCE)));
    }
    return chunks;
  }

  private record Found(
      ReportId id, int version, long form, int priority, int actionability, long joined) {}
}
