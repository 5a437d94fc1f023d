package org.leadline.access;

import static java.util.Objects.requireNonNull;

/**
 * Who asks. Services take a caller, pass its {@link Visibility} to every read, and write its name
 * into the audit record.
 *
 * @param name the account's name, {@code token:<name>}, or {@code local:<operating system account>}
 * @param role what the caller may do
 * @param visibility what the caller may see
 * @param purpose why the caller asks, in the caller's words; empty when not given
 */
public record Caller(String name, AccountRole role, Visibility visibility, String purpose) {

  /** Checks that nothing is missing. */
  public Caller {
    requireNonNull(name);
    requireNonNull(role);
    requireNonNull(visibility);
    requireNonNull(purpose);
  }

  /** The same caller with a stated purpose. */
  public Caller withPurpose(String stated) {
    return new Caller(name, role, visibility, stated);
  }
}
