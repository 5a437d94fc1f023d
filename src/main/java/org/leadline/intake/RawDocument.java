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
 * @param row the row of a mapped feed that the document was made of; null when it was not
 */
public record RawDocument(
    String source,
    long line,
    DocumentBytes bytes,
    @Nullable ReportId number,
    @Nullable FeedRow row) {

  /** A document as delivered. */
  public RawDocument(String source, long line, DocumentBytes bytes, @Nullable ReportId number) {
    this(source, line, bytes, number, null);
  }

  /** How many bytes are held of it. */
  public long held() {
    return (long) bytes.size() + (row == null ? 0 : row.row().size());
  }

  /** What was delivered: the document, or the row that it was made of. */
  DocumentBytes delivered() {
    return row == null ? bytes : row.alone();
  }

  /** Checks that nothing but number and row is missing. */
  public RawDocument {
    requireNonNull(source);
    requireNonNull(bytes);
  }
}
