package org.leadline.arrival;

/** Reads quarantined documents again, after the reader or its limits have changed. */
public final class QuarantineRetry {

  private QuarantineRetry() {}
}
