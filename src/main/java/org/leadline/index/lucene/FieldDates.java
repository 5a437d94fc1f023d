package org.leadline.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PointValues;

/**
 * Reads the dates of a field for all documents of a segment from its points, so that counting by
 * time takes nothing more to be written of each report.
 */
final class FieldDates {

  private FieldDates() {}

  static long[] read(LeafReader reader, String field) {
    long[] dates = new long[reader.maxDoc()];
    Arrays.fill(dates, Columns.NOT_STATED);
    try {
      PointValues points = reader.getPointValues(field);
      if (points != null) {
        points.intersect(new Earliest(dates));
      }
      return dates;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes every point; of several in one document the earliest. */
  private static final class Earliest implements PointValues.IntersectVisitor {

    private final long[] dates;

    Earliest(long[] dates) {
      this.dates = dates;
    }

    @Override
    public void visit(int doc) {
      throw new IllegalStateException("asked for without its date");
    }

    @Override
    public void visit(int doc, byte[] packed) {
      long date = LongPoint.decodeDimension(packed, 0);
      dates[doc] = dates[doc] == Columns.NOT_STATED ? date : Math.min(dates[doc], date);
    }

    @Override
    public PointValues.Relation compare(byte[] low, byte[] high) {
      return PointValues.Relation.CELL_CROSSES_QUERY;
    }
  }
}
