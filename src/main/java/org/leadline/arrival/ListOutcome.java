package org.leadline.arrival;

import static java.util.Objects.requireNonNull;

import org.leadline.store.KnownList;

/**
 * What importing a list did.
 *
 * @param list the list as it is now
 * @param replaced whether there was one of its name before
 * @param relabelled reports whose labels changed
 */
public record ListOutcome(KnownList list, boolean replaced, long relabelled) {

  /** Checks that the list is given. */
  public ListOutcome {
    requireNonNull(list);
  }
}
