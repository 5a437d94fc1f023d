package org.leadline.access;

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
  /** Also manages accounts, tokens and profiles. */
  ADMINISTRATOR;

  /** Whether this role may do what that role may. */
  public boolean covers(AccountRole required) {
    return compareTo(required) >= 0;
  }
}
