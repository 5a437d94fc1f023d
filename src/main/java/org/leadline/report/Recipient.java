package org.leadline.report;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An agency that the clearing house made the report available to.
 *
 * @param agency its name as written
 * @param madeAvailable when; null when not stated
 * @param referralType the clearing house's word for how it was referred; null when not stated
 */
public record Recipient(
    String agency, @Nullable Instant madeAvailable, @Nullable String referralType) {

  /** Checks that the agency is given. */
  public Recipient {
    requireNonNull(agency);
  }
}
