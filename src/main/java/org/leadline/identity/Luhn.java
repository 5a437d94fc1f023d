package org.leadline.identity;

/** The check-digit rule of ISO/IEC 7812-1, annex B. Pure; safe for many threads. */
public final class Luhn {

  private Luhn() {}

  /** Whether the last digit is right; blanks are passed over; false below two digits. */
  public static boolean holds(String written) {
    int sum = 0;
    int digits = 0;
    for (int i = written.length() - 1; i >= 0; i--) {
      char c = written.charAt(i);
      if (c == ' ') {
        continue;
      }
      if (!Ascii.isDigit(c)) {
        return false;
      }
      sum += digits % 2 == 0 ? c - '0' : doubled(c - '0');
      digits++;
    }
    return digits > 1 && sum % 10 == 0;
  }

  private static int doubled(int digit) {
    return digit < 5 ? digit * 2 : digit * 2 - 9;
  }
}
