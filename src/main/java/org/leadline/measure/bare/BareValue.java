package org.leadline.measure.bare;

import static java.util.Objects.requireNonNull;

/**
 * One value of a report as a search engine is given it.
 *
 * @param field the field's name
 * @param use what it is indexed as
 * @param text the value; a number in decimal digits, an address in its canonical form
 */
record BareValue(String field, Use use, String text) {

  /** What a value is indexed as. */
  enum Use {
    /** Cut into words with their positions, and stored so that a hit can be shown. */
    WORDS('w'),
    /** Found whole. */
    TERM('t'),
    /** Found whole and counted. */
    FACET('f'),
    /** Found by range and sorted by. */
    NUMBER('n'),
    /** Found by network. */
    ADDRESS('a');

    private final char code;

    Use(char code) {
      this.code = code;
    }

    /** One byte that stands for it in a spool file. */
    int code() {
      return code;
    }

    static Use of(int code) {
      for (Use use : values()) {
        if (use.code == code) {
          return use;
        }
      }
      throw new IllegalArgumentException("a spool file holds no such use: " + code);
    }
  }

  BareValue {
    requireNonNull(field);
    requireNonNull(use);
    requireNonNull(text);
  }

  /** Names the field only: the value is report content. */
  @Override
  public String toString() {
    return "BareValue[" + field + "]";
  }
}
