package org.leadline.link;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.leadline.enrich.NoiseHit;

/**
 * A key of the report that does not link, because it says too little.
 *
 * @param key the match key's term
 * @param path where it stands in the report
 * @param documentFrequency how many of the reports that the caller sees hold it, this one included
 * @param cause {@code boilerplate hub noise network proxy role}
 * @param why a sentence for the reader
 * @param noise what noise lists and networks say of it, the gravest first; empty when none holds it
 */
public record DemotedKey(
    String key,
    String path,
    long documentFrequency,
    String cause,
    String why,
    List<NoiseHit> noise) {

  /** Copies the list. */
  public DemotedKey {
    requireNonNull(key);
    requireNonNull(path);
    requireNonNull(cause);
    requireNonNull(why);
    noise = List.copyOf(noise);
  }

  /** Names the place only. */
  @Override
  public String toString() {
    return "DemotedKey[" + path + ", " + cause + "]";
  }
}
