package org.leadline.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.leadline.index.Evidence;

/**
 * Builds the graph of one state of the index from its term dictionary: all segments are gone
 * through together in the order of the terms, ranges of terms side by side. For one thread, once.
 */
final class GraphBuilder {

  /** More ranges than cores, since ranges differ in size. */
  private static final int RANGES = 16;

  private static final int SAMPLED = 400;

  private final View view;
  private final BooleanSupplier stopped;

  /**
   * @param stopped asked now and then
   */
  GraphBuilder(View view, BooleanSupplier stopped) {
    this.view = view;
    this.stopped = stopped;
  }

  /**
   * Builds the graph.
   *
   * @throws CancellationException when it is to stop
   */
  KeyGraph build() throws IOException {
    List<@Nullable BytesRef> bounds = bounds();
    FixedBitSet live = live();
    try {
      List<GraphRange> ranges =
          IntStream.range(0, bounds.size() - 1)
              .parallel()
              .mapToObj(i -> range(bounds.get(i), bounds.get(i + 1), live))
              .toList();
      return GraphRange.join(Segments.of(view), ranges);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private GraphRange range(
      @Nullable BytesRef from, @Nullable BytesRef to, @Nullable FixedBitSet live) {
    try {
      GraphRange range = new GraphRange(live);
      range.read(view.reader(), from, to, stopped);
      return range;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Null when nothing is deleted. */
  private @Nullable FixedBitSet live() {
    if (view.reader().numDocs() == view.reader().maxDoc()) {
      return null;
    }
    FixedBitSet live = new FixedBitSet(view.reader().maxDoc());
    Segments segments = Segments.of(view);
    for (int i = 0; i < segments.size(); i++) {
      int base = segments.base(i);
      for (int doc : view.segments().get(i).live().list()) {
        live.set(base + doc);
      }
    }
    return live;
  }

  /**
   * Terms that part all terms evenly, between two open ends: quantiles of the terms of some reports
   * of the largest segment. Where they lie changes nothing but how evenly the work is spread.
   */
  private List<@Nullable BytesRef> bounds() throws IOException {
    List<BytesRef> terms = sample();
    List<@Nullable BytesRef> bounds = new ArrayList<>();
    bounds.add(null);
    for (int i = 1; i < RANGES; i++) {
      BytesRef bound = terms.isEmpty() ? null : terms.get(terms.size() * i / RANGES);
      if (bound != null && !bound.equals(bounds.getLast())) {
        bounds.add(bound);
      }
    }
    bounds.add(null);
    return bounds;
  }

  private List<BytesRef> sample() throws IOException {
    @Nullable Segment largest = null;
    for (Segment segment : view.segments()) {
      if (largest == null || segment.reader().maxDoc() > largest.reader().maxDoc()) {
        largest = segment;
      }
    }
    List<BytesRef> terms = new ArrayList<>();
    if (largest != null) {
      BinaryDocValues column = DocValues.getBinary(largest.reader(), Names.EVIDENCE);
      int[] docs =
          new Random(1).ints(SAMPLED, 0, largest.reader().maxDoc()).sorted().distinct().toArray();
      List<Evidence> evidence = new ArrayList<>();
      for (int doc : docs) {
        if (column.advanceExact(doc)) {
          EvidenceCodec.read(column.binaryValue(), null, evidence);
        }
      }
      evidence.forEach(place -> terms.add(Names.term(place.term())));
    }
    Collections.sort(terms);
    return terms;
  }
}
