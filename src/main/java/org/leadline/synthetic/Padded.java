package org.leadline.synthetic;

/** Numbers with leading zeros, many times faster than a format string. */
final class Padded {

  private static final String ZEROS = "0".repeat(20);

  private Padded() {}

  static String decimal(long number, int digits) {
    return filled(Long.toString(number), digits);
  }

  static String hexadecimal(long number, int digits) {
    return filled(Long.toHexString(number), digits);
  }

  private static String filled(String text, int digits) {
    return ZEROS.substring(0, Math.max(0, digits - text.length())) + text;
  }
}
