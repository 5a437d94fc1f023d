package org.leadline.priority;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words that follow each other.
 *
 * @param words lower case; one that ends in {@code *} stands for every word that begins with it
 * @param stems the same without their stars
 */
record Wording(List<String> words, List<String> stems) {

  /** As {@link Sentence} parts its words, so that a hyphen parts them here, too. */
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}'*]+");

  Wording {
    words = List.copyOf(words);
    stems = List.copyOf(stems);
  }

  /** Whether it can be read: a letter, a digit or a star is in it. */
  static boolean isReadable(String written) {
    return !written.isEmpty() && !BETWEEN.matcher(written).matches();
  }

  static Wording of(String written) {
    String folded = written.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    List<String> words = BETWEEN.splitAsStream(folded).filter(word -> !word.isEmpty()).toList();
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
