package org.leadline.intake;

import org.jspecify.annotations.Nullable;
import org.leadline.report.ReportId;

/** The report id that came with a delivery; one document takes it. For one thread. */
final class HandGivenId {

  private final @Nullable ReportId id;
  private boolean taken;

  HandGivenId(@Nullable ReportId id) {
    this.id = id;
  }

  boolean isGiven() {
    return id != null;
  }

  /** The id; null when it was taken before. */
  @Nullable ReportId take() {
    ReportId free = taken ? null : id;
    taken = true;
    return free;
  }
}
