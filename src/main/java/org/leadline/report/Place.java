package org.leadline.report;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Where in a report a value stands, and whose word it is: enough to cite it.
 *
 * @param document the format of the document that holds it
 * @param path the field in that document: a JSON Pointer (RFC 6901) in JSON, an XPath with
 *     positions such as {@code /report/personOrUserReported[1]/email[2]} in XML
 * @param role whose value it is
 * @param origin whose word it is
 * @param manner how it came to stand there
 * @param party the {@link Party#path} of the party that it belongs to, or null when it belongs to
 *     none
 */
public record Place(
    Format document, String path, Role role, Origin origin, Manner manner, @Nullable String party) {

  /** Checks that nothing but the party is missing. */
  public Place {
    requireNonNull(document);
    requireNonNull(path);
    requireNonNull(role);
    requireNonNull(origin);
    requireNonNull(manner);
  }

  /** The same place, for a value that was found by reading the text that stands there. */
  public Place mentioned() {
    return new Place(document, path, role, origin, Manner.MENTIONED, party);
  }
}
