package org.leadline.identity;

/**
 * How many letters two words differ in: one left out, put in, changed or changed places with the
 * next (optimal string alignment: Damerau, A technique for computer detection and correction of
 * spelling errors, Communications of the ACM 7, 1964).
 */
final class EditDistance {

  private EditDistance() {}

  /** Whether two words differ in no more letters than this. */
  static boolean within(String one, String other, int most) {
    if (Math.abs(one.length() - other.length()) > most) {
      return false;
    }
    int[] twoBefore = new int[other.length() + 1];
    int[] before = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < before.length; j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j < row.length; j++) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        row[j] = Math.min(before[j - 1] + (same ? 0 : 1), 1 + Math.min(before[j], row[j - 1]));
        if (changePlaces(one, i, other, j)) {
          row[j] = Math.min(row[j], twoBefore[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return false;
      }
      int[] free = twoBefore;
      twoBefore = before;
      before = row;
      row = free;
    }
    return before[other.length()] <= most;
  }

  private static boolean changePlaces(String one, int i, String other, int j) {
    return i > 1
        && j > 1
        && one.charAt(i - 1) == other.charAt(j - 2)
        && one.charAt(i - 2) == other.charAt(j - 1);
  }
}
