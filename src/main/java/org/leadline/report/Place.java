package org.leadline.report;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in a report a value stands, and whose word it is: enough to cite it.
 *
 * @param document the format of the document that holds it
 * @param path the field in that document: a JSON Pointer (RFC 6901) in JSON, an XPath with
 *     positions such as {@code /report/personOrUserReported[1]/email[2]} in XML, page, block and
 *     label such as {@code /page[3]/Suspect[1]/Email Address[1]} in a PDF. Where a text holds a
 *     form of its provider, {@code #} and a JSON Pointer go on within it: {@code
 *     /reportedInformation/additionalInformations/0/value#/reported_user/phone}, {@code
 *     ...#/Registration IP}, the second of a label as {@code #/Sender[2]}
 * @param role whose value it is
 * @param origin whose word it is
 * @param manner how it came to stand there
 * @param party the {@link Party#path} of the party that it belongs to, or null when it belongs to
 *     none
 * @param pages the pages, from 1, of the report's PDF that say the same: where it stands in the
 *     PDF, or where the PDF repeats what another document says; empty when no PDF says it
 */
public record Place(
    Format document,
    String path,
    Role role,
    Origin origin,
    Manner manner,
    @Nullable String party,
    List<Integer> pages) {

  /** A place that no PDF repeats. */
  public Place(
      Format document,
      String path,
      Role role,
      Origin origin,
      Manner manner,
      @Nullable String party) {
    this(document, path, role, origin, manner, party, List.of());
  }

  /** Checks that nothing but the party is missing and copies the pages. */
  public Place {
    requireNonNull(document);
    requireNonNull(path);
    requireNonNull(role);
    requireNonNull(origin);
    requireNonNull(manner);
    pages = List.copyOf(pages);
  }

  /** The same place, for a value that was found by reading the text that stands there. */
  public Place mentioned() {
    return new Place(document, path, role, origin, Manner.MENTIONED, party, pages);
  }

  /** The same place, repeated by a PDF on these pages. */
  public Place citing(List<Integer> repeatedOn) {
    return new Place(document, path, role, origin, manner, party, repeatedOn);
  }
}
