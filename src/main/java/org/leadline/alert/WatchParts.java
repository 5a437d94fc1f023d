package org.leadline.alert;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.leadline.access.Visibility;
import org.leadline.link.Linking;
import org.leadline.search.StoredQuestions;

/**
 * What running watches needs beside the store and the index.
 *
 * @param questions reads what watches ask
 * @param linking what links say of reports
 * @param everything what is seen by whoever keeps projections true; owners are told by their own
 * @param clock the store's
 */
public record WatchParts(
    StoredQuestions questions, Linking linking, Visibility everything, InstantSource clock) {

  /** Checks that nothing is missing. */
  public WatchParts {
    requireNonNull(questions);
    requireNonNull(linking);
    requireNonNull(everything);
    requireNonNull(clock);
  }
}
