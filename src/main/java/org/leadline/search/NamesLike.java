package org.leadline.search;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.identity.Likeness;

/**
 * The names that reports hold that are like one, and why each was taken for it.
 *
 * @param asked the name as it was typed
 * @param total how many there are; exact unless {@code partial}
 * @param partial whether a time limit ended the comparison early
 * @param names a page of them: the nearest way first, then what most reports hold
 * @param next the cursor of the following page; null when this page is the last
 */
public record NamesLike(
    String asked, long total, boolean partial, List<Name> names, @Nullable String next) {

  /**
   * A name.
   *
   * @param key its key, with how many reports hold it
   * @param likeness in what way it is like
   */
  public record Name(RecognisedKey key, Likeness likeness) {

    /** Checks that nothing is missing. */
    public Name {
      requireNonNull(key);
      requireNonNull(likeness);
    }
  }

  /** Copies the list. */
  public NamesLike {
    requireNonNull(asked);
    names = List.copyOf(names);
  }

  /** Prints nothing of the names. */
  @Override
  public String toString() {
    return "NamesLike[" + total + "]";
  }
}
