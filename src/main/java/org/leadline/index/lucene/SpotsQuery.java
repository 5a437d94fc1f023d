package org.leadline.index.lucene;

import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds documents of one view that were found already. Equal to no other: it holds for this view.
 */
final class SpotsQuery extends Query {

  private final List<FixedBitSet> spots;

  private SpotsQuery(List<FixedBitSet> spots) {
    this.spots = spots;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) {
        FixedBitSet here = spots.get(context.ord);
        int size = here.cardinality();
        return size == 0
            ? null
            : ConstantScoreScorerSupplier.fromIterator(
                new BitSetIterator(here, size), score(), mode, context.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return false;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String defaultField) {
    return "documents of one view";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  /** Gathers documents in any order. */
  static final class Builder {

    private final List<FixedBitSet> spots;

    Builder(View view) {
      spots =
          view.segments().stream()
              .map(segment -> new FixedBitSet(segment.reader().maxDoc()))
              .toList();
    }

    void add(View.Spot spot) {
      spots.get(spot.segment()).set(spot.doc());
    }

    SpotsQuery build() {
      return new SpotsQuery(spots);
    }
  }
}
