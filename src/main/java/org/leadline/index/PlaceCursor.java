package org.leadline.index;

import org.leadline.report.KeyKind;
import org.leadline.report.Manner;
import org.leadline.report.Origin;
import org.leadline.report.Role;

/**
 * Goes through the keyed places of a report that a caller sees, without making an object of each.
 * What it tells is that of the place it stands at; before the first {@link #next} that is none. For
 * one thread.
 */
public interface PlaceCursor {

  /** Goes to the next place; false behind the last. */
  boolean next();

  /** The kind of the match key there. */
  KeyKind kind();

  /** The number of the match key; -1 when no other report holds it. */
  int key();

  /** The match key's term, made anew with each call. */
  String term();

  /** What {@link String#hashCode} gives of the term. */
  int termHash();

  /** Whose value it is. */
  Role role();

  /** Whose word it is. */
  Origin origin();

  /** How it came to stand there. */
  Manner manner();

  /** Whether the time of its capture is stated. */
  boolean hasTime();

  /** That time, in seconds since 1970; 0 when not stated. */
  long epochSecond();

  /** Whether the source port is stated. */
  boolean hasPort();
}
