package org.leadline.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.leadline.report.Format;

/**
 * One document of a report, without its bytes.
 *
 * @param sha256 SHA-256 of the original bytes, 64 lower-case hexadecimal digits
 * @param format its format
 * @param sender who delivered it, as the reader named it; documents of one format and sender
 *     replace one another
 * @param size length of the original in bytes
 * @param received when the clearing house received the report, by this document; null when not
 *     stated
 * @param madeAvailable when this state was made available; null when not stated
 * @param arrived when it was taken in here
 * @param current whether it is the current one of its line
 */
public record StoredDocument(
    String sha256,
    Format format,
    String sender,
    long size,
    @Nullable Instant received,
    @Nullable Instant madeAvailable,
    Instant arrived,
    boolean current) {

  /** Checks that nothing but the stated times is missing. */
  public StoredDocument {
    requireNonNull(sha256);
    requireNonNull(format);
    requireNonNull(sender);
    requireNonNull(arrived);
  }
}
