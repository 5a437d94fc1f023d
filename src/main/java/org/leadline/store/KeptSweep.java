package org.leadline.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A list of values that somebody looked up, without the list and without its rows.
 *
 * @param id opaque, 16 characters of a-z and 2-7
 * @param owner the account that looked it up
 * @param purpose why, in the owner's words; empty when not given
 * @param created when it was given
 * @param state how far the look-up has come
 * @param ran when it last ended; null before it did
 * @param seen what the owner saw when it last ran; null before it did
 * @param summary what was found, as the sweep's own form; null before it ended
 */
public record KeptSweep(
    String id,
    String owner,
    String purpose,
    Instant created,
    SweepState state,
    @Nullable Instant ran,
    @Nullable String seen,
    @Nullable Packed summary) {

  /** Checks that nothing is missing. */
  public KeptSweep {
    requireNonNull(id);
    requireNonNull(owner);
    requireNonNull(purpose);
    requireNonNull(created);
    requireNonNull(state);
  }

  /** Names the sweep only. */
  @Override
  public String toString() {
    return "KeptSweep[" + id + ", " + state.code() + "]";
  }
}
