package org.leadline.cli;

import java.util.List;
import org.leadline.access.UnitSettings;
import org.leadline.access.Visibility;
import org.leadline.app.Settings;

/**
 * Refuses names of units that {@code access.json} does not have: nobody would ever see their
 * reports.
 */
final class KnownUnits {

  private KnownUnits() {}

  /**
   * @throws IllegalArgumentException naming the units that there are
   */
  static void check(List<String> asked, Settings settings) {
    List<String> known = settings.access().units().stream().map(UnitSettings::name).toList();
    for (String unit : asked) {
      if (!known.contains(unit) && !unit.equals(Visibility.UNASSIGNED)) {
        throw new IllegalArgumentException(
            "There is no unit %s in access.json; the units are %s."
                .formatted(unit, String.join(", ", known)));
      }
    }
  }
}
