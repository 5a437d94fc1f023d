package org.leadline.synthetic;

/** Random hexadecimal digits, as a hash or a token is written. */
final class Hex {

  private static final char[] DIGITS = "0123456789abcdef".toCharArray();
  private static final int PER_DRAW = 16;

  private Hex() {}

  static String digits(Dice dice, int count) {
    char[] text = new char[count];
    long bits = 0;
    for (int i = 0; i < count; i++) {
      bits = i % PER_DRAW == 0 ? dice.next() : bits >>> 4;
      text[i] = DIGITS[(int) bits & 15];
    }
    return new String(text);
  }
}
