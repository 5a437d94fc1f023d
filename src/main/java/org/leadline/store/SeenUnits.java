package org.leadline.store;

import java.util.List;
import org.jdbi.v3.core.statement.SqlStatement;
import org.leadline.access.Visibility;

/** A visibility as a condition in SQL: the one place where it becomes one. */
final class SeenUnits {

  private static final String UNITS = "seenUnits";

  private SeenUnits() {}

  /** A condition on a report's key; {@link #bind} gives its values. */
  static String ofReport(Visibility visibility, String key) {
    return condition(
        visibility,
        "exists (select 1 from report_unit seen where seen.report = "
            + key
            + " and seen.unit in (<seenUnits>))");
  }

  /** A condition on a column that holds a unit; {@link #bind} gives its values. */
  static String ofUnit(Visibility visibility, String column) {
    return condition(visibility, column + " in (<seenUnits>)");
  }

  /** Gives the condition's values. */
  static <T extends SqlStatement<T>> T bind(T statement, Visibility visibility) {
    return visibility.allUnits() || visibility.units().isEmpty()
        ? statement
        : statement.bindList(UNITS, List.copyOf(visibility.units()));
  }

  private static String condition(Visibility visibility, String some) {
    if (visibility.allUnits()) {
      return "1 = 1";
    }
    return visibility.units().isEmpty() ? "1 = 0" : some;
  }
}
