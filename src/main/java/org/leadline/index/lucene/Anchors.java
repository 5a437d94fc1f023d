package org.leadline.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;

/**
 * The anchors of a query: terms of which every match has at least one, so that a report without any
 * need not be asked. Of several sets that would do, the one whose terms are likely rarest is taken:
 * few terms, long ones, match keys before words.
 */
final class Anchors {

  private Anchors() {}

  /** The anchors; empty when matches need have no term in common with the query. */
  static Optional<Set<Term>> of(Query query) {
    return switch (query) {
      case TermQuery term -> Optional.of(Set.of(term.getTerm()));
      case TermInSetQuery terms -> Optional.of(terms(terms));
      case PhraseQuery phrase ->
          best(Stream.of(phrase.getTerms()).map(term -> Optional.of(Set.of(term))));
      case MultiPhraseQuery phrase ->
          best(Stream.of(phrase.getTermArrays()).map(some -> Optional.of(Set.of(some))));
      case SynonymQuery synonyms -> Optional.of(new TreeSet<>(synonyms.getTerms()));
      case BoostQuery boosted -> of(boosted.getQuery());
      case ConstantScoreQuery constant -> of(constant.getQuery());
      case MatchNoDocsQuery none -> Optional.of(Set.of());
      case BooleanQuery several -> several(several);
      default -> Optional.empty();
    };
  }

  /**
   * Sets of terms of each of which every match has at least one; the more there are, the fewer
   * reports need be asked. None where matches need have no term in common with the query.
   */
  static List<Set<Term>> needed(Query query) {
    return switch (query) {
      case BoostQuery boosted -> needed(boosted.getQuery());
      case ConstantScoreQuery constant -> needed(constant.getQuery());
      case PhraseQuery phrase -> Stream.of(phrase.getTerms()).map(Set::of).toList();
      case BooleanQuery several
          when several.clauses().stream().anyMatch(BooleanClause::isRequired) ->
          several.clauses().stream()
              .filter(BooleanClause::isRequired)
              .flatMap(clause -> needed(clause.query()).stream())
              .toList();
      default -> of(query).stream().toList();
    };
  }

  private static Optional<Set<Term>> several(BooleanQuery query) {
    List<Query> needed =
        query.clauses().stream()
            .filter(BooleanClause::isRequired)
            .map(BooleanClause::query)
            .toList();
    if (!needed.isEmpty()) {
      return best(needed.stream().map(Anchors::of));
    }
    Set<Term> any = new TreeSet<>();
    for (Query clause : query.getClauses(Occur.SHOULD)) {
      Optional<Set<Term>> anchors = of(clause);
      if (anchors.isEmpty()) {
        return Optional.empty();
      }
      any.addAll(anchors.get());
    }
    return Optional.of(any);
  }

  /** Of the sets that there are, the one with the smallest sum of likely shares. */
  static Optional<Set<Term>> best(Stream<Optional<Set<Term>>> sets) {
    return sets.flatMap(Optional::stream).min(Comparator.comparingDouble(Anchors::share));
  }

  private static double share(Set<Term> terms) {
    return terms.stream().mapToDouble(Anchors::share).sum();
  }

  /** A guess that needs no index: longer terms are rarer, words are more common than keys. */
  private static double share(Term term) {
    double length = 1.0 / (1 + term.bytes().length);
    return term.field().startsWith(Names.KEY) ? length / 100 : length;
  }

  private static Set<Term> terms(TermInSetQuery query) {
    Set<Term> terms = new TreeSet<>();
    BytesRefIterator each = query.getBytesRefIterator();
    try {
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        terms.add(new Term(Objects.requireNonNull(query.getField()), BytesRef.deepCopyOf(term)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }
}
