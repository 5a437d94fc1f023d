package org.leadline.store;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.leadline.access.AccountRole;

/**
 * Who may log in. Passwords are kept as Argon2id hashes only (RFC 9106; 19 MiB, 2 passes, 1 lane,
 * as OWASP's password storage page advises). Safe for many threads.
 */
public final class AccountStore {

  AccountStore() {}

  /**
   * Makes the first administrator, {@code admin}, who sees every unit, when there is no account
   * yet.
   *
   * @return its random password, to be shown once; empty when there is an account
   */
  public Optional<Secret> createFirstAdministrator() {
    throw new UnsupportedOperationException();
  }

  /**
   * Makes an account.
   *
   * @param password at least 12 characters
   * @throws IllegalArgumentException when the name is taken or not allowed, or the password too
   *     short
   */
  public Account create(
      String name, AccountRole role, boolean allUnits, SortedSet<String> units, Secret password) {
    throw new UnsupportedOperationException();
  }

  /**
   * The account when the password is right and it is not disabled; takes the same time when it is
   * not.
   */
  public Optional<Account> verify(String name, Secret password) {
    throw new UnsupportedOperationException();
  }

  /** The account of this name. */
  public Optional<Account> find(String name) {
    throw new UnsupportedOperationException();
  }

  /** All accounts by name. */
  public List<Account> all() {
    throw new UnsupportedOperationException();
  }

  /** Changes what an account may do; false when there is none. */
  public boolean change(
      String name, AccountRole role, boolean allUnits, SortedSet<String> units, boolean disabled) {
    throw new UnsupportedOperationException();
  }

  /**
   * Gives an account another password; false when there is none.
   *
   * @throws IllegalArgumentException when it is shorter than 12 characters
   */
  public boolean changePassword(String name, Secret password) {
    throw new UnsupportedOperationException();
  }

  /** A random password of 24 characters (about 143 bits). */
  public static Secret randomPassword() {
    throw new UnsupportedOperationException();
  }
}
