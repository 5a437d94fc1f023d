package org.leadline.priority;

import java.util.List;
import java.util.Locale;

/**
 * Words that follow each other.
 *
 * @param words lower case; one that ends in {@code *} stands for every word that begins with it
 * @param stems the same without their stars
 */
record Wording(List<String> words, List<String> stems) {

  Wording {
    words = List.copyOf(words);
    stems = List.copyOf(stems);
  }

  static Wording of(String written) {
    List<String> words = List.of(written.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    return new Wording(words, words.stream().map(Wording::stem).toList());
  }

  int length() {
    return words.size();
  }

  /** Whether this word at a position of the wording fits. */
  boolean fits(int position, String word) {
    String wanted = words.get(position);
    return isOpen(wanted) ? word.startsWith(stems.get(position)) : word.equals(wanted);
  }

  private static boolean isOpen(String word) {
    return word.charAt(word.length() - 1) == '*';
  }

  private static String stem(String word) {
    return isOpen(word) ? word.substring(0, word.length() - 1) : word;
  }
}
