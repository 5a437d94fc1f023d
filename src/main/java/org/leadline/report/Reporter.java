package org.leadline.report;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Who sent a report.
 *
 * @param name the reporter's name as written (the provider's, or the feed's); empty when not stated
 * @param subBrand the product or brand under that name; null when not stated
 * @param member whether the reporter is a member of the public rather than a provider, as the
 *     document states it
 */
public record Reporter(String name, @Nullable String subBrand, Stated member) {

  /** No reporter is stated. */
  public static final Reporter NOT_STATED = new Reporter("", null, Stated.NOT_STATED);

  /** Checks that the name is given. */
  public Reporter {
    requireNonNull(name);
    requireNonNull(member);
  }
}
