package org.leadline.synthetic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sentences put together from fixed lists of office words in several languages, words at the head
 * of a list more often. They mean nothing; they give text search words of all frequencies. Safe for
 * many threads.
 */
final class Prose {

  private static final double ENGLISH = 0.8;

  private final Map<String, List<String>> words;
  private final List<String> languages;

  private Prose(Map<String, List<String>> words) {
    this.words = words;
    this.languages = List.copyOf(words.keySet());
  }

  /** Reads {@code words.txt}: a line {@code [language]}, then its words. */
  static Prose load() {
    Map<String, List<String>> words = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    for (String line : Sentences.text("words.txt").lines().toList()) {
      if (line.startsWith("[")) {
        current = new ArrayList<>();
        words.put(line.substring(1, line.indexOf(']')), current);
      } else if (!line.isBlank()) {
        current.addAll(List.of(line.strip().split("\\s+")));
      }
    }
    words.replaceAll((language, list) -> List.copyOf(list));
    return new Prose(words);
  }

  /** All words of all languages. */
  List<String> allWords() {
    return words.values().stream().flatMap(List::stream).distinct().toList();
  }

  /** The words of one language, the most frequent first. */
  List<String> words(String language) {
    return words.getOrDefault(language, List.of());
  }

  /** English mostly. */
  String language(Dice dice) {
    return dice.chance(ENGLISH) ? "en" : dice.pick(languages);
  }

  /** Five to fourteen words. */
  String sentence(String language, Dice dice) {
    List<String> list = words.getOrDefault(language, List.of());
    StringBuilder text = new StringBuilder(100);
    int count = dice.between(5, 14);
    for (int i = 0; i < count; i++) {
      String word = list.get((int) dice.zipf(list.size()));
      text.append(i == 0 ? "" : " ").append(word);
    }
    text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
    return text.append('.').toString();
  }

  /** This many sentences. */
  String paragraph(String language, int sentences, Dice dice) {
    List<String> all = new ArrayList<>(sentences);
    for (int i = 0; i < sentences; i++) {
      all.add(sentence(language, dice));
    }
    return String.join(" ", all);
  }
}
