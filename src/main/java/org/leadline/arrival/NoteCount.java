package org.leadline.arrival;

import static java.util.Objects.requireNonNull;

/**
 * How often something was noticed of one field in a run.
 *
 * @param note the stable code of what was noticed
 * @param field the field's path with {@code *} in the place of positions in lists; {@link
 *     #OTHER_FIELDS} for all fields beyond the first thousand of a run
 * @param count how often
 */
public record NoteCount(String note, String field, long count) {

  /** Stands for fields that are not counted one by one; each note names its own field. */
  public static final String OTHER_FIELDS = "(other fields)";

  /** Checks that nothing is missing. */
  public NoteCount {
    requireNonNull(note);
    requireNonNull(field);
  }
}
