package org.leadline.arrival;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.leadline.enrich.hashes.ListReaders;
import org.leadline.report.ListMeaning;

/**
 * A list to be imported, and what its files do not say of it.
 *
 * @param name the list's name, 1 to 128 characters; the list of this name is replaced
 * @param owner who keeps it, not blank
 * @param handling the owner's handling note; empty when there is none
 * @param licence the terms on which it may be used; empty when nobody says
 * @param scheme the name of the scheme of its categories; null for what the files say
 * @param meaning what standing on it says; null for what such files usually say
 * @param dated the list's own date; null for what the files say
 * @param says what tells the hashes in files that do not
 * @param withoutBad whether rows that cannot be read are left out, rather than the list refused
 */
public record ListRequest(
    String name,
    String owner,
    String handling,
    String licence,
    @Nullable String scheme,
    @Nullable ListMeaning meaning,
    @Nullable LocalDate dated,
    ListReaders says,
    boolean withoutBad) {

  private static final int LONGEST_NAME = 128;

  /**
   * @throws IllegalArgumentException when name or owner is not as it must be
   */
  public ListRequest {
    if (name.isBlank()
        || name.length() > LONGEST_NAME
        || !name.equals(name.strip())
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "a list's name has 1 to %d characters, none of them a control character, and no space"
                  .formatted(LONGEST_NAME)
              + " around it");
    }
    if (owner.isBlank()) {
      throw new IllegalArgumentException("say who keeps the list: its owner");
    }
    requireNonNull(handling);
    requireNonNull(licence);
    requireNonNull(says);
  }
}
