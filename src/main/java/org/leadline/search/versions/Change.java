package org.leadline.search.versions;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.report.Format;
import org.leadline.report.Role;

/**
 * One thing that was added, removed or changed.
 *
 * @param alteration which of these
 * @param what what sort of thing it is: the name of an incident's or a handling's field, {@code
 *     person}, an identifier's kind, {@code file}, {@code ip}, {@code place}, {@code text} or
 *     {@code unknown-field} and the path without positions
 * @param subject what tells it apart from others of its sort, for people; empty for a single field
 * @param role whose it is
 * @param document the document that tells of it: of the later version, or of the earlier one when
 *     it was removed; null for a field that the model merges
 * @param path where it stands in that document; empty for a field that the model merges
 * @param fields what differs; everything that is said of it when it was added or removed
 */
public record Change(
    Alteration alteration,
    String what,
    String subject,
    Role role,
    @Nullable Format document,
    String path,
    List<FieldChange> fields) {

  /** Copies the list. */
  public Change {
    requireNonNull(alteration);
    requireNonNull(what);
    requireNonNull(subject);
    requireNonNull(role);
    requireNonNull(path);
    fields = List.copyOf(fields);
  }

  /** Names the sort only: the rest is report content. */
  @Override
  public String toString() {
    return "Change[" + alteration + " " + what + "]";
  }
}
