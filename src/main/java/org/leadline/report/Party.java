package org.leadline.report;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person or account in a report. Its identifiers are the report's occurrences whose {@link
 * Place#party} is this path.
 *
 * @param role whose block it is
 * @param document the format of the document that holds it
 * @param path the block's path in that document; unique within the report together with the
 *     document
 * @param service the provider's product that the account belongs to, as written; null when not
 *     stated
 * @param compromised whether the provider says that the account was compromised
 * @param attributes everything else that the block says
 */
public record Party(
    Role role,
    Format document,
    String path,
    @Nullable String service,
    Stated compromised,
    List<Attribute> attributes) {

  /** Copies the attributes. */
  public Party {
    requireNonNull(role);
    requireNonNull(document);
    requireNonNull(path);
    requireNonNull(compromised);
    attributes = List.copyOf(attributes);
  }

  /** The same party with these facts in the place of its own. */
  public Party withAttributes(List<Attribute> other) {
    return new Party(role, document, path, service, compromised, other);
  }

  @Override
  public String toString() {
    return "Party[" + role + " at " + path + "]";
  }
}
