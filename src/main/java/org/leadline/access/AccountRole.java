package org.leadline.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an account may do. Each role may do what the roles before it may. */
public enum AccountRole {
  /** Searches and reads, without the values of child victims. */
  VIEWER,
  /** Searches and reads everything of the own units. */
  INVESTIGATOR,
  /** Also sweeps lists of values, exports and takes in reports. */
  ANALYST,
  /** Also runs the queue and sees reports that no unit was given for. */
  SUPERVISOR,
  /** Also manages accounts, tokens and profiles, and sees the reports of every unit. */
  ADMINISTRATOR;

  /** Whether this role may do what that role may. */
  public boolean covers(AccountRole required) {
    return compareTo(required) >= 0;
  }

  /** The name used in the store, in answers and in commands. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role with this code; empty when there is none. */
  public static Optional<AccountRole> ofCode(String code) {
    return Stream.of(values()).filter(role -> role.code().equals(code)).findFirst();
  }
}
