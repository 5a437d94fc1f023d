package org.leadline.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.leadline.report.ReportId;

/**
 * A document that could not be taken in, without its bytes.
 *
 * @param id its number, from 1
 * @param batch the run that met it first
 * @param arrived when it was met first
 * @param unit the unit that was given for the run, or {@code unassigned}
 * @param source the file, member or body that it came from
 * @param position where in that source; empty for the whole
 * @param code the stable name of the reason
 * @param message the reason in words, without report text
 * @param size its length in bytes as far as it was read
 * @param number the report that it belongs to, as told by what stood beside it, by the deliverer or
 *     by its name; null when nothing told, which is usual for documents that carry their number
 * @param bytesKept whether its bytes are held and can be downloaded and retried
 */
public record Quarantined(
    long id,
    long batch,
    Instant arrived,
    String unit,
    String source,
    String position,
    String code,
    String message,
    long size,
    @Nullable ReportId number,
    boolean bytesKept) {

  /** Checks that nothing but the number is missing. */
  public Quarantined {
    requireNonNull(arrived);
    requireNonNull(unit);
    requireNonNull(source);
    requireNonNull(position);
    requireNonNull(code);
    requireNonNull(message);
  }
}
