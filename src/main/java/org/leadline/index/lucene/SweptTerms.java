package org.leadline.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The terms of all values of a sweep in one dictionary's order: looking up in its order re-reads no
 * block of it. A term of several values is looked up once.
 */
final class SweptTerms {

  private final List<String> fields;
  private final List<Wanted> sorted;
  private final SweptNames names;

  /**
   * A term and the value that it stands for.
   *
   * @param written the term as it was asked for, which the engine may have shortened
   */
  record Wanted(BytesRef term, String written, int value) implements Comparable<Wanted> {
    @Override
    public int compareTo(Wanted other) {
      int byTerm = term.compareTo(other.term);
      return byTerm == 0 ? Integer.compare(value, other.value) : byTerm;
    }
  }

  /** Where a term of a value was found in a segment. */
  record Found(Wanted wanted, TermsEnum terms, TermState state) {
    int value() {
      return wanted.value;
    }
  }

  /**
   * @param fields the Lucene fields in which they are looked up
   * @param wanted the terms, in any order
   * @param names values that stand in them under any service
   */
  SweptTerms(List<String> fields, List<Wanted> wanted, SweptNames names) {
    this.fields = List.copyOf(fields);
    this.names = names;
    this.sorted = wanted.stream().distinct().sorted().toList();
  }

  /** What a segment holds of them, value by value. */
  List<Found> in(Segment segment) throws IOException {
    List<Found> found = new ArrayList<>();
    for (String field : fields) {
      TermsEnum terms = Postings.terms(segment.reader(), field);
      @Nullable BytesRef before = null;
      boolean there = false;
      for (Wanted wanted : sorted) {
        if (!wanted.term.equals(before)) {
          there = terms.seekExact(wanted.term);
          before = wanted.term;
        }
        if (there) {
          found.add(new Found(wanted, terms, terms.termState()));
        }
      }
      names.find(segment, field, found);
    }
    found.sort(Comparator.comparingInt(Found::value));
    return found;
  }

  /** Names nothing: the terms are report content. */
  @Override
  public String toString() {
    return "SweptTerms[" + sorted.size() + "]";
  }
}
