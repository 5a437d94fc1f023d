package org.leadline.index.lucene;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Visibility;
import org.leadline.index.Field;
import org.leadline.index.FieldSource;
import org.leadline.index.SearchQuery;

/**
 * Queries over keywords, dates and numbers. A report may belong to units that the caller does not
 * know of: queries over units reach the caller's own alone.
 */
final class ValueQueries {

  private final Visibility visibility;

  ValueQueries(Visibility visibility) {
    this.visibility = visibility;
  }

  /** One of the values, letter for letter. */
  Query oneOf(Field field, String name, List<String> values) {
    return knowsAll(field)
        ? new TermInSetQuery(name, terms(values))
        : own(name, unit -> terms(values).contains(unit));
  }

  /** The value, whatever its case. */
  Query equal(Field field, String name, String value) {
    return like(field, name, Patterns.escape(value));
  }

  Query like(Field field, String name, String pattern) {
    AutomatonQuery query = Patterns.like(name, "", pattern);
    return knowsAll(field) ? query : own(name, unit -> accepts(query.getCompiled(), unit));
  }

  Query fuzzy(Field field, String name, String value, int edits) {
    FuzzyQuery query =
        new FuzzyQuery(
            new Term(name, value),
            edits,
            0,
            FuzzyQuery.defaultMaxExpansions,
            true,
            MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
    return knowsAll(field) ? query : own(name, unit -> accepts(query.getAutomata(), unit));
  }

  Query between(Field field, String name, SearchQuery.Range range) {
    BytesRef low = end(range.low());
    BytesRef high = end(range.high());
    return knowsAll(field)
        ? new TermRangeQuery(name, low, high, range.lowIncluded(), range.highIncluded())
        : own(
            name,
            unit ->
                (low == null || unit.compareTo(low) >= (range.lowIncluded() ? 0 : 1))
                    && (high == null || unit.compareTo(high) <= (range.highIncluded() ? 0 : -1)));
  }

  Query exists(Field field, String name) {
    return knowsAll(field) ? new PrefixQuery(new Term(name, "")) : own(name, unit -> true);
  }

  Query date(String name, String written) {
    Optional<Dates.Span> span = Dates.read(written);
    return span.isEmpty()
        ? new MatchNoDocsQuery("not a date")
        : LongPoint.newRangeQuery(name, span.get().first(), span.get().last());
  }

  Query number(String name, String written) {
    return number(written)
        .map(value -> LongPoint.newExactQuery(name, value))
        .orElseGet(() -> new MatchNoDocsQuery("not a number"));
  }

  /** A day, month or year as an end of a range is included or excluded whole. */
  Query dates(String name, SearchQuery.Range range) {
    Optional<Long> low = end(range.low(), Long.MIN_VALUE).or(() -> firstOf(range));
    Optional<Long> high = end(range.high(), Long.MAX_VALUE).or(() -> lastOf(range));
    return numbers(name, low, high);
  }

  Query numbers(String name, SearchQuery.Range range) {
    Optional<Long> low =
        end(range.low(), Long.MIN_VALUE)
            .or(() -> number(range.low()).map(n -> range.lowIncluded() ? n : n + 1));
    Optional<Long> high =
        end(range.high(), Long.MAX_VALUE)
            .or(() -> number(range.high()).map(n -> range.highIncluded() ? n : n - 1));
    return numbers(name, low, high);
  }

  static Query anyNumber(String name) {
    return LongPoint.newRangeQuery(name, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  private static Query numbers(String name, Optional<Long> low, Optional<Long> high) {
    return low.isEmpty() || high.isEmpty()
        ? new MatchNoDocsQuery("not a range")
        : LongPoint.newRangeQuery(name, low.get(), high.get());
  }

  private static Optional<Long> firstOf(SearchQuery.Range range) {
    return span(range.low()).map(s -> range.lowIncluded() ? s.first() : s.last() + 1);
  }

  private static Optional<Long> lastOf(SearchQuery.Range range) {
    return span(range.high()).map(s -> range.highIncluded() ? s.last() : s.first() - 1);
  }

  private static Optional<Dates.Span> span(@Nullable String written) {
    return Optional.ofNullable(written).flatMap(Dates::read);
  }

  private static Optional<Long> end(@Nullable String written, long open) {
    return written == null ? Optional.of(open) : Optional.empty();
  }

  private static Optional<Long> number(@Nullable String written) {
    try {
      return Optional.ofNullable(written).map(text -> Long.parseLong(text.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private boolean knowsAll(Field field) {
    return field.source() != FieldSource.UNITS || visibility.allUnits();
  }

  private Query own(String name, Predicate<BytesRef> wanted) {
    List<BytesRef> units = visibility.units().stream().map(Names::term).filter(wanted).toList();
    return new TermInSetQuery(name, units);
  }

  private static boolean accepts(CompiledAutomaton automaton, BytesRef value) {
    ByteRunAutomaton run = automaton.runAutomaton;
    return run == null
        ? automaton.type == CompiledAutomaton.AUTOMATON_TYPE.ALL || value.equals(automaton.term)
        : run.run(value.bytes, value.offset, value.length);
  }

  private static @Nullable BytesRef end(@Nullable String value) {
    return value == null ? null : Names.term(value);
  }

  private static List<BytesRef> terms(List<String> values) {
    return values.stream().map(Names::term).toList();
  }
}
