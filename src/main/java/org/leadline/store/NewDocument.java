package org.leadline.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.leadline.report.Format;

/**
 * A document that is to be kept.
 *
 * @param sha256 SHA-256 of the original bytes, 64 lower-case hexadecimal digits
 * @param format its format
 * @param sender who delivered it
 * @param size length of the original in bytes
 * @param received when the clearing house received the report, by this document; null when not
 *     stated; kept to the millisecond
 * @param madeAvailable when this state was made available; null when not stated; kept to the
 *     millisecond
 * @param bytes the original bytes
 * @param content what was read from it, recognised
 * @param notes what was noticed while it was read, packed by {@link DocumentNotes}; null for
 *     nothing
 */
public record NewDocument(
    String sha256,
    Format format,
    String sender,
    long size,
    @Nullable Instant received,
    @Nullable Instant madeAvailable,
    Packed bytes,
    PackedReport content,
    @Nullable Packed notes) {

  /** Checks that nothing but the stated times is missing. */
  public NewDocument {
    requireNonNull(sha256);
    requireNonNull(format);
    requireNonNull(sender);
    requireNonNull(bytes);
    requireNonNull(content);
  }
}
