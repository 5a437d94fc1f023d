package org.leadline.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.lucene.document.InetAddressPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.leadline.report.KeyKind;

/**
 * What a query would match, taken from the query itself: by Lucene field, single words, patterns
 * over words, and phrases. Excluded clauses are left out.
 */
final class WordMatcher {

  private final Map<String, OfField> byField = new HashMap<>();

  /** Words in sequence: the terms allowed at each position after the first. */
  record Phrase(List<Set<BytesRef>> words, List<Integer> positions, int slop) {}

  /** What is matched in one field. */
  static final class OfField {
    private final Set<BytesRef> words = new HashSet<>();
    private final List<Predicate<BytesRef>> patterns = new ArrayList<>();
    private final List<Phrase> phrases = new ArrayList<>();

    boolean matches(BytesRef word) {
      return words.contains(word) || patterns.stream().anyMatch(pattern -> pattern.test(word));
    }

    List<Phrase> phrases() {
      return phrases;
    }
  }

  static WordMatcher of(Query query) {
    WordMatcher matcher = new WordMatcher();
    query.visit(matcher.new Visitor());
    return matcher;
  }

  boolean isEmpty() {
    return byField.isEmpty();
  }

  /** Empty when the query asks nothing of the field. */
  Optional<OfField> in(String field) {
    return Optional.ofNullable(byField.get(field));
  }

  private OfField of(String field) {
    return byField.computeIfAbsent(field, name -> new OfField());
  }

  private void addPhrase(MultiPhraseQuery query) {
    Term[][] terms = query.getTermArrays();
    List<Set<BytesRef>> words = new ArrayList<>();
    for (Term[] alternatives : terms) {
      Set<BytesRef> any = new HashSet<>();
      Arrays.stream(alternatives).forEach(term -> any.add(term.bytes()));
      words.add(any);
    }
    of(terms[0][0].field())
        .phrases
        .add(new Phrase(words, positions(query.getPositions()), query.getSlop()));
  }

  private void addPhrase(PhraseQuery query) {
    List<Set<BytesRef>> words =
        Arrays.stream(query.getTerms()).map(term -> Set.of(term.bytes())).toList();
    of(query.getField())
        .phrases
        .add(new Phrase(words, positions(query.getPositions()), query.getSlop()));
  }

  private static List<Integer> positions(int[] positions) {
    return Arrays.stream(positions).boxed().toList();
  }

  private void addNetwork(PointRangeQuery range) {
    String suffix = Addresses.points("");
    if (range.getField().endsWith(suffix) && range.getBytesPerDim() == InetAddressPoint.BYTES) {
      String field = range.getField();
      of(field.substring(0, field.length() - suffix.length()))
          .patterns
          .add(term -> isWithin(term, range));
    }
  }

  /** They are known one by one; as an automaton they would cost more to make than to look for. */
  private static void addEach(BytesRefIterator terms, Set<BytesRef> words) {
    try {
      for (BytesRef term = terms.next(); term != null; term = terms.next()) {
        words.add(BytesRef.deepCopyOf(term));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isWithin(BytesRef term, PointRangeQuery range) {
    String prefix = KeyKind.IP.prefix() + ":";
    String text = term.utf8ToString();
    if (!text.startsWith(prefix)) {
      return false;
    }
    Optional<InetAddress> address = Addresses.read(text.substring(prefix.length()));
    byte[] point = address.map(InetAddressPoint::encode).orElse(new byte[0]);
    return Arrays.compareUnsigned(point, range.getLowerPoint()) >= 0
        && Arrays.compareUnsigned(point, range.getUpperPoint()) <= 0;
  }

  /** Goes through a query's clauses. */
  private final class Visitor extends QueryVisitor {

    @Override
    public void consumeTerms(Query query, Term... terms) {
      for (Term term : terms) {
        of(term.field()).words.add(term.bytes());
      }
    }

    @Override
    public void consumeTermsMatching(
        Query query, String field, Supplier<ByteRunAutomaton> automaton) {
      if (query instanceof TermInSetQuery wanted) {
        addEach(wanted.getBytesRefIterator(), of(field).words);
        return;
      }
      ByteRunAutomaton run = automaton.get();
      of(field).patterns.add(word -> run.run(word.bytes, word.offset, word.length));
    }

    @Override
    public void visitLeaf(Query query) {
      if (query instanceof PointRangeQuery range) {
        addNetwork(range);
      }
    }

    @Override
    public QueryVisitor getSubVisitor(Occur occur, Query parent) {
      if (parent instanceof PhraseQuery phrase) {
        addPhrase(phrase);
        return EMPTY_VISITOR;
      }
      if (parent instanceof MultiPhraseQuery phrase) {
        addPhrase(phrase);
        return EMPTY_VISITOR;
      }
      return occur == Occur.MUST_NOT ? EMPTY_VISITOR : this;
    }
  }
}
