package org.leadline.access;

import java.util.Collection;
import java.util.TreeSet;

/** The one place that says what a role and units let somebody see. */
public final class AccessPolicy {

  private AccessPolicy() {}

  /**
   * What somebody with this role in these units sees: viewers the reports of their units without
   * the values of child victims, investigators and analysts all values, supervisors also the
   * reports that no unit was given for, administrators everything.
   */
  public static Visibility visibility(AccountRole role, Collection<String> units) {
    return switch (role) {
      case VIEWER -> Visibility.ofUnits(units, false);
      case INVESTIGATOR, ANALYST -> Visibility.ofUnits(units, true);
      case SUPERVISOR -> withUnassigned(units);
      case ADMINISTRATOR -> Visibility.everything();
    };
  }

  /** The caller that an account or token stands for, with no purpose stated. */
  public static Caller caller(String name, AccountRole role, Collection<String> units) {
    return new Caller(name, role, visibility(role, units), "");
  }

  private static Visibility withUnassigned(Collection<String> units) {
    TreeSet<String> all = new TreeSet<>(units);
    all.add(Visibility.UNASSIGNED);
    return Visibility.ofUnits(all, true);
  }
}
