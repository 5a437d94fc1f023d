package org.leadline.report;

import static java.util.Objects.requireNonNull;

/**
 * A piece of free text of a report, or the text of a field that the reader does not know.
 *
 * @param place where it stands
 * @param text the text as written, never empty
 * @param known false when the reader does not know the field: such text is kept findable under its
 *     path and counted
 */
public record Passage(Place place, String text, boolean known) {

  /** Checks that nothing is missing. */
  public Passage {
    requireNonNull(place);
    requireNonNull(text);
  }

  /** The same text at another place. */
  public Passage withPlace(Place other) {
    return new Passage(other, text, known);
  }

  /** Names the place only: the text is report content. */
  @Override
  public String toString() {
    return "Passage[" + place.path() + ", " + text.length() + " characters]";
  }
}
