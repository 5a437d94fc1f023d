package org.leadline.store;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.leadline.report.ListLabel;
import org.leadline.report.ReportId;

/**
 * Reads without a visibility, for keeping the index true and for checking the store. Never answers
 * a caller; a rule of the architecture keeps it out of the interface. Safe for many threads.
 *
 * <p>Whole-store reads go page by page, each page of one moment: begin after 0 and ask again after
 * the last key of the page until one comes back empty.
 */
public final class StoreMaintenance {

  private static final String PROJECTED =
      "select r.id, r.source, r.number, r.version, r.sequence, r.priority, r.actionability,"
          + " f.normaliser, f.body, r.networks, "
          + CaseRows.DOCKET
          + " from report r join form f on f.id = r.form"
          + CaseRows.OF_REPORT
          + " where r.joined is null and ";

  private static final String VERSIONS =
      "select r.id as row_key, r.source, r.number, r.version, r.sequence from report r"
          + " where r.joined is null and ";

  /** No derivation has this key. */
  private static final long NONE = -1;

  private final Database database;
  private final Derivation own;

  StoreMaintenance(Database database, Derivation own) {
    this.database = database;
    this.own = own;
  }

  /**
   * A page of rows.
   *
   * @param rows the rows
   * @param last the key to go on after; meaningless when there are no rows
   */
  public record Page<T>(List<T> rows, long last) {

    /** Copies the rows. */
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A report's version and last change.
   *
   * @param id the report
   * @param version its version
   * @param sequence its last change
   */
  public record Version(ReportId id, int version, long sequence) {}

  /**
   * An original document.
   *
   * @param report the report that it belongs to
   * @param sha256 what its SHA-256 was when it arrived
   * @param bytes its bytes
   */
  public record KeptOriginal(ReportId report, String sha256, Packed bytes) {}

  /**
   * A quarantined document whose bytes were kept.
   *
   * @param row what is known of it
   * @param bytes its bytes
   */
  public record KeptQuarantined(Quarantined row, Packed bytes) {}

  /**
   * What is projected of these reports; those not held, and those that were joined to another, are
   * absent.
   *
   * @throws MadeOtherwise when match keys of theirs were made otherwise than by this process
   */
  public List<ProjectedReport> projected(Collection<ReportId> ids) {
    return database.read(handle -> {
      List<Long> keys =
          new HeldReports(handle).find(ids).values().stream().map(HeldReport::key).toList();
      List<ProjectedReport> projected = new ArrayList<>();
      for (List<Long> some : HeldReports.chunks(keys)) {
        Query query = handle.createQuery(PROJECTED + "r.id in (<keys>) order by r.id");
        projected.addAll(projected(handle, query.bindList("keys", some)).rows());
      }
      return projected;
    });
  }

  /** The stored scores of these reports with their breakdown; those not held are absent. */
  public Map<ReportId, Packed> scores(Collection<ReportId> ids) {
    return database.read(handle -> {
      Map<Long, ReportId> keys = new HashMap<>();
      new HeldReports(handle).find(ids).values().forEach(held -> keys.put(held.key(), held.id()));
      Map<ReportId, Packed> scores = new HashMap<>();
      for (List<Long> some : HeldReports.chunks(List.copyOf(keys.keySet()))) {
        handle
            .createQuery("select id, scores from report where id in (<keys>)")
            .bindList("keys", some)
            .map((row, context) ->
                Map.entry(row.getLong("id"), Packed.ofCompressed(row.getBytes("scores"))))
            .forEach(row -> scores.put(requireNonNull(keys.get(row.getKey())), row.getValue()));
      }
      return scores;
    });
  }

  /**
   * A page of everything that is projected, in the order in which reports first arrived.
   *
   * @throws MadeOtherwise when match keys were made otherwise than by this process
   */
  public Page<ProjectedReport> projectedAfter(long key, int limit) {
    return database.read(handle ->
        projected(
            handle,
            handle
                .createQuery(PROJECTED + "r.id > :key order by r.id limit :limit")
                .bind("key", key)
                .bind("limit", limit)));
  }

  /** A page of versions, in the order in which reports first arrived. */
  public Page<Version> versionsAfter(long key, int limit) {
    return page(
        key, limit, VERSIONS + "r.id > :key order by r.id limit :limit", StoreMaintenance::version);
  }

  /** Those of these reports that were projected at a sequence, or still are. */
  public Set<ReportId> projectedAt(long sequence, Collection<ReportId> ids) {
    return database.read(handle -> new HeldReports(handle).projectedAt(sequence, ids));
  }

  /**
   * What was read of a document, or merged of several.
   *
   * @param key its key
   * @param report what was read or merged
   */
  public record KeptForm(long key, PackedReport report) {}

  /** A page of everything that was read or merged, older versions included. */
  public Page<KeptForm> formsAfter(long key, int limit) {
    return page(
        key,
        limit,
        "select id as row_key, body from form where id > :key order by id limit :limit",
        row ->
            new KeptForm(
                row.getLong("row_key"),
                new PackedReport(Packed.ofCompressed(row.getBytes("body")))));
  }

  /** The reports that these forms belong to, by id. Reads the whole tables: for a few forms. */
  public SortedSet<ReportId> reportsOfForms(Collection<Long> forms) {
    return database.read(handle -> {
      SortedSet<ReportId> reports = new TreeSet<>();
      for (List<Long> some : HeldReports.chunks(List.copyOf(forms))) {
        handle
            .createQuery(
                "select r.source, r.number from report r where r.id in"
                    + " (select report from document where form in (<forms>)"
                    + " union select report from version where form in (<forms>))")
            .bindList("forms", some)
            .map((row, context) -> report(row))
            .forEach(reports::add);
      }
      return reports;
    });
  }

  /** A page of originals, in the order of arrival. */
  public Page<KeptOriginal> originalsAfter(long key, int limit) {
    return page(
        key,
        limit,
        "select d.id as row_key, r.source, r.number, d.sha256, d.bytes from document d"
            + " join report r on r.id = d.report where d.id > :key order by d.id limit :limit",
        row ->
            new KeptOriginal(
                new ReportId(row.getString("source"), row.getString("number")),
                row.getString("sha256"),
                Packed.ofCompressed(row.getBytes("bytes"))));
  }

  /**
   * A page of reports of which any document or version has match keys that were made otherwise than
   * by this process.
   */
  public Page<ReportId> recognisedOtherwise(long key, int limit) {
    return database.read(handle -> {
      Derivations derivations = new Derivations(handle, own);
      return derivations.hasOtherKeys()
          ? page(
              handle
                  .createQuery(
                      "select r.id as row_key, r.source, r.number from report r where r.id > :key"
                          + " and (exists (select 1 from document d join form f on f.id = d.form"
                          + " where d.report = r.id and f.normaliser <> :normaliser)"
                          + " or exists (select 1 from version v join form f on f.id = v.form"
                          + " where v.report = r.id and f.normaliser <> :normaliser))"
                          + " order by r.id limit :limit")
                  .bind("normaliser", derivations.ownKeys().orElse(NONE))
                  .bind("key", key)
                  .bind("limit", limit),
              StoreMaintenance::report)
          : new Page<>(List.of(), 0);
    });
  }

  /** A page of reports whose scores were made otherwise than by this process. */
  public Page<ReportId> scoredOtherwise(long key, int limit) {
    return database.read(handle -> {
      Derivations derivations = new Derivations(handle, own);
      return derivations.hasOtherScores()
          ? page(
              handle
                  .createQuery(
                      "select id as row_key, source, number from report"
                          + " where id > :key and ranking <> :ranking order by id limit :limit")
                  .bind("ranking", derivations.ownScores().orElse(NONE))
                  .bind("key", key)
                  .bind("limit", limit),
              StoreMaintenance::report)
          : new Page<>(List.of(), 0);
    });
  }

  /** A page of the quarantined documents whose bytes were kept, in the order of arrival. */
  public Page<KeptQuarantined> quarantinedAfter(long key, int limit) {
    return page(
        key,
        limit,
        "select t.id as row_key, "
            + QuarantineStore.COLUMNS
            + ", t.bytes from quarantine t where t.id > :key and t.bytes is not null"
            + " order by t.id limit :limit",
        row ->
            new KeptQuarantined(
                QuarantineStore.read(row), Packed.ofCompressed(row.getBytes("bytes"))));
  }

  /**
   * The last change up to which reports were scored by what is linked to them; 0 when that is to be
   * done for all.
   */
  public long linkedHistoryUpTo() {
    return database.read(handle -> new HistoryRows(handle).upTo());
  }

  private <T> Page<T> page(long key, int limit, String sql, RowReader<T> reader) {
    return database.read(
        handle -> page(handle.createQuery(sql).bind("key", key).bind("limit", limit), reader));
  }

  private static <T> Page<T> page(Query query, RowReader<T> reader) {
    List<Map.Entry<Long, T>> rows =
        query.map((row, context) -> Map.entry(row.getLong("row_key"), reader.read(row))).list();
    long last = rows.isEmpty() ? 0 : rows.getLast().getKey();
    return new Page<>(rows.stream().map(Map.Entry::getValue).toList(), last);
  }

  private static ReportId report(ResultSet row) throws SQLException {
    return new ReportId(row.getString("source"), row.getString("number"));
  }

  private static Version version(ResultSet row) throws SQLException {
    return new Version(report(row), row.getInt("version"), row.getLong("sequence"));
  }

  private Page<ProjectedReport> projected(Handle handle, Query query) {
    List<ProjectedRow> rows = query.map((row, context) -> ProjectedRow.read(row)).list();
    long ownKeys = new Derivations(handle, own).ownKeys().orElse(NONE);
    if (rows.stream().anyMatch(row -> row.derivation() != ownKeys)) {
      throw MadeOtherwise.keys();
    }
    List<Long> keys = rows.stream().map(ProjectedRow::key).toList();
    Map<Long, SortedSet<String>> units = HeldReports.units(handle, keys);
    Map<Long, List<ListLabel>> labels = LabelRows.of(handle, keys);
    List<ProjectedReport> projected =
        rows.stream()
            .map(row ->
                row.with(
                    units.getOrDefault(row.key(), new TreeSet<>()),
                    labels.getOrDefault(row.key(), List.of())))
            .toList();
    return new Page<>(projected, rows.isEmpty() ? 0 : rows.getLast().key());
  }
}
