package org.leadline.report;

/** How a value came to stand in the report. */
public enum Manner {
  /** Stated in a field of its own (an e-mail field, a user id field). */
  DECLARED,
  /** Recorded by a system at an event (log-in address, upload device). */
  CAPTURED,
  /** Found by reading free text. */
  MENTIONED
}
