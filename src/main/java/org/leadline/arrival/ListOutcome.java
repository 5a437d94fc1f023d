package org.leadline.arrival;

import static java.util.Objects.requireNonNull;

import org.leadline.store.KnownList;
import org.leadline.store.ListUpdate;

/**
 * What importing a list did.
 *
 * @param list the list as it is now
 * @param replaced whether there was one of its name before
 * @param relabelled reports whose labels changed; 0 while they are still looked at
 */
public record ListOutcome(KnownList list, boolean replaced, long relabelled) {

  /** Checks that the list is given. */
  public ListOutcome {
    requireNonNull(list);
  }

  /** What an audit record says that this was about: the list, and the SHA-256 of what was read. */
  public String subject() {
    ListUpdate update = list.update();
    return list.name() + ", SHA-256 " + (update == null ? list.sha256() : update.sha256());
  }
}
