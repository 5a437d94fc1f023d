package org.leadline.cli;

/**
 * A profile as it is written on the command line: {@code name} or {@code name@version}.
 *
 * @param name its name
 * @param version from 1; 0 for the latest
 */
record NamedProfile(String name, int version) {

  static NamedProfile of(String written) {
    int at = written.indexOf('@');
    if (at < 0) {
      return new NamedProfile(written, 0);
    }
    try {
      return new NamedProfile(
          written.substring(0, at), Integer.parseInt(written.substring(at + 1)));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("A profile is NAME or NAME@VERSION.", e);
    }
  }

  static IllegalArgumentException missing() {
    return new IllegalArgumentException(
        "There is no such profile; `leadline profiles` lists them.");
  }
}
