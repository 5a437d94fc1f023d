package org.leadline.index.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.leadline.access.Visibility;
import org.leadline.index.Card;
import org.leadline.index.Highlight;
import org.leadline.index.Hit;

/**
 * Reads what is shown of a report in a list.
 *
 * @param view where it is read
 * @param visibility what the caller may see of it
 */
record CardReader(View view, Visibility visibility) {

  Hit hit(View.Spot spot, double score, List<Highlight> highlights) throws IOException {
    Segment segment = view.segments().get(spot.segment());
    LeafReader reader = segment.reader();
    int doc = spot.doc();
    Card card = CardCodec.read(Columns.binary(reader, Names.CARD, doc), visibility);
    ScoreColumn scores = segment.scores(view.profile(visibility).number());
    NumericDocValues versions = DocValues.getNumeric(reader, Names.VERSION);
    return new Hit(
        segment.id(doc),
        (int) value(versions, doc),
        scores.priority(doc),
        scores.actionability(doc),
        score,
        card,
        highlights);
  }

  private static long value(NumericDocValues values, int doc) throws IOException {
    return values.advanceExact(doc) ? values.longValue() : 0;
  }
}
