package org.leadline.intake;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.leadline.report.ReportId;

/**
 * A document's bytes with their place, before parsing.
 *
 * @param source as in {@link Rejection#source}
 * @param line the number of the line within JSON lines, from 1; 0 when the document is a whole file
 * @param bytes the original, bounded by the settings
 * @param number the report's number as told by what stood beside the document; null when nothing
 *     did, which is usual for documents that carry their own
 */
public record RawDocument(
    String source, long line, DocumentBytes bytes, @Nullable ReportId number) {

  /** Checks that nothing but the number is missing. */
  public RawDocument {
    requireNonNull(source);
    requireNonNull(bytes);
  }
}
