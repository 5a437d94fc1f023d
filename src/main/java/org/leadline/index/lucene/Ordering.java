package org.leadline.index.lucene;

import java.util.Arrays;
import org.apache.lucene.util.IntroSorter;
import org.leadline.index.Order;

/**
 * An order that columns alone decide. Two numbers, higher first, then the report's key, lower
 * first.
 *
 * @param by what counts
 * @param column under which profile; 0 where scores do not count
 */
record Ordering(By by, long column) {

  static final Ordering NEWEST = new Ordering(By.NEWEST, 0);

  /** What counts. */
  enum By {
    /** Priority, then actionability, highest first; then oldest first. */
    PRIORITY,
    /** Received last, first. */
    NEWEST,
    /** Received first, first. */
    OLDEST
  }

  /** The order among reports of equal text score, or of all when no text is scored. */
  static Ordering of(Order order, long column) {
    return switch (order) {
      case RELEVANCE, TEXT, PRIORITY -> new Ordering(By.PRIORITY, column);
      case NEWEST -> NEWEST;
      case OLDEST -> new Ordering(By.OLDEST, 0);
    };
  }

  long first(Segment segment, int doc) {
    return switch (by) {
      case PRIORITY -> segment.scores(column).both(doc);
      case NEWEST -> segment.columns().received(doc);
      case OLDEST -> earlierIsHigher(segment.columns().received(doc));
    };
  }

  long second(Segment segment, int doc) {
    return switch (by) {
      case PRIORITY -> earlierIsHigher(segment.columns().received(doc));
      case NEWEST, OLDEST -> 0;
    };
  }

  private static long earlierIsHigher(long received) {
    return received == Columns.NOT_STATED ? received : -received;
  }

  private int compare(Segment segment, int one, int other) {
    int byFirst = Long.compare(first(segment, other), first(segment, one));
    if (byFirst != 0) {
      return byFirst;
    }
    int bySecond = Long.compare(second(segment, other), second(segment, one));
    return bySecond != 0 ? bySecond : segment.compareIds(one, other);
  }

  /** All documents of a segment in this order. */
  int[] sort(Segment segment) {
    int[] docs = new int[segment.columns().size()];
    Arrays.setAll(docs, doc -> doc);
    new IntroSorter() {
      private int pivot;

      @Override
      protected void setPivot(int i) {
        pivot = docs[i];
      }

      @Override
      protected int comparePivot(int j) {
        return Ordering.this.compare(segment, pivot, docs[j]);
      }

      @Override
      protected void swap(int i, int j) {
        int kept = docs[i];
        docs[i] = docs[j];
        docs[j] = kept;
      }
    }.sort(0, docs.length);
    return docs;
  }
}
