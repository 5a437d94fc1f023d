package org.leadline.search;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditEntry;
import org.leadline.access.AuditTrail;
import org.leadline.access.Caller;
import org.leadline.report.ReportId;
import org.leadline.search.versions.Comparison;
import org.leadline.store.Store;
import org.leadline.store.StoredReport;
import org.leadline.store.StoredVersion;

/**
 * Says what changed between versions of a report. Each comparison, the vain ones included, is in
 * the audit trail before it is handed out; it is made of what the caller may see and of nothing
 * else. Safe for many threads.
 */
public final class VersionService {

  private final Store store;
  private final AuditTrail audit;
  private final InstantSource clock;

  VersionService(Store store, AuditTrail audit, InstantSource clock) {
    this.store = requireNonNull(store);
    this.audit = requireNonNull(audit);
    this.clock = requireNonNull(clock);
  }

  /**
   * What changed from one version to another; empty when the report is not seen or never had one of
   * the versions.
   *
   * @param since the version to compare with; null for the one before
   * @param version the version of interest; null for the current one
   */
  public Optional<VersionChanges> changes(
      ReportId id, @Nullable Integer since, @Nullable Integer version, Caller caller) {
    List<StoredVersion> all = store.reports().versions(id, caller.visibility());
    Optional<VersionChanges> changes =
        (version == null ? all.stream().reduce((one, next) -> next) : numbered(all, version))
            .flatMap(later -> {
              Optional<StoredVersion> earlier =
                  since == null ? before(all, later) : numbered(all, since);
              return earlier.isEmpty() && since == null
                  ? Optional.of(first(id, later))
                  : earlier.flatMap(one -> compared(id, one, later, caller));
            });
    write(id, changes, caller);
    return changes;
  }

  private static Optional<StoredVersion> numbered(List<StoredVersion> all, int version) {
    return all.stream().filter(one -> one.version() == version).findFirst();
  }

  private static Optional<StoredVersion> before(List<StoredVersion> all, StoredVersion later) {
    return all.stream().filter(one -> one.version() < later.version()).reduce((one, next) -> next);
  }

  private static VersionChanges first(ReportId id, StoredVersion version) {
    return new VersionChanges(
        id, null, version.version(), List.of(), version.documents(), List.of());
  }

  private Optional<VersionChanges> compared(
      ReportId id, StoredVersion earlier, StoredVersion later, Caller caller) {
    Optional<StoredReport> before =
        store.reports().version(id, earlier.version(), caller.visibility());
    Optional<StoredReport> after =
        store.reports().version(id, later.version(), caller.visibility());
    return before.flatMap(one ->
        after.map(other ->
            new VersionChanges(
                other.report().id(),
                earlier.version(),
                later.version(),
                earlier.documents(),
                later.documents(),
                Comparison.between(one.report(), other.report()))));
  }

  private void write(ReportId id, Optional<VersionChanges> changes, Caller caller) {
    String subject =
        changes
            .map(found ->
                found.since() == null
                    ? " version " + found.version()
                    : " version %d since %d".formatted(found.version(), found.since()))
            .orElse("");
    audit.write(
        new AuditEntry(
            clock.instant(),
            caller.name(),
            caller.purpose(),
            "report.compare",
            id.written() + subject,
            changes.isPresent() ? 1 : 0));
  }
}
