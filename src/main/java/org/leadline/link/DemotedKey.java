package org.leadline.link;

import static java.util.Objects.requireNonNull;

/**
 * A key of the report that does not link, because it says too little.
 *
 * @param key the match key's term
 * @param path where it stands in the report
 * @param documentFrequency how many of the reports that the caller sees hold it, this one included
 * @param cause {@code boilerplate hub noise network proxy role}
 * @param why a sentence for the reader
 */
public record DemotedKey(
    String key, String path, long documentFrequency, String cause, String why) {

  /** Checks that nothing is missing. */
  public DemotedKey {
    requireNonNull(key);
    requireNonNull(path);
    requireNonNull(cause);
    requireNonNull(why);
  }

  /** Names the place only. */
  @Override
  public String toString() {
    return "DemotedKey[" + path + ", " + cause + "]";
  }
}
