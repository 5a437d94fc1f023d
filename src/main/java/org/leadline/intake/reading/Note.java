package org.leadline.intake.reading;

import static java.util.Objects.requireNonNull;

/**
 * Something that a reader noticed and that is no error.
 *
 * @param kind what it is
 * @param path the field that it is about
 */
public record Note(Kind kind, String path) {

  /** What can be noticed. */
  public enum Kind {
    /** The field's name is known in another spelling of upper and lower case. */
    NAME_CASE,
    /** The field is not known; its text is kept under its path. */
    UNKNOWN_FIELD,
    /** A time without a zone; UTC was assumed. */
    ZONE_ASSUMED,
    /** A value that is not of its field's type; its text is kept. */
    NOT_READABLE,
    /** Half of a surrogate pair stood alone and was replaced by U+FFFD. */
    TEXT_REPAIRED
  }

  /** Checks that nothing is missing. */
  public Note {
    requireNonNull(kind);
    requireNonNull(path);
  }
}
