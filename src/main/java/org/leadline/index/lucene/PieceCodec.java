package org.leadline.index.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.leadline.form.FormInput;
import org.leadline.form.FormOutput;
import org.leadline.index.TextPiece;

/** The pieces of text that highlights are cut from, as bytes. */
final class PieceCodec {

  private static final int SEARCHED = 1;
  private static final int KEYED = 2;

  private PieceCodec() {}

  /** The pieces of child victims, or all the others; null when there are none. */
  static @Nullable BytesRef write(List<TextPiece> pieces, boolean childVictim) {
    FormOutput out = new FormOutput();
    for (TextPiece piece : pieces) {
      if (piece.childVictim() == childVictim) {
        out.number((piece.searched() ? SEARCHED : 0) | (piece.keyed() ? KEYED : 0));
        out.path(piece.path());
        out.text(piece.text());
        out.optional(piece.service());
      }
    }
    return out.isEmpty() ? null : new BytesRef(out.toBytes());
  }

  static List<TextPiece> read(@Nullable BytesRef bytes, boolean childVictim) {
    List<TextPiece> pieces = new ArrayList<>();
    if (bytes != null) {
      FormInput in = new FormInput(bytes.bytes, bytes.offset, bytes.length);
      while (!in.isAtEnd()) {
        long flags = in.number();
        boolean searched = (flags & SEARCHED) != 0;
        boolean keyed = (flags & KEYED) != 0;
        pieces.add(
            new TextPiece(in.path(), in.text(), childVictim, searched, keyed, in.optional()));
      }
    }
    return pieces;
  }
}
