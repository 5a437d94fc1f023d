package org.leadline.priority;

import java.util.List;
import java.util.Locale;

/**
 * Words that follow each other.
 *
 * @param words lower case; one that ends in {@code *} stands for every word that begins with it
 */
record Wording(List<String> words) {

  Wording {
    words = List.copyOf(words);
  }

  static Wording of(String written) {
    return new Wording(List.of(written.strip().toLowerCase(Locale.ROOT).split("\\s+")));
  }

  /** Whether this word at a position of the wording fits. */
  boolean fits(int position, String word) {
    String wanted = words.get(position);
    return wanted.endsWith("*")
        ? word.startsWith(wanted.substring(0, wanted.length() - 1))
        : word.equals(wanted);
  }
}
