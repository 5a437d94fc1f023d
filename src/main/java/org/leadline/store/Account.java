package org.leadline.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.leadline.access.AccountRole;
import org.leadline.access.Caller;
import org.leadline.access.Visibility;

/**
 * Somebody who may log in.
 *
 * @param name the log-in name, 1 to 64 of a-z, 0-9, dot, hyphen, underscore and at sign
 * @param role what the account may do
 * @param allUnits whether it sees the reports of every unit
 * @param units the units that it belongs to
 * @param created when it was made
 * @param disabled whether it may no longer log in
 * @param revision grows with each change of password, role, units or state; a log-in lasts no
 *     longer than the revision that it was made at
 */
public record Account(
    String name,
    AccountRole role,
    boolean allUnits,
    SortedSet<String> units,
    Instant created,
    boolean disabled,
    long revision) {

  /**
   * @throws IllegalArgumentException when the name is not allowed
   */
  public Account {
    requireNonNull(role);
    requireNonNull(created);
    if (!name.matches("[a-z0-9._@-]{1,64}")) {
      throw new IllegalArgumentException(
          "an account's name is 1 to 64 characters of a-z, 0-9, dot, hyphen, underscore and @");
    }
    units = Collections.unmodifiableSortedSet(new TreeSet<>(units));
  }

  /**
   * What the account sees: its units; from supervisor on also what no unit was given for; from
   * investigator on also the values of child victims.
   */
  public Visibility visibility() {
    SortedSet<String> seen = new TreeSet<>(units);
    if (role.covers(AccountRole.SUPERVISOR)) {
      seen.add(Visibility.UNASSIGNED);
    }
    return new Visibility(allUnits, seen, role.covers(AccountRole.INVESTIGATOR));
  }

  /** Whether it is an administrator that may log in. */
  public boolean canAdminister() {
    return role == AccountRole.ADMINISTRATOR && !disabled;
  }

  /** The account as a caller, without a purpose. */
  public Caller caller() {
    return new Caller(name, role, visibility(), "");
  }
}
