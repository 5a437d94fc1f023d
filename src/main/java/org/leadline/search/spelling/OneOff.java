package org.leadline.search.spelling;

/**
 * In what way two texts differ by one fault of typing (Damerau 1964: about four in five such faults
 * are one of these).
 */
enum OneOff {
  /** Two neighbours changed places. */
  SWAPPED,
  /** One character is there in one of them only. */
  ONE_MORE,
  /** One character is another one. */
  CHANGED,
  /** They are equal, or differ in more. */
  NONE;

  static OneOff between(String one, String other) {
    int same = 0;
    int shorter = Math.min(one.length(), other.length());
    while (same < shorter && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    int end = 0;
    while (end < shorter - same
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    return of(one.substring(same, one.length() - end), other.substring(same, other.length() - end));
  }

  private static OneOff of(String one, String other) {
    if (one.length() + other.length() == 1) {
      return ONE_MORE;
    }
    if (one.length() == 1 && other.length() == 1) {
      return CHANGED;
    }
    boolean swapped =
        one.length() == 2
            && other.length() == 2
            && one.charAt(0) == other.charAt(1)
            && one.charAt(1) == other.charAt(0);
    return swapped ? SWAPPED : NONE;
  }
}
