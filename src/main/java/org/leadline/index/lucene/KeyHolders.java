package org.leadline.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Visibility;
import org.leadline.report.KeyKind;
import org.leadline.report.ReportId;

/**
 * How many and which reports hold match keys, for one caller: by the link graph in the segments
 * that it knows, and by their term dictionaries in the others. What the graph does not hold is at
 * most one report's own there; when that is the report that is asked about, nothing is looked up.
 */
final class KeyHolders {

  private static final String NUMBERS = KeyKind.REPORT.prefix() + ":";

  private final View view;
  private final Visibility visibility;
  private final TermReader terms;
  private final @Nullable GraphReader graph;

  KeyHolders(View view, @Nullable GraphView known, Visibility visibility) {
    this.view = view;
    this.visibility = visibility;
    this.terms = new TermReader(view, visibility);
    this.graph = known == null ? null : new GraphReader(known, visibility);
  }

  /**
   * How many reports hold each term.
   *
   * @param holder a report that holds every one of the terms save report numbers; null when none is
   *     known to
   */
  Map<String, Long> frequencies(@Nullable ReportId holder, Collection<String> wanted)
      throws IOException {
    WantedTerms sorted = WantedTerms.of(wanted);
    long[] counts = new long[sorted.size()];
    Asked asked = new Asked(sorted, known(holder).isPresent());
    asked.own.stream().forEach(i -> counts[i] = 1);
    for (int i = 0; graph != null && i < counts.length; i++) {
      counts[i] += asked.keys[i] < 0 ? 0 : graph.count(asked.keys[i]);
    }
    for (int position = 0; position < view.segments().size(); position++) {
      terms.count(position, sorted, asked.terms(position), counts);
    }
    Map<String, Long> frequencies = new HashMap<>(2 * counts.length);
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        frequencies.put(sorted.term(i), counts[i]);
      }
    }
    return frequencies;
  }

  /** Tells the documents that hold any of the terms, segment by segment. */
  void tell(Collection<String> wanted, GraphReader.Documents each) throws IOException {
    Found found = find(wanted);
    if (graph != null) {
      graph.tell(found.known, each);
    }
    for (int i = 0; i < found.others.length; i++) {
      DocSet docs = found.others[i];
      if (docs != null && docs.size() > 0) {
        each.tell(i, docs.list());
      }
    }
  }

  /** How many reports other than one hold any of the first terms and none of the second. */
  long count(ReportId except, Collection<String> any, Collection<String> none) throws IOException {
    Found with = find(any);
    Found without = find(none);
    long count = rest(with.known, without.known);
    for (int i = 0; i < with.others.length; i++) {
      DocSet docs = with.others[i];
      DocSet not = without.others[i];
      count += docs == null || not == null ? 0 : rest(docs, not);
    }
    boolean counted =
        view.find(except, visibility)
            .filter(spot -> contains(with, spot) && !contains(without, spot))
            .isPresent();
    return counted ? count - 1 : count;
  }

  private static long rest(DocSet with, DocSet without) {
    return with.size() - (long) with.and(without).size();
  }

  private boolean contains(Found found, View.Spot spot) {
    DocSet others = found.others[spot.segment()];
    if (others != null) {
      return others.contains(spot.doc());
    }
    return graph != null && found.known.contains(graph.number(spot));
  }

  /**
   * Who holds something.
   *
   * @param known by the graph's numbers
   * @param others by segment of the view; null for those that the graph knows
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Found(DocSet known, @Nullable DocSet[] others) {}

  private Found find(Collection<String> wanted) throws IOException {
    WantedTerms sorted = WantedTerms.of(wanted);
    Asked asked = new Asked(sorted, false);
    @Nullable DocSet[] others = new @Nullable DocSet[view.segments().size()];
    List<Integer> behind = new ArrayList<>();
    for (int i = 0; i < others.length; i++) {
      if (graph == null || !graph.knows(i)) {
        others[i] = terms.holding(i, sorted, asked.all);
      } else if (!asked.missing.isEmpty()) {
        for (int doc : terms.holding(i, sorted, asked.missing).list()) {
          behind.add(graph.number(new View.Spot(i, doc)));
        }
      }
    }
    return new Found(graph == null ? DocSet.none(0) : graph.holding(asked.held(), behind), others);
  }

  /** Where a report stands that the graph knows. */
  private Optional<View.Spot> known(@Nullable ReportId report) {
    return graph == null || report == null
        ? Optional.empty()
        : view.find(report, visibility).filter(spot -> graph.knows(spot.segment()));
  }

  /** Which terms are asked of the graph, and which of term dictionaries. */
  private final class Asked {

    /** By term; -1 for one that the graph does not hold. */
    private final int[] keys;

    /** Those that one report alone holds where the graph knows. */
    private final BitSet own = new BitSet();

    private final BitSet all = new BitSet();
    private final BitSet missing = new BitSet();

    Asked(WantedTerms sorted, boolean ownTerms) {
      keys = new int[sorted.size()];
      all.set(0, keys.length);
      for (int i = 0; i < keys.length; i++) {
        keys[i] = graph == null ? -1 : graph.find(sorted.bytes(i));
        if (keys[i] < 0 && !sorted.term(i).startsWith(NUMBERS)) {
          (ownTerms ? own : missing).set(i);
        }
      }
    }

    /** What is asked of the dictionary of a segment. */
    BitSet terms(int position) {
      return graph != null && graph.knows(position) ? missing : all;
    }

    List<Integer> held() {
      List<Integer> held = new ArrayList<>(keys.length);
      for (int key : keys) {
        if (key >= 0) {
          held.add(key);
        }
      }
      return held;
    }
  }
}
