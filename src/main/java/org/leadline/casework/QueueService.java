package org.leadline.casework;

import org.leadline.access.Caller;

/** The queue: all reports that the caller sees, most urgent first. Safe for many threads. */
public final class QueueService {

  /**
   * A part of the queue; the audit record is written before this returns.
   *
   * @throws org.leadline.index.InvalidCursor when the cursor belongs to another question
   */
  public QueuePage queue(QueueRequest request, Caller caller) {
    throw new UnsupportedOperationException();
  }
}
