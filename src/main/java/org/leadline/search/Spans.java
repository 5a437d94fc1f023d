package org.leadline.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.leadline.identity.RecognisedValue;

/**
 * The values that stand in a typed text, by their first character. What is quoted, field names and
 * modifiers are masked before the text is read, so that no value reaches over them.
 */
final class Spans {

  /** Parts values from one another. */
  private static final char MASK = '\n';

  private final Map<Integer, List<RecognisedValue>> byStart;

  private Spans(Map<Integer, List<RecognisedValue>> byStart) {
    this.byStart = byStart;
  }

  static Spans of(String typed, Words words, Function<String, List<RecognisedValue>> recogniser) {
    Map<Integer, List<RecognisedValue>> byStart = new HashMap<>();
    String masked = masked(typed, words);
    for (RecognisedValue value : recogniser.apply(masked)) {
      if (typed.startsWith(value.written(), value.from())) {
        byStart.computeIfAbsent(value.from(), from -> new ArrayList<>()).add(value);
      }
    }
    byStart.replaceAll((from, values) -> longest(values));
    return new Spans(byStart);
  }

  /** All readings of the longest value that begins here; empty when none does. */
  List<RecognisedValue> at(int offset) {
    return byStart.getOrDefault(offset, List.of());
  }

  private static List<RecognisedValue> longest(List<RecognisedValue> values) {
    int end = values.stream().mapToInt(RecognisedValue::to).max().orElse(0);
    return values.stream().filter(value -> value.to() == end).toList();
  }

  private static String masked(String typed, Words words) {
    StringBuilder masked = new StringBuilder(typed);
    int at = 0;
    while (at < typed.length()) {
      int end = maskedEnd(typed, at, words);
      for (int i = at; i < end; i++) {
        masked.setCharAt(i, MASK);
      }
      at = Math.max(end, at + 1);
    }
    return masked.toString();
  }

  /** One past what is masked from here on; the offset itself when nothing is. */
  private static int maskedEnd(String typed, int at, Words words) {
    char first = typed.charAt(at);
    if (first == '"') {
      return Math.min(typed.length(), Words.quoteEnd(typed, at));
    }
    if (!Words.startsToken(typed, at)) {
      return at;
    }
    if ((first == '-' || first == '!') && Words.isModifier(typed, at)) {
      return at + 1;
    }
    return words.fieldPrefix(typed, at).map(Words.Prefix::end).orElse(at);
  }
}
