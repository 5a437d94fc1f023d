package org.leadline.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run of taking in.
 *
 * @param id its number, from 1
 * @param started when it began
 * @param finished when it ended; null while it runs, and for ever when its process was killed
 * @param who the caller's name
 * @param unit the unit that was given for all of it; empty when none was
 * @param source what was taken in, as the caller named it (paths, or the interface)
 * @param counts what became of the documents so far
 */
public record Batch(
    long id,
    Instant started,
    @Nullable Instant finished,
    String who,
    String unit,
    String source,
    BatchCounts counts) {

  /** Checks that nothing but the end is missing. */
  public Batch {
    requireNonNull(started);
    requireNonNull(who);
    requireNonNull(unit);
    requireNonNull(source);
    requireNonNull(counts);
  }
}
