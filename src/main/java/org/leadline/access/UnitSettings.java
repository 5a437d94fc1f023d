package org.leadline.access;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A unit of the installation.
 *
 * @param name its short name, as used in filters and commands
 * @param title its full name, for display
 * @param aliases agency names of section D that mean this unit, compared without regard to case,
 *     punctuation and spacing
 * @param contact how other units reach it where they are pointed to it; empty when not stated
 */
public record UnitSettings(String name, String title, List<String> aliases, String contact) {

  /** Copies the list. */
  public UnitSettings {
    requireNonNull(name);
    requireNonNull(title);
    aliases = List.copyOf(aliases);
    requireNonNull(contact);
  }

  /** A unit without a contact. */
  public UnitSettings(String name, String title, List<String> aliases) {
    this(name, title, aliases, "");
  }

  /** Whom to ask. */
  UnitPointer pointer() {
    return new UnitPointer(name, title.isBlank() ? name : title, contact);
  }
}
