package org.leadline.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReader;
import org.leadline.access.Visibility;
import org.leadline.index.Evidence;
import org.leadline.index.HeldValue;
import org.leadline.index.TextPiece;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;
import org.leadline.report.ReportId;

/**
 * The values of a report, put together for one caller from what the index keeps of each: its keys
 * in the evidence column and its text among the stored pieces, in the same order.
 */
final class ValueReader {

  private final View view;
  private final Visibility visibility;

  ValueReader(View view, Visibility visibility) {
    this.view = view;
    this.visibility = visibility;
  }

  List<HeldValue> values(ReportId report) throws IOException {
    Optional<View.Spot> spot = view.find(report, visibility);
    return spot.isPresent() ? values(spot.get()) : List.of();
  }

  private List<HeldValue> values(View.Spot spot) throws IOException {
    LeafReader reader = view.segments().get(spot.segment()).reader();
    List<String> pieceFields = Postings.twins(Names.PIECES, visibility);
    List<String> evidenceFields = Postings.twins(Names.EVIDENCE, visibility);
    Document stored = reader.storedFields().document(spot.doc(), Set.copyOf(pieceFields));
    List<HeldValue> values = new ArrayList<>();
    for (int i = 0; i < pieceFields.size(); i++) {
      List<TextPiece> pieces = PieceCodec.read(stored.getBinaryValue(pieceFields.get(i)), i > 0);
      Iterator<List<Evidence>> occurrences =
          EvidenceCodec.readOccurrences(Columns.binary(reader, evidenceFields.get(i), spot.doc()))
              .iterator();
      for (TextPiece piece : pieces) {
        if (piece.keyed() && occurrences.hasNext()) {
          values.add(value(piece, occurrences.next()));
        }
      }
    }
    return values;
  }

  private static HeldValue value(TextPiece piece, List<Evidence> keys) {
    return new HeldValue(
        piece.text(),
        keys.getFirst().role(),
        piece.service(),
        keys.stream().map(ValueReader::key).toList());
  }

  private static MatchKey key(Evidence evidence) {
    int colon = evidence.term().indexOf(':');
    return new MatchKey(
        KeyKind.ofPrefix(evidence.term().substring(0, colon)),
        evidence.term().substring(colon + 1),
        evidence.strength());
  }
}
