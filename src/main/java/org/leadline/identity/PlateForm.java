package org.leadline.identity;

import java.util.List;
import java.util.Locale;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;

/**
 * Vehicle registrations: letters and digits in upper case, under their region. Registrations repeat
 * between regions, so without one the key is weak.
 */
final class PlateForm {

  private PlateForm() {}

  static List<MatchKey> keys(String raw, Hints hints) {
    String plate = raw.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    if (plate.isEmpty()) {
      return Key.raw(IdentifierKind.VEHICLE_PLATE, raw);
    }
    String region = hints.region() == null ? "" : hints.region().strip().toUpperCase(Locale.ROOT);
    return region.isEmpty()
        ? List.of(Key.weak(KeyKind.PLATE, UserNameForm.NO_SERVICE + ":" + plate))
        : List.of(Key.medium(KeyKind.PLATE, region + ":" + plate));
  }
}
