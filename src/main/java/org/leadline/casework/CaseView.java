package org.leadline.casework;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.leadline.store.CaseFile;

/**
 * A report as whoever works on it sees it.
 *
 * @param file where the work stands, and everything that was done
 * @param preservation how long the provider still preserves what it reported
 * @param read whether the caller has read this version
 * @param allowed the codes of what the caller may do with it now
 */
public record CaseView(
    CaseFile file, Preservation preservation, boolean read, List<String> allowed) {

  /** Copies the list. */
  public CaseView {
    requireNonNull(file);
    requireNonNull(preservation);
    allowed = List.copyOf(allowed);
  }
}
