package org.leadline.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.leadline.store.Alert;

/**
 * An alert as answers show it; a version that does not matter, and who else there is not, are null.
 */
record AlertView(
    long alert,
    String watch,
    String kind,
    String name,
    OwnerView owner,
    String cause,
    String reportId,
    @Nullable Integer version,
    @Nullable String otherReportId,
    @Nullable String otherUnit,
    Instant raised,
    boolean read) {

  static AlertView of(Alert alert) {
    return new AlertView(
        alert.id(),
        alert.watch(),
        alert.kind().code(),
        alert.name(),
        OwnerView.of(alert.owner()),
        alert.cause().code(),
        alert.report().written(),
        alert.version() == 0 ? null : alert.version(),
        alert.other().equals(alert.report()) ? null : alert.other().written(),
        alert.otherUnit().isEmpty() ? null : alert.otherUnit(),
        alert.raised(),
        alert.read());
  }

  /** Prints the number alone: the name of the watch may hold query terms. */
  @Override
  public String toString() {
    return "AlertView[" + alert + "]";
  }
}
