package org.leadline.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedSet;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.leadline.access.Visibility;
import org.leadline.index.Field;
import org.leadline.report.ReportId;

/**
 * One segment in one state of its deletions, with its columns. Shared by all views that hold it in
 * this state. Safe for many threads.
 */
final class Segment {

  private final LeafReader reader;
  private final Columns columns;
  private final DocSet live;
  private final Caches caches;

  Segment(LeafReader reader, Columns columns, Caches caches) {
    this.reader = reader;
    this.columns = columns;
    this.caches = caches;
    Bits bits = reader.getLiveDocs();
    live =
        bits == null
            ? DocSet.all(reader.maxDoc())
            : DocSet.of(FixedBitSet.copyOf(bits), reader.maxDoc());
  }

  LeafReader reader() {
    return reader;
  }

  Columns columns() {
    return columns;
  }

  /** The scores under a profile; 0 is the standard one. */
  ScoreColumn scores(long column) {
    return columns.scores(reader, column);
  }

  ReportId id(int doc) {
    return columns.id(reader, doc);
  }

  int compareIds(int one, int other) {
    return columns.compareIds(reader, one, other);
  }

  /** All documents in an order, deleted ones included, best first. Not to be changed. */
  int[] sorted(Ordering ordering) {
    return columns.sorted(ordering, this);
  }

  FacetColumn facet(String field) {
    return columns.facet(reader, field);
  }

  /** The date of each document in a field, milliseconds since 1970. Not to be changed. */
  long[] dates(Field field) {
    return columns.dates(reader, field);
  }

  /** Identifies segment and state of deletions. */
  Object key() {
    return reader.getReaderCacheHelper().getKey();
  }

  /** Identifies the segment whatever its deletions. */
  Object coreKey() {
    return reader.getCoreCacheHelper().getKey();
  }

  /** The documents that are not deleted. */
  DocSet live() {
    return live;
  }

  /** The documents that are not deleted and belong to a report that is seen. */
  DocSet visible(Visibility visibility) {
    return visibility.allUnits()
        ? live
        : caches.visible(key(), visibility.units(), () -> visibleIn(visibility.units()));
  }

  private DocSet visibleIn(SortedSet<String> units) {
    try {
      FixedBitSet bits = new FixedBitSet(reader.maxDoc());
      TermsEnum terms = Postings.terms(reader, Names.UNITS);
      PostingsEnum docs = null;
      for (String unit : units) {
        if (terms.seekExact(Names.term(unit))) {
          docs = terms.postings(docs, PostingsEnum.NONE);
          if (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            docs.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, bits, 0);
          }
        }
      }
      return DocSet.of(bits, reader.maxDoc()).and(live);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
