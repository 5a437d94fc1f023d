package org.leadline.report;

import static java.util.Objects.requireNonNull;

/**
 * A named fact of a party, an incident or a file that has no field of its own in the model.
 *
 * @param name the element's or key's own name in the document ({@code accessToChildren}, {@code
 *     gender})
 * @param value the text as written
 * @param place where it stands
 */
public record Attribute(String name, String value, Place place) {

  /** Checks that nothing is missing. */
  public Attribute {
    requireNonNull(name);
    requireNonNull(value);
    requireNonNull(place);
  }

  /** The same fact at another place. */
  public Attribute withPlace(Place other) {
    return new Attribute(name, value, other);
  }

  /** Names the attribute only: the value is report content. */
  @Override
  public String toString() {
    return "Attribute[" + name + "]";
  }
}
