package org.leadline.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;
import org.jspecify.annotations.Nullable;
import org.leadline.index.Levels;

/**
 * The values of one facet field over all segments of a view, child victims' values included: maps a
 * segment's ordinals to common ones, which follow the order of the values. Safe for many threads.
 */
final class FacetValues {

  private final View view;
  private final String field;
  private final OrdinalMap map;
  private volatile int @Nullable [] parents;

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

  /** In which other value each lies, by ordinal; -1 for those of the first level. */
  int[] parents() {
    int[] known = parents;
    if (known == null) {
      // Two threads may both find them: they find the same.
      known = findParents();
      parents = known;
    }
    return known;
  }

  /** A value stands behind the one that it lies in. */
  private int[] findParents() {
    try {
      SortedSetDocValues[] held = new SortedSetDocValues[2 * view.segments().size()];
      for (int i = 0; i < held.length; i++) {
        held[i] = values(view, field, i);
      }
      Map<String, Integer> ordinals = new HashMap<>();
      int[] found = new int[size()];
      for (int i = 0; i < found.length; i++) {
        String value =
            held[map.getFirstSegmentNumber(i)].lookupOrd(map.getFirstSegmentOrd(i)).utf8ToString();
        ordinals.put(value, i);
        found[i] = ordinals.getOrDefault(Levels.parent(value), -1);
      }
      return found;
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
