package org.leadline.index;

import java.util.List;

/**
 * The names that reports hold that are like one.
 *
 * @param names the nearest way first, then what most reports hold, then in the order of the terms
 * @param partial whether a time limit ended the reading of names early
 */
public record LikeKeys(List<LikeKey> names, boolean partial) {

  /** Copies the list. */
  public LikeKeys {
    names = List.copyOf(names);
  }
}
