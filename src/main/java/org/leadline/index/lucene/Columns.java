package org.leadline.index.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.leadline.index.Field;
import org.leadline.index.FieldSource;
import org.leadline.report.ReportId;

/**
 * What ordering and counting need of every document of a segment, in heap: about 26 bytes a
 * document, 6 to 12 more when reports are looked for by number, 4 more for each order in use, 4 for
 * each further profile in use, 1 to 4 for each facet field 8 for each field of dates in use (that
 * of receipt apart), and up to 8 for ranges of dates and numbers. A segment's documents never
 * change, so neither do its columns; each is read from doc values when it is first needed, by
 * whichever reader of the segment is open then. Safe for many threads.
 */
final class Columns {

  /** Ranges by which is counted, and some that people choose beside them. */
  private static final int MOST_RANGES = 64;

  /** Stands for a date that is not stated. */
  static final long NOT_STATED = Long.MIN_VALUE;

  private final long[] numbers;
  private final long[] received;
  private final ScoreColumn standard;
  private final Map<Long, ScoreColumn> scores = new ConcurrentHashMap<>();
  private volatile @Nullable NumberTable table;
  private final Map<Ordering, int[]> sorted = new ConcurrentHashMap<>();
  private final Map<String, FacetColumn> facets = new ConcurrentHashMap<>();
  private final Map<String, long[]> dates = new ConcurrentHashMap<>();
  private final Cache<Within, DocSet> ranges =
      Caffeine.newBuilder().maximumSize(MOST_RANGES).build();

  private Columns(LeafReader reader) throws IOException {
    numbers = longs(reader, Names.NUMBER, 0);
    received = longs(reader, Names.RECEIVED, NOT_STATED);
    standard = ScoreColumn.standard(reader);
  }

  static Columns of(LeafReader reader) throws IOException {
    return new Columns(reader);
  }

  int size() {
    return numbers.length;
  }

  /** The scores under a profile; 0 is the standard one. */
  ScoreColumn scores(LeafReader reader, long column) {
    return column == 0
        ? standard
        : scores.computeIfAbsent(column, number -> ScoreColumn.read(reader, number, standard));
  }

  long received(int doc) {
    return received[doc];
  }

  /** The report that a document stands for. */
  ReportId id(LeafReader reader, int doc) {
    if (numbers[doc] != 0) {
      return ReportId.cybertip(numbers[doc]);
    }
    try {
      BinaryDocValues ids = DocValues.getBinary(reader, Names.WRITTEN);
      if (!ids.advanceExact(doc)) {
        throw new IllegalStateException("a document without a key");
      }
      return ReportId.parse(ids.binaryValue().utf8ToString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int compareIds(LeafReader reader, int one, int other) {
    return numbers[one] != 0 && numbers[other] != 0
        ? Long.compare(numbers[one], numbers[other])
        : id(reader, one).compareTo(id(reader, other));
  }

  /** The documents of numbered reports, by number. */
  NumberTable byNumber() {
    NumberTable known = table;
    if (known == null) {
      // Two threads may both make it: they make the same.
      known = new NumberTable(numbers);
      table = known;
    }
    return known;
  }

  /** All documents in an order, best first. Not to be changed. */
  int[] sorted(Ordering ordering, Segment segment) {
    return sorted.computeIfAbsent(ordering, wanted -> wanted.sort(segment));
  }

  /** The values of a facet field, by document. */
  FacetColumn facet(LeafReader reader, String field) {
    return facets.computeIfAbsent(field, name -> FacetColumn.read(reader, name));
  }

  /** The first date of each document in a field; {@link #NOT_STATED} for none. */
  long[] dates(LeafReader reader, Field field) {
    return field.source() == FieldSource.RECEIVED
        ? received
        : dates.computeIfAbsent(field.name(), name -> FieldDates.read(reader, name));
  }

  /**
   * A range of a field.
   *
   * @param childVictim whether values of child victims are looked at too
   * @param profile the number of the profile whose scores are meant
   */
  record Within(String field, String range, boolean childVictim, long profile) {}

  /** The documents with a value in a range, deleted ones included. */
  DocSet within(Within range, Supplier<DocSet> find) {
    return ranges.get(range, wanted -> find.get());
  }

  private static long[] longs(LeafReader reader, String field, long absent) throws IOException {
    long[] values = new long[reader.maxDoc()];
    Arrays.fill(values, absent);
    NumericDocValues column = DocValues.getNumeric(reader, field);
    for (int doc = column.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = column.nextDoc()) {
      values[doc] = column.longValue();
    }
    return values;
  }

  /** The binary value of a document; empty when it has none. */
  static BytesRef binary(LeafReader reader, String field, int doc) throws IOException {
    BinaryDocValues values = DocValues.getBinary(reader, field);
    return values.advanceExact(doc) ? values.binaryValue() : new BytesRef();
  }
}
