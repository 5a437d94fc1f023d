package org.leadline.search.versions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.leadline.report.Occurrence;

/** What tells values and texts apart. */
final class Marks {

  /** The first words of a text tell it apart; more would cost more than they tell. */
  private static final int WORDS = 200;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Positions in JSON Pointers ({@code /3}), XPaths ({@code [3]}) and pages. */
  private static final Pattern POSITION = Pattern.compile("/\\d+(?=/|$)|\\[\\d+]");

  private Marks() {}

  /** The value as written and its exact canonical forms. */
  static Set<String> of(Occurrence value) {
    Set<String> marks =
        value.keys().stream()
            .filter(key -> key.kind().exact())
            .map(key -> value.kind() + " " + key.term())
            .collect(Collectors.toCollection(TreeSet::new));
    marks.add(value.kind() + " " + value.raw().strip().toLowerCase(Locale.ROOT));
    return marks;
  }

  /** A text's first distinct words. */
  static List<String> words(String text) {
    return Arrays.stream(SPACE.split(text.strip(), WORDS + 1)).limit(WORDS).distinct().toList();
  }

  /** A path without positions: the same field of any element of its lists. */
  static String field(String path) {
    return POSITION.matcher(path).replaceAll("");
  }
}
