package org.leadline.index.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.leadline.report.KeyKind;

/**
 * Finds the reports that hold a match key of any of some kinds. Each report has the kinds of its
 * keys as the bits of one number, so the cost is one look per report that is asked about, some
 * nanoseconds; as terms, the kinds were a tenth of all that a report puts into the index.
 */
final class KindsQuery extends Query {

  private static final float LOOK_COST = 2;

  private final String field;
  private final long kinds;

  KindsQuery(String field, Collection<KeyKind> kinds) {
    this.field = field;
    this.kinds = bits(kinds);
  }

  /** The kinds as bits; their positions are part of the index's fingerprint. */
  @SuppressWarnings("EnumOrdinal")
  static long bits(Collection<KeyKind> kinds) {
    long bits = 0;
    for (KeyKind kind : kinds) {
      bits |= 1L << kind.ordinal();
    }
    return bits;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        NumericDocValues held = context.reader().getNumericDocValues(field);
        return held == null
            ? null
            : ConstantScoreScorerSupplier.fromIterator(
                TwoPhaseIterator.asDocIdSetIterator(holding(held)),
                score(),
                mode,
                context.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return DocValues.isCacheable(context, field);
      }
    };
  }

  private TwoPhaseIterator holding(NumericDocValues held) {
    return new TwoPhaseIterator(held) {
      @Override
      public boolean matches() throws IOException {
        return (held.longValue() & kinds) != 0;
      }

      @Override
      public float matchCost() {
        return LOOK_COST;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(field)) {
      visitor.visitLeaf(this);
    }
  }

  @Override
  public String toString(String defaultField) {
    return field + " holds any of " + Long.toHexString(kinds);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return sameClassAs(other)
        && other instanceof KindsQuery query
        && query.field.equals(field)
        && query.kinds == kinds;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * classHash() + field.hashCode()) + Long.hashCode(kinds);
  }
}
