package org.leadline.casework;

/** What people write about a case; what cannot be taken is refused without being repeated. */
final class Texts {

  private Texts() {}

  /**
   * @throws IllegalArgumentException when it is too long or holds control characters
   */
  static String checked(String what, String written, int longest) {
    String text = written.strip();
    if (text.length() > longest) {
      throw new IllegalArgumentException("%s has up to %,d characters".formatted(what, longest));
    }
    if (text.chars().anyMatch(each -> Character.isISOControl(each) && each != '\n')) {
      throw new IllegalArgumentException(
          "%s holds no control characters other than line ends".formatted(what));
    }
    return text;
  }

  /**
   * The same, where it may not be empty.
   *
   * @throws IllegalArgumentException when it is
   */
  static String given(String what, String written, int longest) {
    String text = checked(what, written, longest);
    if (text.isEmpty()) {
      throw new IllegalArgumentException(
          "%s needs words, 1 to %,d characters".formatted(what, longest));
    }
    return text;
  }
}
