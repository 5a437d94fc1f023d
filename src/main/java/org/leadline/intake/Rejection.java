package org.leadline.intake;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.leadline.intake.reading.RejectionReason;
import org.leadline.report.ReportId;

/**
 * Why something was not taken, for the quarantine: names place and cause and holds none of the
 * content in its words.
 *
 * @param source the file, or the ZIP and its member ({@code package.zip!/report.json}), or the
 *     stream's name; control characters are escaped
 * @param position where in it: a line and column, a byte offset, or the path of a field; empty when
 *     the whole is meant
 * @param reason the cause
 * @param message one sentence for people: the cause with the bound or the position that it is about
 * @param bytes the original, so that it can be downloaded and retried; null when it is not text, is
 *     over a size bound or carries embedded media
 * @param size its size in bytes; -1 when not known
 * @param number the report's number as told by what stood beside the document, by the deliverer or
 *     by its name; null when nothing told
 */
public record Rejection(
    String source,
    String position,
    RejectionReason reason,
    String message,
    @Nullable DocumentBytes bytes,
    long size,
    @Nullable ReportId number) {

  /** Checks that nothing but bytes and number is missing. */
  public Rejection {
    requireNonNull(source);
    requireNonNull(position);
    requireNonNull(reason);
    requireNonNull(message);
  }
}
