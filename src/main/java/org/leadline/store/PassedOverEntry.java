package org.leadline.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Something that a run met beside documents and did not take. Its bytes were never kept.
 *
 * @param id its number, from 1
 * @param batch the run that met it
 * @param arrived when it was met
 * @param unit the unit that was given for the run, or {@code unassigned}
 * @param source the file, or the ZIP and its member
 * @param reason the stable name of the reason
 * @param size its size in bytes as far as it was stated; -1 when not known
 */
public record PassedOverEntry(
    long id, long batch, Instant arrived, String unit, String source, String reason, long size) {

  /** Checks that nothing is missing. */
  public PassedOverEntry {
    requireNonNull(arrived);
    requireNonNull(unit);
    requireNonNull(source);
    requireNonNull(reason);
  }
}
