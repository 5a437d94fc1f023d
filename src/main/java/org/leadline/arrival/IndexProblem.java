package org.leadline.arrival;

import java.util.Locale;
import java.util.stream.Stream;
import org.leadline.index.IndexDamaged;

/** Why the index does not follow the store, and what a person can do. Searches go on meanwhile. */
public enum IndexProblem {
  /** There is no room left for the index. */
  DISK_FULL("The disk of the data directory is full. Make room; the index then goes on by itself."),

  /** Files of the index are damaged or missing. */
  DAMAGED("The index is damaged. Stop the server, run 'leadline reindex', and start it again."),

  /** Anything else. */
  FAILED(
      "The index cannot be written; the log names the failure. It is tried again all the time. When"
          + " this stays, restart the server, and when that does not help, run 'leadline reindex'.");

  /** What Linux, Windows and SQLite say; there is no other sign of it. */
  private static final String[] FULL = {
    "no space left on device", "not enough space on the disk", "disk is full", "disk quota exceeded"
  };

  private final String reason;

  IndexProblem(String reason) {
    this.reason = reason;
  }

  /** The problem in words, with what to do; nothing of a report is in it. */
  public String reason() {
    return reason;
  }

  /** The same for whoever has sent reports, who must not send them again. */
  public String takenIn() {
    return "Everything counted is taken in and kept: do not send it again. Searches find it once the"
        + " index works again. "
        + reason;
  }

  /** The problem behind a failure. */
  static IndexProblem of(Throwable failure) {
    if (causes(failure).anyMatch(IndexProblem::tellsFullDisk)) {
      return DISK_FULL;
    }
    return causes(failure).anyMatch(IndexDamaged.class::isInstance) ? DAMAGED : FAILED;
  }

  /** The classes of a failure and its causes: their messages may hold report text. */
  static String kinds(Throwable failure) {
    return String.join(
        ", caused by ", causes(failure).map(cause -> cause.getClass().getName()).toList());
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }

  private static boolean tellsFullDisk(Throwable cause) {
    String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    return Stream.of(FULL).anyMatch(message::contains);
  }
}
