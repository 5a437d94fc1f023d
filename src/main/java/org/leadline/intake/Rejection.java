package org.leadline.intake;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.leadline.intake.reading.RejectionReason;

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
 */
public record Rejection(
    String source,
    String position,
    RejectionReason reason,
    String message,
    @Nullable DocumentBytes bytes,
    long size) {

  /** Checks that nothing but the bytes is missing. */
  public Rejection {
    requireNonNull(source);
    requireNonNull(position);
    requireNonNull(reason);
    requireNonNull(message);
  }
}
