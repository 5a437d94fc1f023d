package org.leadline.identity;

/** In what way a name is like one that was asked for, the nearest way first. */
public enum Likeness {
  /** The same letters and digits, whatever their case, marks and separators. */
  SAME,
  /** Other letters that look the same (UTS 39). */
  LOOK_ALIKE,
  /** The same once both are written in Latin letters. */
  TRANSLITERATED,
  /** The same without digits at the end and with letters for the digits that stand for them. */
  VARIANT,
  /** A letter or two more, less, changed or in another place. */
  SPELLING,
  /** It sounds alike: the same code of Double Metaphone. */
  SOUND;

  /** The further of two. */
  Likeness or(Likeness other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
