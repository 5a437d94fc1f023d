package org.leadline.store;

import java.sql.Connection;
import java.time.Instant;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.leadline.report.Labels;
import org.leadline.report.ReportId;

/** Collects the rows of reports that one transaction writes. */
final class ReportRows implements AutoCloseable {

  private final Counters counters;
  private final Stamp stamp;
  private final Instant now;
  private final Rows forms;
  private final Rows reports;
  private final Rows versions;
  private final Rows documents;
  private final Rows units;
  private final Rows changes;
  private final Rows newVersions;
  private final Rows newStates;
  private final Rows newSequences;
  private final Rows unitsLeft;
  private final Rows joins;
  private final LabelRows labels;

  ReportRows(Handle handle, Counters counters, Stamp stamp, Instant now) {
    Connection connection = handle.getConnection();
    labels = new LabelRows(handle);
    this.counters = counters;
    this.stamp = stamp;
    this.now = now;
    forms = Rows.into(connection, "form", "id", "normaliser", "body");
    reports =
        Rows.into(
            connection,
            "report",
            "id",
            "source",
            "number",
            "version",
            "form",
            "sequence",
            "priority",
            "actionability",
            "scores",
            "ranking",
            "networks");
    documents =
        Rows.into(
            connection,
            "document",
            "id",
            "report",
            "sha256",
            "format",
            "sender",
            "size",
            "received",
            "made_available",
            "arrived",
            "batch",
            "form",
            "bytes",
            "notes");
    versions =
        Rows.into(
            connection, "version", "report", "version", "form", "sequence", "created", "documents");
    units = Rows.into(connection, "report_unit", "report", "unit");
    changes = Rows.into(connection, "change", "sequence", "report", "kind");
    newVersions = Rows.of(connection, "update report set version = ?, form = ? where id = ?");
    newStates =
        Rows.of(
            connection,
            "update report set sequence = ?, priority = ?, actionability = ?, scores = ?,"
                + " ranking = ?, networks = ? where id = ?");
    newSequences = Rows.of(connection, "update report set sequence = ? where id = ?");
    joins =
        Rows.of(
            connection,
            "update report set sequence = ?, joined ="
                + " (select n.id from report n where n.source = ? and n.number = ?) where id = ?");
    unitsLeft = Rows.of(connection, "delete from report_unit where report = ? and unit = ?");
  }

  long create(ReportId id, long batch, List<NewDocument> added, ReportState state) {
    stamp.requireNoOther();
    long report = counters.next("report");
    long sequence = change(report, ChangeKind.VERSION);
    Map<String, Long> keys = new HashMap<>();
    IdentityHashMap<PackedReport, Long> contents = documents(report, batch, added, keys);
    long form = form(state.merged(), contents);
    reports
        .bind(report)
        .bind(id.source())
        .bind(id.id())
        .bind(added.size())
        .bind(form)
        .bind(sequence)
        .bind(state.priority())
        .bind(state.actionability())
        .bind(state.scores())
        .bind(stamp.scores())
        .bind(NetworkLabels.write(state.labels().networks()))
        .add();
    version(report, added.size(), form, sequence, state.current(), keys);
    state.units().forEach(unit -> units.bind(report).bind(unit).add());
    labels.add(report, state.labels().lists());
    return sequence;
  }

  long addDocuments(HeldReport held, long batch, List<NewDocument> added, ReportState state) {
    stamp.requireNoOther();
    Map<String, Long> keys = new HashMap<>();
    held.documents().forEach(one -> keys.put(one.document().sha256(), one.key()));
    long sequence = newState(held, state, ChangeKind.VERSION);
    IdentityHashMap<PackedReport, Long> contents = documents(held.key(), batch, added, keys);
    long form = form(state.merged(), contents);
    newVersions.bind(keys.size()).bind(form).bind(held.key()).add();
    version(held.key(), keys.size(), form, sequence, state.current(), keys);
    return sequence;
  }

  /** Scores and units alone. */
  long newState(HeldReport held, ReportState state, ChangeKind kind) {
    units(held, state.units());
    return newScores(
        held, state.priority(), state.actionability(), state.scores(), state.labels(), kind);
  }

  long newScores(
      HeldReport held,
      int priority,
      int actionability,
      Packed scores,
      Labels labelled,
      ChangeKind kind) {
    labels.replace(held.key(), labelled.lists());
    long sequence = change(held.key(), kind);
    newStates
        .bind(sequence)
        .bind(priority)
        .bind(actionability)
        .bind(scores)
        .bind(stamp.scores())
        .bind(NetworkLabels.write(labelled.networks()))
        .bind(held.key())
        .add();
    return sequence;
  }

  long newUnits(HeldReport held, SortedSet<String> after) {
    long sequence = change(held.key(), ChangeKind.UNITS);
    newSequences.bind(sequence).bind(held.key()).add();
    units(held, after);
    return sequence;
  }

  /** Changes nothing of a report but that it is to be projected again. */
  void projectAgain(long report, ChangeKind kind) {
    newSequences.bind(change(report, kind)).bind(report).add();
  }

  long join(HeldReport placeholder, ReportId number) {
    long sequence = change(placeholder.key(), ChangeKind.JOINED);
    joins.bind(sequence).bind(number.source()).bind(number.id()).bind(placeholder.key()).add();
    return sequence;
  }

  private void units(HeldReport held, SortedSet<String> after) {
    SortedSet<String> left = new TreeSet<>(held.units());
    left.removeAll(after);
    left.forEach(unit -> unitsLeft.bind(held.key()).bind(unit).add());
    SortedSet<String> joined = new TreeSet<>(after);
    joined.removeAll(held.units());
    joined.forEach(unit -> units.bind(held.key()).bind(unit).add());
  }

  private long change(long report, ChangeKind kind) {
    long sequence = counters.next("change");
    changes.bind(sequence).bind(report).bind(kind.code()).add();
    return sequence;
  }

  private IdentityHashMap<PackedReport, Long> documents(
      long report, long batch, List<NewDocument> added, Map<String, Long> keys) {
    IdentityHashMap<PackedReport, Long> contents = new IdentityHashMap<>();
    for (NewDocument document : added) {
      long key = counters.next("document");
      long form = form(document.content(), contents);
      contents.put(document.content(), form);
      keys.put(document.sha256(), key);
      documents
          .bind(key)
          .bind(report)
          .bind(document.sha256())
          .bind(document.format().code())
          .bind(document.sender())
          .bind(document.size())
          .bind(document.received())
          .bind(document.madeAvailable())
          .bind(now)
          .bind(batch)
          .bind(form)
          .bind(document.bytes())
          .bind(document.notes())
          .add();
    }
    return contents;
  }

  /** The key of a form: a new one, unless the very same object was put down before. */
  private long form(PackedReport content, IdentityHashMap<PackedReport, Long> contents) {
    Long same = contents.get(content);
    if (same != null) {
      return same;
    }
    long form = counters.next("form");
    forms.bind(form).bind(stamp.keys()).bind(content.form()).add();
    return form;
  }

  private void version(
      long report,
      int version,
      long form,
      long sequence,
      List<String> current,
      Map<String, Long> keys) {
    String inOrder =
        current.stream()
            .map(sha256 -> String.valueOf(keys.get(sha256)))
            .collect(Collectors.joining(" "));
    versions.bind(report).bind(version).bind(form).bind(sequence).bind(now).bind(inOrder).add();
  }

  /** Writes the rows; parents before children, as foreign keys are checked at once. */
  void flush() {
    forms.flush();
    reports.flush();
    newVersions.flush();
    newStates.flush();
    newSequences.flush();
    joins.flush();
    unitsLeft.flush();
    units.flush();
    documents.flush();
    versions.flush();
    changes.flush();
    labels.flush();
  }

  @Override
  public void close() {
    labels.close();
    for (Rows rows :
        List.of(
            forms,
            reports,
            versions,
            documents,
            units,
            changes,
            newVersions,
            newStates,
            newSequences,
            unitsLeft,
            joins)) {
      rows.close();
    }
  }
}
