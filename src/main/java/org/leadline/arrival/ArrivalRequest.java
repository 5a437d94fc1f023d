package org.leadline.arrival;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.leadline.access.Visibility;

/**
 * Who takes something in, and for whom.
 *
 * @param who the caller's name, for the batch
 * @param units the units that everything taken in belongs to: the one given with the command, else
 *     those of the token or account; empty leaves it to the agencies that each report names
 * @param source what is taken in, as the caller names it, for the batch
 * @param visibility what the caller may see: a document for a report that is held and that the
 *     caller does not see goes to quarantine, since taking it in would open that report to the
 *     caller's units
 */
public record ArrivalRequest(
    String who, SortedSet<String> units, String source, Visibility visibility) {

  /** Copies the units. */
  public ArrivalRequest {
    requireNonNull(who);
    requireNonNull(source);
    requireNonNull(visibility);
    units = Collections.unmodifiableSortedSet(new TreeSet<>(units));
  }
}
