package org.leadline.index.lucene;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.leadline.access.Visibility;

/**
 * Which reports of a segment hold which match keys, by term dictionary and postings: the plain way,
 * for one caller. It asks each segment for each term.
 */
final class TermReader {

  private final View view;
  private final Visibility visibility;

  /** The fields of key terms that the caller may read. */
  private final List<String> twins;

  TermReader(View view, Visibility visibility) {
    this.view = view;
    this.visibility = visibility;
    this.twins = Postings.twins(Names.KEY, visibility);
  }

  /**
   * Adds how many reports of a segment hold each term.
   *
   * @param asked which of the terms are asked for, by position
   */
  void count(int position, WantedTerms wanted, BitSet asked, long[] counts) throws IOException {
    Segment segment = view.segments().get(position);
    DocSet visible = segment.visible(visibility);
    for (String field : visible.size() == 0 ? List.<String>of() : twins) {
      TermsEnum terms = Postings.terms(segment.reader(), field);
      for (int i = asked.nextSetBit(0); i >= 0; i = asked.nextSetBit(i + 1)) {
        if (terms.seekExact(wanted.bytes(i))) {
          counts[i] += Postings.count(terms, visible);
        }
      }
    }
  }

  /** The documents of a segment that hold any of the terms that are asked for. */
  DocSet holding(int position, WantedTerms wanted, BitSet asked) throws IOException {
    Segment segment = view.segments().get(position);
    DocSet visible = segment.visible(visibility);
    int maxDoc = segment.reader().maxDoc();
    if (visible.size() == 0 || asked.isEmpty()) {
      return DocSet.none(maxDoc);
    }
    FixedBitSet found = null;
    PostingsEnum docs = null;
    for (String field : twins) {
      TermsEnum terms = Postings.terms(segment.reader(), field);
      for (int i = asked.nextSetBit(0); i >= 0; i = asked.nextSetBit(i + 1)) {
        if (terms.seekExact(wanted.bytes(i))) {
          found = found == null ? new FixedBitSet(maxDoc) : found;
          docs = terms.postings(docs, PostingsEnum.NONE);
          if (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            docs.intoBitSet(maxDoc, found, 0);
          }
        }
      }
    }
    return found == null ? DocSet.none(maxDoc) : DocSet.of(found, maxDoc).and(visible);
  }
}
