package org.leadline.arrival;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.leadline.enrich.hashes.ListReaders;

/**
 * An update of a list that is in use: entries that are added, and such as are taken back where the
 * form of the list tells them.
 *
 * @param name the list's name
 * @param dated the date that the list has with it; null for the one that it had
 * @param says what tells the hashes in files that do not
 * @param withoutBad whether rows that cannot be read are left out, rather than the update refused
 */
public record UpdateRequest(
    String name, @Nullable LocalDate dated, ListReaders says, boolean withoutBad) {

  /** Checks that nothing is missing. */
  public UpdateRequest {
    requireNonNull(name);
    requireNonNull(says);
  }
}
