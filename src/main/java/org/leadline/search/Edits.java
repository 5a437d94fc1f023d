package org.leadline.search;

import java.util.Set;
import java.util.regex.Pattern;
import org.leadline.identity.PictureHash;

/** What may follow a word after {@code ~}: how many of its letters, or bits, may be off. */
final class Edits {

  private static final Set<String> LETTERS = Set.of("~", "~1", "~2");
  private static final Pattern BITS = Pattern.compile("~\\d{0,3}");

  private Edits() {}

  /**
   * What is written for the syntax parser.
   *
   * @param typed begins with {@code ~}, or is empty
   * @param ofPictures whether it follows a picture's hash
   * @param at where it stands in the typed text
   * @throws InvalidQuery when it is more than may be off
   */
  static String read(String typed, boolean ofPictures, int at) {
    if (typed.isEmpty()) {
      return typed;
    }
    if (ofPictures ? !BITS.matcher(typed).matches() : !LETTERS.contains(typed)) {
      throw ofPictures
          ? Wrong.bitsOff(at, at + typed.length())
          : Wrong.lettersOff(at, at + typed.length());
    }
    return typed.equals("~") ? any(ofPictures) : typed;
  }

  /** What a sign without a number stands for. */
  static String any(boolean ofPictures) {
    return ofPictures ? "~" + PictureHash.FARTHEST : "~2";
  }
}
