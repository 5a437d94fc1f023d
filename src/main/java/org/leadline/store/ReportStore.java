package org.leadline.store;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.leadline.access.Visibility;
import org.leadline.report.MatchKey;
import org.leadline.report.Report;
import org.leadline.report.ReportId;

/** Reads reports. Safe for many threads. */
public final class ReportStore {

  private static final NamedReports<Packed> SCORES =
      new NamedReports<>(
          "r.scores", "", (row, context) -> Packed.ofCompressed(row.getBytes("scores")));

  private final Database database;

  ReportStore(Database database) {
    this.database = database;
  }

  /**
   * The current version; empty when the report is not held or not seen. One that came without a
   * number gives the report of its number, once that is known.
   */
  public Optional<StoredReport> find(ReportId id, Visibility visibility) {
    return Optional.ofNullable(find(List.of(id), visibility).get(id));
  }

  /** The current versions of these reports in the order asked for; those not seen are absent. */
  public Map<ReportId, StoredReport> find(Collection<ReportId> ids, Visibility visibility) {
    return database.read(handle -> {
      Map<ReportId, HeldReport> held = new HeldReports(handle).following(ids);
      Map<ReportId, StoredReport> found = new LinkedHashMap<>();
      for (ReportId id : ids) {
        HeldReport report = held.get(id);
        if (report != null && visibility.sees(report.units())) {
          found.put(id, shown(handle, report, report.version(), report.form(), visibility));
        }
      }
      return found;
    });
  }

  /**
   * The scores of these reports with their breakdown, as whoever computed them wrote them, in the
   * order asked for; reports that are not held or not seen are absent. What they rest on may lie in
   * values that the visibility does not show.
   */
  public Map<ReportId, Packed> scores(Collection<ReportId> ids, Visibility visibility) {
    return database.read(handle -> SCORES.read(handle, ids, visibility));
  }

  /** The versions of a report, the first one first; empty when it is not held or not seen. */
  public List<StoredVersion> versions(ReportId id, Visibility visibility) {
    return database.read(handle ->
        seen(handle, id, visibility).map(report -> versions(handle, report)).orElse(List.of()));
  }

  /**
   * The report as it was in one version, with the documents that it held then and today's units and
   * scores; empty when it is not held, not seen, or never had that version.
   */
  public Optional<StoredReport> version(ReportId id, int version, Visibility visibility) {
    return database.read(handle ->
        seen(handle, id, visibility)
            .flatMap(report ->
                HeldVersion.of(handle, report).stream()
                    .filter(one -> one.version() == version)
                    .findFirst()
                    .map(one -> shown(handle, asOf(report, one), one, visibility))));
  }

  /** How many reports are seen. */
  public long count(Visibility visibility) {
    String sql =
        "select count(*) from report r where r.joined is null and "
            + SeenUnits.ofReport(visibility, "r.id");
    return database.read(
        handle -> SeenUnits.bind(handle.createQuery(sql), visibility).mapTo(Long.class).one());
  }

  static Optional<HeldReport> seen(Handle handle, ReportId id, Visibility visibility) {
    return Optional.ofNullable(new HeldReports(handle).following(List.of(id)).get(id))
        .filter(report -> visibility.sees(report.units()));
  }

  private static HeldReport asOf(HeldReport report, HeldVersion version) {
    Map<Long, HeldDocument> current =
        version.current().stream().collect(Collectors.toMap(HeldDocument::key, one -> one));
    List<HeldDocument> documents =
        version.held().stream().map(one -> one.current(current.containsKey(one.key()))).toList();
    return new HeldReport(
        report.key(),
        report.id(),
        version.version(),
        version.form(),
        report.priority(),
        report.actionability(),
        report.units(),
        documents,
        report.joined());
  }

  private static StoredReport shown(
      Handle handle, HeldReport report, HeldVersion version, Visibility visibility) {
    return shown(handle, report, version.version(), version.form(), visibility);
  }

  private static StoredReport shown(
      Handle handle, HeldReport held, int version, long form, Visibility visibility) {
    Report seen = Redaction.seen(Forms.read(handle, form).report(), visibility);
    return handle
        .createQuery(
            "select sequence, priority, actionability, scores from report where id = :report")
        .bind("report", held.key())
        .map((row, context) ->
            new StoredReport(
                seen,
                version,
                row.getLong("sequence"),
                shown(held.units(), visibility),
                row.getInt("priority"),
                row.getInt("actionability"),
                Packed.ofCompressed(row.getBytes("scores")),
                held.documents().stream().map(HeldDocument::document).toList(),
                labels(handle, held, seen)))
        .one();
  }

  /** Only those of hashes that are shown. */
  private static List<StoredLabel> labels(Handle handle, HeldReport held, Report seen) {
    List<StoredLabel> labels = LabelRows.stored(handle, held.key());
    if (labels.isEmpty()) {
      return labels;
    }
    Set<String> shown =
        seen.occurrences().stream()
            .flatMap(occurrence -> occurrence.keys().stream())
            .map(MatchKey::term)
            .collect(Collectors.toSet());
    return labels.stream().filter(label -> shown.contains(label.term())).toList();
  }

  private static SortedSet<String> shown(SortedSet<String> units, Visibility visibility) {
    SortedSet<String> shown = new TreeSet<>(units);
    if (!visibility.allUnits()) {
      shown.retainAll(visibility.units());
    }
    return shown;
  }

  private static List<StoredVersion> versions(Handle handle, HeldReport report) {
    Map<Long, String> hashes =
        report.documents().stream()
            .collect(Collectors.toMap(HeldDocument::key, one -> one.document().sha256()));
    Function<Long, String> hash = key -> hashes.getOrDefault(key, "");
    return handle
        .createQuery(
            "select version, created, sequence, documents from version where report = :report"
                + " order by version")
        .bind("report", report.key())
        .map((row, context) ->
            new StoredVersion(
                row.getInt("version"),
                Instant.ofEpochMilli(row.getLong("created")),
                row.getLong("sequence"),
                HeldReports.keys(row.getString("documents")).stream().map(hash).toList()))
        .list();
  }
}
