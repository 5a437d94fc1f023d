package org.leadline.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;

/**
 * The values of one facet field over all segments of a view, child victims' values included: maps a
 * segment's ordinals to common ones, which follow the order of the values. Safe for many threads.
 */
final class FacetValues {

  private final View view;
  private final String field;
  private final OrdinalMap map;

  private FacetValues(View view, String field, OrdinalMap map) {
    this.view = view;
    this.field = field;
    this.map = map;
  }

  static FacetValues of(View view, String field) {
    try {
      SortedSetDocValues[] all = new SortedSetDocValues[2 * view.segments().size()];
      for (int i = 0; i < all.length; i++) {
        all[i] = values(view, field, i);
      }
      return new FacetValues(view, field, OrdinalMap.build(null, all, PackedInts.FAST));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int size() {
    return (int) map.getValueCount();
  }

  /** From a segment's ordinals in the open field or in its twin to common ones. */
  LongValues common(int segment, boolean childVictim) {
    return map.getGlobalOrds(2 * segment + (childVictim ? 1 : 0));
  }

  String value(int common) {
    try {
      return values(view, field, map.getFirstSegmentNumber(common))
          .lookupOrd(map.getFirstSegmentOrd(common))
          .utf8ToString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Even positions are open fields, odd ones their twins. */
  private static SortedSetDocValues values(View view, String field, int position)
      throws IOException {
    String name = position % 2 == 0 ? field : Names.victim(field);
    return DocValues.getSortedSet(view.segments().get(position / 2).reader(), name);
  }
}
