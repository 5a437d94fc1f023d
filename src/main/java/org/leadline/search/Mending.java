package org.leadline.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.leadline.index.Fields;

/**
 * What is plainly meant by a query that cannot be read: a bracket or a quotation mark more or less,
 * an operator that joins nothing, a field name some letters off.
 */
final class Mending {

  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "&&", "||");
  private static final Pattern LAST_OPERATOR =
      Pattern.compile("(?:^|\\s)\\s*(?:AND|OR|NOT|&&|\\|\\|)\\s*$");

  /** As many brackets as somebody forgets to close at the end. */
  private static final int MOST_BRACKETS = 5;

  private Mending() {}

  /**
   * @param reads whether a text can be read: what would still be wrong is not offered
   */
  static Optional<Mend> of(
      String typed, InvalidQuery wrong, Fields fields, Predicate<String> reads) {
    int end = Math.min(typed.length(), wrong.position() + wrong.length());
    String meant = typed.substring(Math.min(wrong.position(), end), end);
    return candidates(typed, wrong.position(), meant, fields)
        .filter(mend -> reads.test(mend.applied(typed)))
        .findFirst();
  }

  private static Stream<Mend> candidates(String typed, int position, String meant, Fields fields) {
    int end = position + meant.length();
    if (meant.equals("(")) {
      return IntStream.rangeClosed(1, MOST_BRACKETS)
          .mapToObj(more -> new Mend(typed.length(), 0, ")".repeat(more)));
    }
    if (meant.startsWith("\"") && end == typed.length()) {
      return Stream.of(new Mend(end, 0, "\""));
    }
    if (meant.equals(")") || OPERATORS.contains(meant)) {
      return Stream.of(new Mend(position, meant.length(), ""));
    }
    if (end < typed.length() && typed.charAt(end) == ':') {
      String nearest = NearestName.nearest(meant.toLowerCase(Locale.ROOT), names(fields));
      return nearest.isEmpty()
          ? Stream.empty()
          : Stream.of(new Mend(position, meant.length(), nearest));
    }
    Matcher last = LAST_OPERATOR.matcher(typed);
    return end == typed.length() && last.find()
        ? Stream.of(new Mend(last.start(), typed.length() - last.start(), ""))
        : Stream.empty();
  }

  private static List<String> names(Fields fields) {
    return fields.all().stream()
        .flatMap(field -> Stream.concat(Stream.of(field.name()), field.aliases().stream()))
        .toList();
  }
}
