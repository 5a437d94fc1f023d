package org.leadline.intake;

/**
 * What became of one thing that was delivered. A delivery gives one result for each document, and
 * one for each thing that is none; nothing is left out.
 */
public sealed interface ReadResult {

  /** A document of a report. */
  record Accepted(Document document) implements ReadResult {}

  /** Something that should have been a document and is not usable as one: for the quarantine. */
  record Rejected(Rejection rejection) implements ReadResult {}

  /**
   * Something that is expected in a normal delivery and is not taken (media, a receipt, a folder of
   * generator truth). It is counted and listed apart and does not make a delivery a failed one.
   */
  record Passed(PassedOver passedOver) implements ReadResult {}
}
