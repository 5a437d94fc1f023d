package org.leadline.intake.pdf;

/** How the value behind a label is printed, which decides how its lines are joined. */
enum Shape {
  /** One line; a second one continues it only where the first is full or stands apart. */
  LINE,
  /** A name or an address that is broken anywhere when it is too long: joined without blanks. */
  UNBROKEN,
  /** Prose of any length: goes on until the next label or heading. */
  PROSE
}
