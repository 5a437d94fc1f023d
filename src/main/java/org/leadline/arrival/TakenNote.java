package org.leadline.arrival;

import static java.util.Objects.requireNonNull;

import org.leadline.report.ReportId;

/**
 * A note on a document that was taken, with its position in the delivery, for whoever made it.
 *
 * @param report the report that the document belongs to
 * @param source the file, or the ZIP and its member
 * @param line the line within JSON lines, from 1; 0 when the document is a whole file
 * @param note the stable code of what was noticed
 * @param path the field that it is about
 */
public record TakenNote(ReportId report, String source, long line, String note, String path) {

  /** Checks that nothing is missing. */
  public TakenNote {
    requireNonNull(report);
    requireNonNull(source);
    requireNonNull(note);
    requireNonNull(path);
  }
}
