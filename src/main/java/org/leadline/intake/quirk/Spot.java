package org.leadline.intake.quirk;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.leadline.report.Manner;
import org.leadline.report.Place;
import org.leadline.report.Role;

/**
 * Whose words a part of a text is.
 *
 * @param text where the text stands
 * @param role whose part it is
 * @param party the path of the party it belongs to; null for none
 * @param service the service under whose numbering its values fall; null when not known
 */
record Spot(Place text, Role role, @Nullable String party, @Nullable String service) {

  /** What follows the path of a text goes on within the text. */
  static final String WITHIN = "#";

  Spot {
    requireNonNull(text);
    requireNonNull(role);
  }

  static Spot of(Place text, @Nullable String service) {
    return new Spot(text, text.role(), text.party(), service);
  }

  /** The place of a part, by its JSON Pointer within the text. */
  Place place(String pointer, Manner manner) {
    return new Place(
        text.document(),
        text.path() + WITHIN + pointer,
        role,
        text.origin(),
        manner,
        party,
        text.pages());
  }

  /**
   * A block of a role within the text. What stands in a child victim's text is a child victim's;
   * what has the role of the text is its party's.
   */
  Spot block(Role other, String pointer) {
    Role own = text.role() == Role.CHILD_VICTIM ? Role.CHILD_VICTIM : other;
    return own == text.role() && text.party() != null
        ? this
        : new Spot(text, own, text.path() + WITHIN + pointer, service);
  }

  /** A label as a step of a JSON Pointer (RFC 6901). */
  static String step(String label, int number) {
    String escaped = label.replace("~", "~0").replace("/", "~1");
    return "/" + escaped + (number == 1 ? "" : "[" + number + "]");
  }
}
