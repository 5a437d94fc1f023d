package org.leadline.identity;

import org.jspecify.annotations.Nullable;
import org.leadline.report.Hints;
import org.leadline.report.Stated;

/**
 * Where a text stands, as far as it decides how values in it are read.
 *
 * @param service the service whose accounts the text speaks of when it names none; null when not
 *     known
 * @param region the region of national telephone numbers; null when not known
 * @param pasted whether somebody pasted the text to find what is in it, so that a bare value counts
 *     without a word that announces it
 */
record Surroundings(@Nullable String service, @Nullable String region, boolean pasted) {

  /** A text that was pasted, about which nothing is known. */
  static final Surroundings PASTED = new Surroundings(null, null, true);

  Hints phoneHints() {
    return region == null ? Hints.NONE : new Hints(null, region, null, null, Stated.NOT_STATED);
  }

  Hints serviceHints() {
    return service == null ? Hints.NONE : Hints.ofService(service);
  }
}
