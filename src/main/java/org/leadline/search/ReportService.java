package org.leadline.search;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.leadline.access.AuditEntry;
import org.leadline.access.AuditTrail;
import org.leadline.access.Caller;
import org.leadline.profile.ScoringProfiles;
import org.leadline.report.ReportId;
import org.leadline.store.Original;
import org.leadline.store.Store;
import org.leadline.store.StoredDocument;
import org.leadline.store.StoredReport;
import org.leadline.store.StoredVersion;

/**
 * Opens reports and their originals. Each opening, the vain ones included, is in the audit trail
 * before the report is handed out; what the caller may not see is answered like what does not
 * exist. Safe for many threads.
 */
public final class ReportService {

  private final Store store;
  private final Breakdowns breakdowns;
  private final ScoringProfiles scoring;
  private final AuditTrail audit;
  private final InstantSource clock;

  /** Opens reports of this store. */
  public ReportService(
      Store store, ScoringProfiles scoring, AuditTrail audit, InstantSource clock) {
    this.store = requireNonNull(store);
    this.breakdowns = new Breakdowns(store, scoring);
    this.scoring = requireNonNull(scoring);
    this.audit = requireNonNull(audit);
    this.clock = requireNonNull(clock);
  }

  /** The current version of a report; empty when it is not held or not seen. */
  public Optional<OpenedReport> open(ReportId id, Caller caller) {
    Optional<StoredReport> found = store.reports().find(id, caller.visibility());
    write("report.view", id.written(), found.isPresent() ? 1 : 0, caller);
    return found.map(stored -> opened(stored, stored, caller));
  }

  /** A report as it was in one version; empty when it is not seen or never had that version. */
  public Optional<OpenedReport> open(ReportId id, int version, Caller caller) {
    Optional<StoredReport> found = store.reports().version(id, version, caller.visibility());
    write("report.view", id.written() + " version " + version, found.isPresent() ? 1 : 0, caller);
    return found.flatMap(stored ->
        store.reports().find(id, caller.visibility()).map(now -> opened(stored, now, caller)));
  }

  /** The versions of a report, the first one first; empty when it is not held or not seen. */
  public List<StoredVersion> versions(ReportId id, Caller caller) {
    List<StoredVersion> versions = store.reports().versions(id, caller.visibility());
    write("report.versions", id.written(), versions.size(), caller);
    return versions;
  }

  /** What changed between versions. */
  public VersionService compared() {
    return new VersionService(store, audit, clock);
  }

  /** The documents of a report in the order of arrival; belongs to an answer that is audited. */
  public List<StoredDocument> documents(ReportId id, Caller caller) {
    return store.documents().of(id, caller.visibility());
  }

  /**
   * A document of a report as it was delivered; empty when there is none, or the caller may not see
   * it.
   *
   * @param number its place in the order of arrival, from 1
   */
  public Optional<Original> original(ReportId id, int number, Caller caller) {
    List<StoredDocument> documents = documents(id, caller);
    Optional<Original> original =
        number < 1 || number > documents.size()
            ? Optional.empty()
            : store
                .documents()
                .original(id, documents.get(number - 1).sha256(), caller.visibility());
    write(
        "report.original",
        id.written() + " document " + number,
        original.isPresent() ? 1 : 0,
        caller);
    return original;
  }

  /** Scores are those of today, whatever version is opened. */
  private OpenedReport opened(StoredReport stored, StoredReport current, Caller caller) {
    return new OpenedReport(
        stored,
        breakdowns.of(current, scoring.seenBy(caller.visibility()), caller.visibility()),
        store.documents().notes(stored.report().id(), caller.visibility()));
  }

  private void write(String action, String subject, long count, Caller caller) {
    audit.write(
        new AuditEntry(clock.instant(), caller.name(), caller.purpose(), action, subject, count));
  }
}
