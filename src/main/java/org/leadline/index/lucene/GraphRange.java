package org.leadline.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.leadline.report.KeyKind;

/** The keys of one range of terms that belong into the graph. For one thread. */
final class GraphRange {

  private static final BytesRef NUMBERS = new BytesRef(KeyKind.REPORT.prefix() + ":");
  private static final int BETWEEN_CHECKS = 1 << 14;

  private final @Nullable FixedBitSet live;
  private final KindPrefixes prefixes = new KindPrefixes();

  private int keys;
  private long[] digests = new long[64];
  private byte[] kinds = new byte[64];
  private int[] lengths = new int[64];
  private int entries;
  private int[] holders = new int[256];

  /**
   * @param live the documents that are not deleted; null when none is
   */
  GraphRange(@Nullable FixedBitSet live) {
    this.live = live;
  }

  /**
   * Reads the terms from one bound on, up to but not including the other; null stands for an open
   * end.
   */
  void read(
      DirectoryReader reader,
      @Nullable BytesRef from,
      @Nullable BytesRef to,
      BooleanSupplier stopped)
      throws IOException {
    Terms open = MultiTerms.getTerms(reader, Names.KEY);
    Terms victims = MultiTerms.getTerms(reader, Names.victim(Names.KEY));
    Walk one = new Walk(open, from, to);
    Walk other = new Walk(victims, from, to);
    int untilCheck = BETWEEN_CHECKS;
    while (one.term != null || other.term != null) {
      int order = one.compareTo(other);
      BytesRef term = order <= 0 ? one.term : other.term;
      int most = (order <= 0 ? one.frequency() : 0) + (order >= 0 ? other.frequency() : 0);
      if (term != null && (most > 1 || isNumber(term))) {
        add(term, order <= 0 ? one : null, order >= 0 ? other : null);
      }
      if (order <= 0) {
        one.next();
      }
      if (order >= 0) {
        other.next();
      }
      if (--untilCheck == 0) {
        untilCheck = BETWEEN_CHECKS;
        check(stopped);
      }
    }
  }

  private static void check(BooleanSupplier stopped) {
    if (stopped.getAsBoolean()) {
      throw new CancellationException("the link graph is not needed any more");
    }
  }

  private static boolean isNumber(BytesRef term) {
    return StringHelper.startsWith(term, NUMBERS);
  }

  private void add(BytesRef term, @Nullable Walk open, @Nullable Walk victims) throws IOException {
    int before = entries;
    if (open != null) {
      addHolders(open.postings(), false);
    }
    int behindOpen = entries;
    if (victims != null) {
      addHolders(victims.postings(), true);
    }
    int length = entries - before;
    if (length > 1 || (length == 1 && isNumber(term))) {
      if (behindOpen > before && entries > behindOpen) {
        Arrays.sort(holders, before, entries);
      }
      addKey(term, length);
    } else {
      entries = before;
    }
  }

  private void addHolders(PostingsEnum docs, boolean victims) throws IOException {
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if (live == null || live.get(doc)) {
        holders = ArrayUtil.grow(holders, entries + 1);
        holders[entries++] = KeyGraph.entry(doc, victims);
      }
    }
  }

  private void addKey(BytesRef term, int length) {
    if (keys == lengths.length) {
      digests = ArrayUtil.grow(digests, keys + 1);
      kinds = ArrayUtil.growExact(kinds, digests.length);
      lengths = ArrayUtil.growExact(lengths, digests.length);
    }
    digests[keys] = KeyGraph.digest(term);
    kinds[keys] = prefixes.kind(term);
    lengths[keys++] = length;
  }

  /** Goes through the terms of one field. */
  private static final class Walk implements Comparable<Walk> {

    private final TermsEnum terms;
    private final @Nullable BytesRef to;
    private @Nullable PostingsEnum postings;
    private @Nullable BytesRef term;

    Walk(@Nullable Terms all, @Nullable BytesRef from, @Nullable BytesRef to) throws IOException {
      terms = all == null ? TermsEnum.EMPTY : all.iterator();
      this.to = to;
      if (from == null) {
        next();
      } else if (terms.seekCeil(from) != TermsEnum.SeekStatus.END) {
        term = within(terms.term());
      }
    }

    void next() throws IOException {
      term = within(terms.next());
    }

    private @Nullable BytesRef within(@Nullable BytesRef next) {
      return next == null || (to != null && next.compareTo(to) >= 0) ? null : next;
    }

    int frequency() throws IOException {
      return terms.docFreq();
    }

    PostingsEnum postings() throws IOException {
      postings = terms.postings(postings, PostingsEnum.NONE);
      return postings;
    }

    /** By term; one that is at its end comes last. */
    @Override
    public int compareTo(Walk other) {
      BytesRef here = term;
      BytesRef there = other.term;
      if (here == null || there == null) {
        return here == null ? 1 : -1;
      }
      return here.compareTo(there);
    }
  }

  /** The graph of all ranges. */
  static KeyGraph join(Segments segments, List<GraphRange> ranges) {
    int allKeys = ranges.stream().mapToInt(range -> range.keys).sum();
    int allEntries = Math.toIntExact(ranges.stream().mapToLong(range -> range.entries).sum());
    long[] digests = new long[allKeys];
    byte[] kinds = new byte[allKeys];
    int[] starts = new int[allKeys + 1];
    int[] holders = new int[allEntries];
    int key = 0;
    int entry = 0;
    for (GraphRange range : ranges) {
      System.arraycopy(range.digests, 0, digests, key, range.keys);
      System.arraycopy(range.kinds, 0, kinds, key, range.keys);
      System.arraycopy(range.holders, 0, holders, entry, range.entries);
      entry += range.entries;
      for (int i = 0; i < range.keys; i++, key++) {
        starts[key + 1] = starts[key] + range.lengths[i];
      }
    }
    return new KeyGraph(segments, new Rows(starts, holders), digests, kinds);
  }
}
