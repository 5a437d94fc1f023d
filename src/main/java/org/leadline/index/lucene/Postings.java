package org.leadline.index.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.leadline.access.Visibility;

/** Reads of the term dictionary, and which fields of a pair of twins a caller may read. */
final class Postings {

  /** From here on, bits over the whole segment cost less than one look-up for each posting. */
  private static final int MANY = 512;

  private Postings() {}

  /** The terms of a field; none when the segment lacks it. */
  static TermsEnum terms(LeafReader reader, String field) throws IOException {
    Terms terms = reader.terms(field);
    return terms == null ? TermsEnum.EMPTY : terms.iterator();
  }

  /** The field, and its twin for child victims where that may be seen. */
  static List<String> twins(String field, Visibility visibility) {
    return visibility.childVictimValues() ? List.of(field, Names.victim(field)) : List.of(field);
  }

  /** How many documents of a set the current term has. */
  static long count(TermsEnum terms, DocSet visible) throws IOException {
    if (visible.isAll()) {
      return terms.docFreq();
    }
    PostingsEnum docs = terms.postings(null, PostingsEnum.NONE);
    return terms.docFreq() < MANY ? countEach(docs, visible) : countAtOnce(docs, visible);
  }

  /** Blocks of postings become bits at once, and bits are counted 64 at a time. */
  private static long countAtOnce(PostingsEnum docs, DocSet visible) throws IOException {
    FixedBitSet found = new FixedBitSet(visible.maxDoc());
    docs.nextDoc();
    docs.intoBitSet(visible.maxDoc(), found, 0);
    return visible.countCommon(found);
  }

  private static long countEach(PostingsEnum docs, DocSet visible) throws IOException {
    long count = 0;
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if (visible.contains(doc)) {
        count++;
      }
    }
    return count;
  }
}
