package org.leadline.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadline.access.Visibility;
import org.leadline.report.ReportId;

/** Reads reports. Safe for many threads. */
public final class ReportStore {

  ReportStore() {}

  /** The current version; empty when the report is not held or not seen. */
  public Optional<StoredReport> find(ReportId id, Visibility visibility) {
    throw new UnsupportedOperationException();
  }

  /** The current versions of these reports in the order asked for; those not seen are absent. */
  public Map<ReportId, StoredReport> find(Collection<ReportId> ids, Visibility visibility) {
    throw new UnsupportedOperationException();
  }

  /** The versions of a report, the first one first; empty when it is not held or not seen. */
  public List<StoredVersion> versions(ReportId id, Visibility visibility) {
    throw new UnsupportedOperationException();
  }

  /**
   * The report as it was in one version, with today's units and scores; empty when it is not held,
   * not seen, or never had that version.
   */
  public Optional<StoredReport> version(ReportId id, int version, Visibility visibility) {
    throw new UnsupportedOperationException();
  }

  /** How many reports are seen. */
  public long count(Visibility visibility) {
    throw new UnsupportedOperationException();
  }
}
