package org.leadline.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.leadline.report.ReportId;

/**
 * What a watch found, as one of those reads it whom it tells.
 *
 * @param id its number; later ones have larger numbers
 * @param watch the opaque name of the watch
 * @param kind what the watch looks for
 * @param name what its owner calls the watch; empty when it was given no name
 * @param owner whom the watch tells
 * @param report the report that arrived or changed
 * @param version its version then; 0 for what is told once whatever the version
 * @param other the report that it is about beside that one; the same when there is none
 * @param otherUnit of a pointer the unit that holds the linked report, else empty
 * @param cause why it was raised
 * @param raised when
 * @param read whether the reader has marked it as read
 */
public record Alert(
    long id,
    String watch,
    WatchKind kind,
    String name,
    WatchOwner owner,
    ReportId report,
    int version,
    ReportId other,
    String otherUnit,
    AlertCause cause,
    Instant raised,
    boolean read) {

  /** Checks that nothing is missing. */
  public Alert {
    requireNonNull(watch);
    requireNonNull(kind);
    requireNonNull(name);
    requireNonNull(owner);
    requireNonNull(report);
    requireNonNull(other);
    requireNonNull(otherUnit);
    requireNonNull(cause);
    requireNonNull(raised);
  }

  /** Leaves the name of the watch out: it may hold query terms. */
  @Override
  public String toString() {
    return "Alert[" + id + "]";
  }
}
