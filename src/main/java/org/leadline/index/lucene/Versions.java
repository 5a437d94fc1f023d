package org.leadline.index.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.leadline.access.Visibility;
import org.leadline.index.IndexedVersion;
import org.leadline.report.ReportId;

/** Which version of which report stands in a segment. */
final class Versions {

  private Versions() {}

  /** Tells the versions of documents, given in rising order. */
  static void tell(Segment segment, int[] docs, Consumer<IndexedVersion> each) throws IOException {
    NumericDocValues versions = DocValues.getNumeric(segment.reader(), Names.VERSION);
    NumericDocValues sequences = DocValues.getNumeric(segment.reader(), Names.SEQUENCE);
    NumericDocValues aside = DocValues.getNumeric(segment.reader(), Names.SET_ASIDE);
    for (int doc : docs) {
      int version = (int) value(versions, doc);
      boolean whole = value(aside, doc) == 0;
      each.accept(new IndexedVersion(segment.id(doc), version, value(sequences, doc), whole));
    }
  }

  /** How many reports of an index are set aside; there is hardly ever one. */
  static long setAside(DirectoryReader reader) throws IOException {
    long count = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues aside = DocValues.getNumeric(leaf.reader(), Names.SET_ASIDE);
      Bits live = leaf.reader().getLiveDocs();
      for (int doc = aside.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = aside.nextDoc()) {
        count += live == null || live.get(doc) ? 1 : 0;
      }
    }
    return count;
  }

  /** The documents of these reports that are seen, in rising order. */
  static int[] find(Segment segment, Collection<ReportId> reports, Visibility visibility)
      throws IOException {
    DocSet visible = segment.visible(visibility);
    TermsEnum terms = Postings.terms(segment.reader(), Names.ID);
    IntStream.Builder found = IntStream.builder();
    PostingsEnum docs = null;
    for (ReportId report : reports) {
      if (terms.seekExact(Names.term(report.written()))) {
        docs = terms.postings(docs, PostingsEnum.NONE);
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
          if (visible.contains(doc)) {
            found.add(doc);
          }
        }
      }
    }
    return found.build().sorted().toArray();
  }

  private static long value(NumericDocValues values, int doc) throws IOException {
    return values.advanceExact(doc) ? values.longValue() : 0;
  }
}
