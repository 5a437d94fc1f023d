package org.leadline.search;

import static java.util.Objects.requireNonNull;

/**
 * The picture by which a report was found near to one that was searched.
 *
 * @param hash its PDQ hash, 64 hexadecimal digits
 * @param distance in how many of the 256 bits the two differ; 0 for the very hash
 */
public record NearPicture(String hash, int distance) {

  /** Checks that the hash is given. */
  public NearPicture {
    requireNonNull(hash);
  }

  /** Tells the distance only: the hash is report content. */
  @Override
  public String toString() {
    return "NearPicture[" + distance + "]";
  }
}
