package org.leadline.link;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * Linked reports that repeat one file or one event of the report that is asked about and share
 * nothing else with it.
 *
 * @param key what they repeat: a match key's term
 * @param kind a file or an event
 * @param path where it stands in the report that is asked about
 * @param reports how many linked reports repeat it, of those that are at least as strong as asked
 *     for
 * @param strength the strongest of their links
 * @param score the score of that link
 */
public record LinkBundle(
    String key, Kind kind, String path, long reports, LinkStrength strength, double score) {

  /** What is repeated. */
  public enum Kind {
    /** A file, by its hash. */
    FILE,
    /** One address in one second. */
    EVENT;

    /** The constant in lower case. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Checks that nothing is missing. */
  public LinkBundle {
    requireNonNull(key);
    requireNonNull(kind);
    requireNonNull(path);
    requireNonNull(strength);
  }

  /** Names the place only. */
  @Override
  public String toString() {
    return "LinkBundle[" + path + "]";
  }
}
