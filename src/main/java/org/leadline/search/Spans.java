package org.leadline.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leadline.identity.RecognisedValue;
import org.leadline.report.IdentifierKind;

/**
 * The values that stand in a typed text, by their first character. What is quoted, field names and
 * modifiers are masked before the text is read, so that no value reaches over them.
 */
final class Spans {

  /** Parts values from one another. */
  private static final char MASK = '\n';

  private static final Pattern QUOTED_MAILBOX =
      Pattern.compile(
          "\"(?:[^\"\\\\]++|\\\\.)++\"@[^\\s\"()<>,;]*[^\\s\"()<>,;.!?^]", Pattern.DOTALL);

  private final Map<Integer, List<RecognisedValue>> byStart;

  private Spans(Map<Integer, List<RecognisedValue>> byStart) {
    this.byStart = byStart;
  }

  static Spans of(String typed, Words words, Function<String, List<RecognisedValue>> recogniser) {
    Map<Integer, List<RecognisedValue>> byStart = new HashMap<>();
    StringBuilder masked = new StringBuilder(typed);
    int at = 0;
    boolean begins = true;
    while (at < typed.length()) {
      begins |= Words.startsToken(typed, at);
      List<RecognisedValue> mailbox = begins ? mailbox(typed, at, recogniser) : List.of();
      if (!mailbox.isEmpty()) {
        byStart.put(at, mailbox);
      }
      int end = mailbox.isEmpty() ? maskedEnd(typed, at, words) : mailbox.getFirst().to();
      for (int i = at; i < end; i++) {
        masked.setCharAt(i, MASK);
      }
      begins = end > at && mailbox.isEmpty() && typed.charAt(at) != '"';
      at = Math.max(end, at + 1);
    }
    for (RecognisedValue value : recogniser.apply(masked.toString())) {
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

  /**
   * A mailbox whose name is quoted ({@code "one two"@example.org}): the quotation marks are of the
   * address, not of the query.
   */
  private static List<RecognisedValue> mailbox(
      String typed, int at, Function<String, List<RecognisedValue>> recogniser) {
    Matcher quoted = QUOTED_MAILBOX.matcher(typed).region(at, typed.length());
    if (typed.charAt(at) != '"' || !quoted.lookingAt()) {
      return List.of();
    }
    String written = quoted.group();
    List<RecognisedValue> readings = new ArrayList<>();
    for (RecognisedValue value : recogniser.apply(written)) {
      if (value.kind() == IdentifierKind.EMAIL && value.written().equals(written)) {
        readings.add(
            new RecognisedValue(value.kind(), written, value.keys(), null, at, quoted.end()));
      }
    }
    return readings;
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
