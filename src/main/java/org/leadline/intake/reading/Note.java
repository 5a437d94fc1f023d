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
    NAME_CASE("name-case"),
    /** The field is not known; its text is kept under its path. */
    UNKNOWN_FIELD("unknown-field"),
    /** A time without a zone; UTC was assumed. */
    ZONE_ASSUMED("zone-assumed"),
    /** A value that is not of its field's type; its text is kept. */
    NOT_READABLE("not-readable"),
    /**
     * A list, an object or a single value where another of these is expected; all of it is kept.
     */
    OTHER_SHAPE("other-shape"),
    /**
     * A text that begins like a form of its provider (JSON in a text, a registration block) and is
     * not one; it stays plain text.
     */
    FORM_BROKEN("form-broken"),
    /** Half of a surrogate pair stood alone and was replaced by U+FFFD. */
    TEXT_REPAIRED("text-repaired");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The stable name used in the store and in answers. */
    public String code() {
      return code;
    }
  }

  /** Checks that nothing is missing. */
  public Note {
    requireNonNull(kind);
    requireNonNull(path);
  }
}
