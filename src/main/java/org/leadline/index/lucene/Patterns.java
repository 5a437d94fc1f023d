package org.leadline.index.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.leadline.index.QueryTooComplex;

/**
 * Patterns over whole terms, without regard to upper and lower case: {@code *} any characters,
 * {@code ?} one, a backslash makes the next character literal.
 */
final class Patterns {

  private Patterns() {}

  /** Terms that begin with the literal prefix and go on as the pattern says. */
  static AutomatonQuery like(String field, String prefix, String pattern) {
    return bounded(() -> {
      Automaton automaton =
          Operations.determinize(
              Operations.concatenate(List.of(Automata.makeString(prefix), of(pattern))),
              Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
      return new AutomatonQuery(new Term(field, prefix + pattern), automaton);
    });
  }

  /** What is made of a pattern, or the port's own word for one that takes too much work. */
  static <T> T bounded(Supplier<T> make) {
    try {
      return make.get();
    } catch (TooComplexToDeterminizeException e) {
      // Without the cause: its message holds the pattern.
      throw new QueryTooComplex();
    }
  }

  /** The text with nothing in it that a pattern reads as its own. */
  static String escape(String literal) {
    return literal.replace("\\", "\\\\").replace("*", "\\*").replace("?", "\\?");
  }

  private static Automaton of(String pattern) {
    List<Automaton> parts = new ArrayList<>();
    boolean literal = false;
    for (int c : pattern.codePoints().toArray()) {
      if (!literal && c == '\\') {
        literal = true;
        continue;
      }
      parts.add(literal ? eitherCase(c) : part(c));
      literal = false;
    }
    return parts.isEmpty() ? Automata.makeEmptyString() : Operations.concatenate(parts);
  }

  private static Automaton part(int c) {
    return switch (c) {
      case '*' -> Automata.makeAnyString();
      case '?' -> Automata.makeAnyChar();
      default -> eitherCase(c);
    };
  }

  private static Automaton eitherCase(int c) {
    return Operations.union(
        List.of(
            Automata.makeChar(c),
            Automata.makeChar(Character.toLowerCase(c)),
            Automata.makeChar(Character.toUpperCase(c))));
  }
}
