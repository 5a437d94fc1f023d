package org.leadline.search.versions;

import java.util.Locale;

/** How the constants of the model are written in changes: lower case with hyphens. */
final class Codes {

  private Codes() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
