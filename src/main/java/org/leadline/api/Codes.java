package org.leadline.api;

import java.util.Locale;

/** How the constants of the model are written in answers: lower case with hyphens. */
final class Codes {

  private Codes() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
