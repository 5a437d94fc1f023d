package org.leadline.index.lucene;

import java.util.Collection;
import org.apache.lucene.util.BytesRef;

/**
 * Terms to be looked up, with their bytes, in the order of the dictionary: looking up in its order
 * re-reads no block of it.
 */
final class WantedTerms {

  private final Wanted[] sorted;

  private record Wanted(String term, BytesRef bytes) implements Comparable<Wanted> {
    @Override
    public int compareTo(Wanted other) {
      return bytes.compareTo(other.bytes);
    }
  }

  private WantedTerms(Wanted[] sorted) {
    this.sorted = sorted;
  }

  /** The distinct ones of these terms. */
  static WantedTerms of(Collection<String> terms) {
    return new WantedTerms(
        terms.stream()
            .distinct()
            .map(term -> new Wanted(term, Names.term(term)))
            .sorted()
            .toArray(Wanted[]::new));
  }

  int size() {
    return sorted.length;
  }

  String term(int position) {
    return sorted[position].term;
  }

  BytesRef bytes(int position) {
    return sorted[position].bytes;
  }

  /** Names nothing: the terms are report content. */
  @Override
  public String toString() {
    return "WantedTerms[" + size() + "]";
  }
}
