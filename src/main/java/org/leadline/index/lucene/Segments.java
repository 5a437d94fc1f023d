package org.leadline.index.lucene;

import java.util.Arrays;
import java.util.List;

/**
 * The segments of one state of the index, by which documents have one number over all of them.
 * Immutable; the arrays are its own.
 *
 * @param cores what identifies each segment whatever its deletions
 * @param bases the number of the first document of each segment, and behind them how many there are
 * @param live how many documents of each were not deleted
 */
@SuppressWarnings("ArrayRecordComponent")
record Segments(List<Object> cores, int[] bases, int[] live) {

  static Segments of(View view) {
    List<Segment> segments = view.segments();
    int[] bases = new int[segments.size() + 1];
    int[] live = new int[segments.size()];
    for (int i = 0; i < live.length; i++) {
      bases[i + 1] = bases[i] + segments.get(i).reader().maxDoc();
      live[i] = segments.get(i).live().size();
    }
    return new Segments(segments.stream().map(Segment::coreKey).toList(), bases, live);
  }

  int size() {
    return live.length;
  }

  /** How many numbers there are; those of deleted documents stand for no report. */
  int reports() {
    return bases[live.length];
  }

  int base(int segment) {
    return bases[segment];
  }

  /** The segment of a document. */
  int of(int number) {
    int found = Arrays.binarySearch(bases, number);
    int segment = found < 0 ? -found - 2 : found;
    while (bases[segment + 1] == number) {
      segment++;
    }
    return segment;
  }
}
