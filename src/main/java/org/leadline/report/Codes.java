package org.leadline.report;

import java.util.Locale;

/** How constants are written in files, commands and answers: in lower case, with hyphens. */
public final class Codes {

  private Codes() {}

  /** The written form, such as {@code child-victim}. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
