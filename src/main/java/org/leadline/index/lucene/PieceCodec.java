package org.leadline.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.leadline.index.TextPiece;

/** The pieces of text that highlights are cut from, as bytes. */
final class PieceCodec {

  private static final int SEARCHED = 1;
  private static final int KEYED = 2;
  private static final int SERVICE = 4;

  private PieceCodec() {}

  /** The pieces of child victims, or all the others; null when there are none. */
  static @Nullable BytesRef write(List<TextPiece> pieces, boolean childVictim) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    for (TextPiece piece : pieces) {
      if (piece.childVictim() == childVictim) {
        String service = piece.service();
        int flags = (piece.searched() ? SEARCHED : 0) | (piece.keyed() ? KEYED : 0);
        out.writeByte((byte) (flags | (service == null ? 0 : SERVICE)));
        out.writeString(piece.path());
        out.writeString(piece.text());
        if (service != null) {
          out.writeString(service);
        }
      }
    }
    return out.size() == 0 ? null : new BytesRef(out.toArrayCopy());
  }

  static List<TextPiece> read(@Nullable BytesRef bytes, boolean childVictim) throws IOException {
    List<TextPiece> pieces = new ArrayList<>();
    if (bytes != null) {
      var in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
      while (!in.eof()) {
        int flags = in.readByte();
        boolean searched = (flags & SEARCHED) != 0;
        boolean keyed = (flags & KEYED) != 0;
        String path = in.readString();
        String text = in.readString();
        String service = (flags & SERVICE) == 0 ? null : in.readString();
        pieces.add(new TextPiece(path, text, childVictim, searched, keyed, service));
      }
    }
    return pieces;
  }
}
