package org.leadline.search;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a list in a query: {@code sweep:ID} for its hits, {@code sweep:ID/all} for what says
 * little too.
 *
 * @param id the sweep's id
 * @param noise whether values that say little count
 */
record ListName(String id, boolean noise) {

  private static final Pattern NAME =
      Pattern.compile("sweep:([a-z2-7]{16})(/all)?(?=[\\s)]|$)", Pattern.CASE_INSENSITIVE);

  /** A name and one past its end. */
  record Place(ListName name, int end) {}

  /** The name that a token at an offset is. */
  static Optional<Place> at(String typed, int offset) {
    Matcher matcher = NAME.matcher(typed).region(offset, typed.length());
    return Words.startsToken(typed, offset) && matcher.lookingAt()
        ? Optional.of(
            new Place(
                new ListName(matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(2) != null),
                matcher.end()))
        : Optional.empty();
  }
}
