package org.leadline.search.sweep;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import org.leadline.access.Visibility;

/** What a caller saw, in a few characters, so that figures are shown only to who sees the same. */
final class Seen {

  private Seen() {}

  /** Equal for equal visibilities. */
  static String of(Visibility visibility) {
    String written =
        visibility.allUnits()
            + "\n"
            + String.join("\n", visibility.units())
            + "\n"
            + visibility.childVictimValues();
    return Hashing.sha256().hashString(written, StandardCharsets.UTF_8).toString();
  }
}
