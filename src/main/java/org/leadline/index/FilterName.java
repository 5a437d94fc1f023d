package org.leadline.index;

import static java.util.Objects.requireNonNull;

/**
 * How the filters of a question name a field: {@code esp} asks for one of its values, {@code -esp}
 * leaves out the reports that have one of them. No field's name begins with a hyphen.
 *
 * @param field the field's name
 * @param excludes whether reports with one of the values are left out
 */
public record FilterName(String field, boolean excludes) {

  private static final String EXCLUDING = "-";

  /** Checks that the field is given. */
  public FilterName {
    requireNonNull(field);
  }

  /** Reads a name as a filter writes it. */
  public static FilterName of(String written) {
    return written.startsWith(EXCLUDING)
        ? new FilterName(written.substring(EXCLUDING.length()), true)
        : new FilterName(written, false);
  }

  /** The name as a filter writes it. */
  public String written() {
    return excludes ? EXCLUDING + field : field;
  }

  /** The same way of filtering by another field. */
  public FilterName withField(String other) {
    return new FilterName(other, excludes);
  }
}
