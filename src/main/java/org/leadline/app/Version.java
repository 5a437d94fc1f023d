package org.leadline.app;

import java.util.Optional;

/** The program's version. */
public final class Version {

  private Version() {}

  /** The version of the jar; {@code development} when it runs from classes. */
  public static String current() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
