package org.leadline.intake.reading;

import java.util.Locale;
import org.leadline.report.Stated;

/** Yes and no as documents write them. */
final class Flags {

  private Flags() {}

  /** The state of a written value; {@link Stated#NOT_STATED} for what is neither. */
  static Stated of(String written) {
    return switch (written.strip().toLowerCase(Locale.ROOT)) {
      case "true", "1", "yes", "y" -> Stated.YES;
      case "false", "0", "no", "n" -> Stated.NO;
      default -> Stated.NOT_STATED;
    };
  }
}
