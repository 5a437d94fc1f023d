package org.leadline.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Visibility;
import org.leadline.index.Field;
import org.leadline.index.Order;
import org.leadline.index.ScoreColumns;
import org.leadline.report.ReportId;

/**
 * One state of the index. Counted: whoever reads from it has acquired it and releases it. Safe for
 * many threads.
 */
final class View {

  private final DirectoryReader reader;
  private final long sequence;
  private final ScoreColumns scored;

  /** How often who sees which scores changed while the reader did not tell of it. */
  private final long turns;

  private final List<Segment> segments;
  private final Map<String, FacetValues> facetValues = new ConcurrentHashMap<>();

  private View(
      DirectoryReader reader,
      long sequence,
      ScoreColumns scored,
      long turns,
      List<Segment> segments) {
    this.reader = reader;
    this.sequence = sequence;
    this.scored = scored;
    this.turns = turns;
    this.segments = List.copyOf(segments);
  }

  /** A view of a reader, which shares segments that did not change with the view before. */
  static View of(
      DirectoryReader reader,
      long sequence,
      ScoreColumns scored,
      @Nullable View before,
      Caches caches)
      throws IOException {
    Map<Object, Segment> known = new HashMap<>();
    Map<Object, Columns> columns = new HashMap<>();
    for (Segment segment : before == null ? List.<Segment>of() : before.segments) {
      known.put(segment.key(), segment);
      columns.put(segment.coreKey(), segment.columns());
    }
    List<Segment> segments = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Segment same = known.get(leaf.reader().getReaderCacheHelper().getKey());
      if (same == null) {
        Columns held = columns.get(leaf.reader().getCoreCacheHelper().getKey());
        same = new Segment(leaf.reader(), held == null ? Columns.of(leaf.reader()) : held, caches);
      }
      segments.add(same);
    }
    return new View(reader, sequence, scored, turns(scored, before), segments);
  }

  private static long turns(ScoreColumns scored, @Nullable View before) {
    if (before == null) {
      return 0;
    }
    return before.scored.equals(scored) ? before.turns : before.turns + 1;
  }

  /** Under which profiles whom scores are shown. */
  ScoreColumns scored() {
    return scored;
  }

  /** The profile whose scores somebody sees. */
  ScoreColumns.Column profile(Visibility visibility) {
    return scored.of(visibility, sequence);
  }

  DirectoryReader reader() {
    return reader;
  }

  long sequence() {
    return sequence;
  }

  long generation() {
    return reader.getVersion() + turns;
  }

  List<Segment> segments() {
    return segments;
  }

  boolean acquire() {
    return reader.tryIncRef();
  }

  void release() {
    try {
      reader.decRef();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All values of a facet field. */
  FacetValues facetValues(String field) {
    return facetValues.computeIfAbsent(field, name -> FacetValues.of(this, name));
  }

  /** Reads values and columns of facets, child victims' twins included, and the usual orders. */
  void warm(List<Field> facets) {
    for (Field facet : facets) {
      facetValues(facet.name());
      for (Segment segment : segments) {
        segment.facet(facet.name());
        segment.facet(Names.victim(facet.name()));
      }
    }
    for (Segment segment : segments) {
      for (long column : scored.inForce(sequence)) {
        segment.sorted(Ordering.of(Order.PRIORITY, column));
      }
      segment.sorted(Ordering.NEWEST);
    }
  }

  /**
   * A document.
   *
   * @param segment the position of its segment
   * @param doc its number there
   */
  record Spot(int segment, int doc) {}

  /** Where a report stands; empty when it is not there or not seen. */
  Optional<Spot> find(ReportId report, Visibility visibility) {
    if (!report.source().equals(ReportId.CYBERTIP)) {
      return find(report, segment -> segment.visible(visibility));
    }
    long number = Long.parseLong(report.id());
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      int doc = segment.columns().byNumber().find(number, segment.visible(visibility));
      if (doc >= 0) {
        return Optional.of(new Spot(i, doc));
      }
    }
    return Optional.empty();
  }

  /** Whether a report is there at all; for writing, never for an answer. */
  boolean holds(ReportId report) {
    return find(report, Segment::live).isPresent();
  }

  private Optional<Spot> find(ReportId report, Function<Segment, DocSet> allowed) {
    try {
      BytesRef id = Names.term(report.written());
      for (int i = 0; i < segments.size(); i++) {
        TermsEnum terms = Postings.terms(segments.get(i).reader(), Names.ID);
        if (terms.seekExact(id)) {
          int doc = first(terms, allowed.apply(segments.get(i)));
          if (doc >= 0) {
            return Optional.of(new Spot(i, doc));
          }
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first document of a term in a set; -1 when there is none. */
  private static int first(TermsEnum terms, DocSet allowed) throws IOException {
    PostingsEnum docs = terms.postings(null, PostingsEnum.NONE);
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if (allowed.contains(doc)) {
        return doc;
      }
    }
    return -1;
  }
}
