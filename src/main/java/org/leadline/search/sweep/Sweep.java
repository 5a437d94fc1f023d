package org.leadline.search.sweep;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.leadline.store.SweepState;

/**
 * A list that was looked up, or is being looked up.
 *
 * @param id names it in addresses and in queries
 * @param purpose why, in the owner's words; empty when not given
 * @param created when it was given
 * @param state how far it has come
 * @param interrupted whether it is said to run and no look-up goes on here: run it again
 * @param progress while it runs, how much is done, 0 to 100; 0 while it waits
 * @param ran when it last ended; null before it did
 * @param outdated whether the owner saw other reports then: its figures are not shown, run it again
 * @param summary what was found; null before it ended and when it is outdated
 */
public record Sweep(
    String id,
    String purpose,
    Instant created,
    SweepState state,
    boolean interrupted,
    int progress,
    @Nullable Instant ran,
    boolean outdated,
    @Nullable SweepSummary summary) {

  /** Checks that nothing is missing. */
  public Sweep {
    requireNonNull(id);
    requireNonNull(purpose);
    requireNonNull(created);
    requireNonNull(state);
  }
}
