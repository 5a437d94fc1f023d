package org.leadline.link;

import static java.util.Objects.requireNonNull;

/**
 * A look-alike form of a value of the report that other reports hold too: worth a look, never a
 * link.
 *
 * @param key the match key's term
 * @param path where the value stands in the report
 * @param documentFrequency how many of the reports that the caller sees hold it, this one included
 * @param unlinked how many of these are not linked to the report already
 * @param why a sentence for the reader
 */
public record LinkSuggestion(
    String key, String path, long documentFrequency, long unlinked, String why) {

  /** Checks that nothing is missing. */
  public LinkSuggestion {
    requireNonNull(key);
    requireNonNull(path);
    requireNonNull(why);
  }

  /** Whether this one says of the same place what another says, about as many reports. */
  boolean repeats(LinkSuggestion other) {
    return path.equals(other.path)
        && documentFrequency == other.documentFrequency
        && unlinked == other.unlinked
        && why.equals(other.why);
  }

  /** Names the place only. */
  @Override
  public String toString() {
    return "LinkSuggestion[" + path + "]";
  }
}
