package org.leadline.index.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.FixedBitSet;
import org.leadline.access.Visibility;

/**
 * A graph as one state of the index can use it: some segments it was built from may be gone by now,
 * some may have fewer documents, and others came that it does not know. Immutable; the arrays are
 * its own.
 *
 * @param graph the graph
 * @param view the state of the index
 * @param positions for each segment of the graph its position in the view; -1 for one that is gone
 * @param known for each segment of the view that of the graph; -1 for one that it does not know
 * @param seen what callers see, over the graph's numbers of reports
 */
@SuppressWarnings("ArrayRecordComponent")
record GraphView(
    KeyGraph graph, View view, int[] positions, int[] known, Cache<Visibility, DocSet> seen) {

  /** Few distinct callers ask of one state; each set takes a bit a report. */
  private static final int CALLERS = 8;

  static GraphView of(KeyGraph graph, View view) {
    Map<Object, Integer> held = new HashMap<>();
    List<Segment> segments = view.segments();
    for (int i = 0; i < segments.size(); i++) {
      held.put(segments.get(i).coreKey(), i);
    }
    int[] positions = new int[graph.segments().size()];
    int[] known = new int[segments.size()];
    Arrays.fill(known, -1);
    for (int i = 0; i < positions.length; i++) {
      positions[i] = held.getOrDefault(graph.segments().cores().get(i), -1);
      if (positions[i] >= 0) {
        known[positions[i]] = i;
      }
    }
    return new GraphView(
        graph, view, positions, known, Caffeine.newBuilder().maximumSize(CALLERS).build());
  }

  boolean knows(int position) {
    return known[position] >= 0;
  }

  /** How many reports of the view stand in segments that the graph does not know. */
  long unknown() {
    long unknown = 0;
    for (int i = 0; i < known.length; i++) {
      unknown += known[i] < 0 ? view.segments().get(i).live().size() : 0;
    }
    return unknown;
  }

  /** The reports that a caller sees, of segments that graph and view both hold. */
  DocSet seen(Visibility visibility) {
    return visibility.allUnits() && isWhole()
        ? DocSet.all(graph.segments().reports())
        : seen.get(visibility, this::read);
  }

  private DocSet read(Visibility visibility) {
    Segments all = graph.segments();
    FixedBitSet bits = new FixedBitSet(all.reports());
    for (int i = 0; i < positions.length; i++) {
      if (positions[i] >= 0) {
        view.segments().get(positions[i]).visible(visibility).addTo(bits, all.base(i));
      }
    }
    return DocSet.of(bits, all.reports());
  }

  /** Whether nothing was deleted or merged since the graph was built. */
  private boolean isWhole() {
    for (int i = 0; i < positions.length; i++) {
      if (positions[i] < 0
          || view.segments().get(positions[i]).live().size() != graph.segments().live()[i]) {
        return false;
      }
    }
    return true;
  }
}
