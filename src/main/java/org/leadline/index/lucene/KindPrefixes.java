package org.leadline.index.lucene;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.leadline.report.KeyKind;

/**
 * Tells the kind of a key by how its term begins. Terms in their order mostly are of the kind of
 * the one before. For one thread.
 */
@SuppressWarnings("EnumOrdinal")
final class KindPrefixes {

  private final Map<BytesRef, Byte> kinds = new HashMap<>();
  private BytesRef last = new BytesRef();
  private byte kind;

  KindPrefixes() {
    for (KeyKind each : KeyKind.values()) {
      kinds.put(new BytesRef(each.prefix()), (byte) each.ordinal());
    }
  }

  /** The position of the kind among all. */
  byte kind(BytesRef term) {
    int length = 0;
    while (length < term.length && term.bytes[term.offset + length] != ':') {
      length++;
    }
    BytesRef prefix = new BytesRef(term.bytes, term.offset, length);
    if (!prefix.equals(last)) {
      Byte found = kinds.get(prefix);
      if (found == null) {
        throw new IllegalStateException("a key of no known kind");
      }
      last = BytesRef.deepCopyOf(prefix);
      kind = found;
    }
    return kind;
  }
}
