package org.leadline.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jdbi.v3.core.Handle;
import org.leadline.report.CaseState;
import org.leadline.report.Docket;
import org.leadline.report.Labels;
import org.leadline.report.ListLabel;
import org.leadline.report.NetworkLabel;
import org.leadline.report.Report;
import org.leadline.report.ReportId;

/**
 * What is written together: either all of it is durable when {@link Store#commit} returns, or none
 * of it. For one thread, inside that call only. Writing sees everything: no visibility applies.
 */
public final class StoreTransaction implements AutoCloseable {

  private final Handle handle;
  private final Counters counters;
  private final Stamp stamp;
  private final ReportRows rows;
  private final PassedOverRows passedOver;
  private final Instant now;
  private final Map<Long, ReportId> joined = new LinkedHashMap<>();

  StoreTransaction(Handle handle, Derivation derivation, Instant now) {
    this.handle = handle;
    this.now = now;
    this.counters = Counters.take(handle);
    this.stamp = new Stamp(handle, derivation, counters);
    this.rows = new ReportRows(handle, counters, stamp, now);
    this.passedOver = new PassedOverRows(handle.getConnection(), counters, now);
  }

  /**
   * Those of these reports that are held, with their units and documents. What this transaction
   * wrote itself is among it after {@link #layDown}.
   */
  public Map<ReportId, HeldReport> held(Collection<ReportId> ids) {
    return new HeldReports(handle).find(ids);
  }

  /**
   * The reports of a number that hold these providers' documents, by SHA-256; of several the first
   * that held it. What no such report holds is absent.
   */
  public Map<String, ReportId> numbers(Collection<String> sha256s) {
    return new HeldReports(handle).numbers(sha256s);
  }

  /**
   * Lets a report that came without a number belong to the one of its number from here on: it is
   * projected no more, and whoever asks for it finds the other. Its rows stay.
   *
   * @param number the report of the number, which holds the same document
   * @return the sequence of the change
   */
  public long join(HeldReport placeholder, ReportId number) {
    joined.put(placeholder.key(), number);
    return rows.join(placeholder, number);
  }

  /**
   * The merged report as it is held.
   *
   * @throws DamagedForm when it cannot be read back
   */
  public Report merged(HeldReport held) {
    return packed(held).report();
  }

  /** The same, still packed, so that threads can unpack apart. */
  public PackedReport packed(HeldReport held) {
    return Forms.read(handle, held.form());
  }

  /**
   * What was read from a document.
   *
   * @throws DamagedForm when it cannot be read back
   */
  public Report content(HeldDocument document) {
    return Forms.read(handle, document.form()).report();
  }

  /**
   * Keeps a report that was not held.
   *
   * @return the sequence of the change
   * @throws MadeOtherwise when stored keys or scores were made otherwise than those of this process
   */
  public long create(ReportId id, long batch, List<NewDocument> documents, ReportState state) {
    return rows.create(id, batch, documents, state);
  }

  /**
   * Adds documents to a report that is held, which makes a new version.
   *
   * @return the sequence of the change
   * @throws MadeOtherwise when stored keys or scores were made otherwise than those of this process
   */
  public long addDocuments(
      HeldReport held, long batch, List<NewDocument> documents, ReportState state) {
    return rows.addDocuments(held, batch, documents, state);
  }

  /**
   * Gives a report other units and changes nothing else of it.
   *
   * @param units all units that it belongs to from here on
   * @return the sequence of the change
   */
  public long changeUnits(HeldReport held, SortedSet<String> units) {
    return rows.newUnits(held, units);
  }

  /**
   * Gives a report other scores and says that it is to be projected again; its forms were replaced
   * before with {@link #replaceForm}.
   *
   * @return the sequence of the change
   */
  public long restate(HeldReport held, ReportState state, ChangeKind kind) {
    return rows.newState(held, state, kind);
  }

  /**
   * Gives a report the scores of this process' ranking and says that it is to be projected again.
   *
   * @param scores both scores with their breakdown, as packed JSON
   * @param labels what lists and address files say of it
   * @param kind whether the labels or the ranking are the cause
   * @return the sequence of the change
   */
  public long rescore(
      HeldReport held,
      int priority,
      int actionability,
      Packed scores,
      Labels labels,
      ChangeKind kind) {
    return rows.newScores(held, priority, actionability, scores, labels, kind);
  }

  /** The docket of a report that arrives in this transaction. */
  public Docket arriving() {
    return new Docket(now, CaseState.NEW);
  }

  /** When a report arrived, and where the work on it stands. */
  public Docket docket(HeldReport held) {
    return CaseRows.docket(handle, held.key());
  }

  /** What is kept of the labels of these reports. */
  public Map<ReportId, Labels> labels(Collection<HeldReport> reports) {
    List<Long> keys = reports.stream().map(HeldReport::key).toList();
    Map<Long, List<ListLabel>> lists = LabelRows.of(handle, keys);
    Map<Long, List<NetworkLabel>> networks = LabelRows.networks(handle, keys);
    Map<ReportId, Labels> labels = new HashMap<>();
    for (HeldReport report : reports) {
      labels.put(
          report.id(),
          new Labels(
              lists.getOrDefault(report.key(), List.of()),
              networks.getOrDefault(report.key(), List.of())));
    }
    return labels;
  }

  /** Changes of the lists. */
  public ListChanges lists() {
    return new ListChanges(handle, counters);
  }

  /** Which unit uses which ranking profile. */
  public ProfileWork profiles() {
    return new ProfileWork(handle, counters, rows, now);
  }

  /** What linked reports tell of the urgency of reports. */
  public HistoryRows histories() {
    return new HistoryRows(handle);
  }

  /**
   * Writes the rows that were collected so far, which otherwise happens once at the end; to be
   * called before something is added to reports that this transaction wrote itself.
   */
  public void layDown() {
    rows.flush();
  }

  /** Begins a run of taking in and gives its number. */
  public long startBatch(String who, String unit, String source) {
    long id = counters.next("batch");
    handle.execute(
        "insert into batch (id, started, who, unit, source, accepted, updated, unchanged,"
            + " quarantined, passed_over) values (?, ?, ?, ?, ?, 0, 0, 0, 0, 0)",
        id,
        now.toEpochMilli(),
        who,
        unit,
        source);
    return id;
  }

  /** Puts down how far a run has come; {@code finished} when it ends with this. */
  public void count(long batch, BatchCounts counts, boolean finished) {
    handle.execute(
        "update batch set finished = ?, accepted = ?, updated = ?, unchanged = ?, quarantined = ?,"
            + " passed_over = ? where id = ?",
        finished ? now.toEpochMilli() : null,
        counts.accepted(),
        counts.updated(),
        counts.unchanged(),
        counts.quarantined(),
        counts.passedOver(),
        batch);
  }

  /**
   * Keeps a bad document; one that is in quarantine already is kept once.
   *
   * @return whether it was not there before
   */
  public boolean quarantine(long batch, NewQuarantined bad) {
    return QuarantineRows.insert(handle, counters, batch, bad, now);
  }

  /** How many documents from a unit are kept back for a report that another unit holds. */
  public long keptBack(HeldReport held, String unit) {
    return QuarantineRows.keptBack(handle, held.key(), unit);
  }

  /** Lists something beside documents that is not taken. */
  public void passOver(long batch, NewPassedOver passedBy) {
    passedOver.add(batch, passedBy);
  }

  /** Takes a document out of quarantine, once it was taken in after all. */
  public void release(long quarantined) {
    handle.execute("delete from quarantine where id = ?", quarantined);
  }

  /** The bytes of a document as delivered. */
  public byte[] original(HeldDocument document) {
    return DocumentRow.bytes(handle, document.key()).unpack();
  }

  /** The versions of a report with the documents that were current in each. */
  public List<HeldVersion> versions(HeldReport held) {
    return HeldVersion.of(handle, held);
  }

  /** Puts a report that was read or merged again in the place of what a form held before. */
  public void replaceForm(long form, PackedReport content) {
    Forms.replace(handle, form, content, stamp.keys());
  }

  /**
   * Stamps a report that can neither be read back nor be made again as made by this process, so
   * that it holds up no other: its forms and scores stay as they are.
   */
  public void leave(HeldReport held) {
    Forms.stamp(handle, held.key(), stamp.keys());
    handle.execute("update report set ranking = ? where id = ?", stamp.scores(), held.key());
  }

  /** Puts down what was noticed when a document was read again, in the place of what was before. */
  public void note(HeldDocument document, List<DocumentNote> notes) {
    Packed packed = DocumentNotes.pack(notes);
    if (packed != null) {
      handle.execute(
          "update document set notes = ? where id = ?", packed.compressed(), document.key());
    } else {
      handle.execute(
          "update document set notes = null where id = ? and notes is not null", document.key());
    }
  }

  /** Writes what was collected; called once by {@link Store#commit}. */
  void finish() {
    rows.flush();
    joined.forEach((placeholder, number) -> CaseRows.carry(handle, placeholder, number));
    passedOver.flush();
    counters.save(handle);
  }

  @Override
  public void close() {
    try (passedOver) {
      rows.close();
    }
  }
}
