package org.leadline.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.leadline.access.Visibility;

/**
 * Reads from the graph what one caller sees of the segments that graph and view both hold. Sets are
 * over the graph's numbers of reports. For one thread.
 */
final class GraphReader {

  /** Up to so many holders are sorted; more are put into bits. */
  private static final int FEW = 2_000;

  private final GraphView known;
  private final KeyGraph graph;
  private final boolean victims;
  private final DocSet seen;

  GraphReader(GraphView known, Visibility visibility) {
    this.known = known;
    this.graph = known.graph();
    this.victims = visibility.childVictimValues();
    this.seen = known.seen(visibility);
  }

  boolean knows(int position) {
    return known.knows(position);
  }

  /** The number of a document. */
  int number(View.Spot spot) {
    return graph.segments().base(known.known()[spot.segment()]) + spot.doc();
  }

  /** The key with a term; -1 when fewer than two reports held it as the graph was built. */
  int find(BytesRef term) {
    return graph.find(term);
  }

  /** How many reports hold a key. */
  long count(int key) {
    Rows holders = graph.holders();
    if (victims && seen.isAll()) {
      return holders.length(key);
    }
    FixedBitSet many = graph.many(key, victims);
    if (many != null) {
      return seen.countCommon(many);
    }
    long count = 0;
    for (int at = holders.start(key); at < holders.end(key); at++) {
      count += isSeen(holders.value(at)) ? 1 : 0;
    }
    return count;
  }

  private boolean isSeen(int holder) {
    return (victims || !KeyGraph.isVictims(holder)) && seen.contains(KeyGraph.number(holder));
  }

  /**
   * The reports that hold any of the keys, and others that are known to be seen.
   *
   * @param others by number
   */
  DocSet holding(List<Integer> keys, List<Integer> others) {
    long most = others.size();
    for (int key : keys) {
      most += graph.holders().length(key);
    }
    return most > FEW ? many(keys, others) : few(keys, others, (int) most);
  }

  private DocSet few(List<Integer> keys, List<Integer> others, int most) {
    int[] numbers = new int[most];
    int size = 0;
    for (int other : others) {
      numbers[size++] = other;
    }
    Rows holders = graph.holders();
    for (int key : keys) {
      for (int at = holders.start(key); at < holders.end(key); at++) {
        if (isSeen(holders.value(at))) {
          numbers[size++] = KeyGraph.number(holders.value(at));
        }
      }
    }
    Arrays.sort(numbers, 0, size);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (distinct == 0 || numbers[distinct - 1] != numbers[i]) {
        numbers[distinct++] = numbers[i];
      }
    }
    return DocSet.of(numbers, distinct, graph.segments().reports());
  }

  private DocSet many(List<Integer> keys, List<Integer> others) {
    FixedBitSet bits = new FixedBitSet(graph.segments().reports());
    Rows holders = graph.holders();
    for (int key : keys) {
      FixedBitSet many = graph.many(key, victims);
      if (many != null) {
        bits.or(many);
      } else {
        for (int at = holders.start(key); at < holders.end(key); at++) {
          if (victims || !KeyGraph.isVictims(holders.value(at))) {
            bits.set(KeyGraph.number(holders.value(at)));
          }
        }
      }
    }
    for (int other : others) {
      bits.set(other);
    }
    return DocSet.of(bits, graph.segments().reports()).and(seen);
  }

  /** Tells the documents of each segment of the view, ascending. */
  void tell(DocSet numbers, Documents each) throws IOException {
    int[] list = numbers.list();
    int at = 0;
    while (at < list.length) {
      int segment = graph.segments().of(list[at]);
      int base = graph.segments().base(segment);
      int end = graph.segments().base(segment + 1);
      int from = at;
      while (at < list.length && list[at] < end) {
        at++;
      }
      int[] docs = new int[at - from];
      for (int i = 0; i < docs.length; i++) {
        docs[i] = list[from + i] - base;
      }
      each.tell(known.positions()[segment], docs);
    }
  }

  /** Takes documents of a segment of the view. */
  interface Documents {
    void tell(int position, int[] docs) throws IOException;
  }
}
