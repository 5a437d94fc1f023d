package org.leadline.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The notes of a document as the store keeps them. Packing is pure, so that the threads that read
 * documents can pack. Safe for many threads.
 */
public final class DocumentNotes {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private DocumentNotes() {}

  /** Packs notes; null when there are none, as for most documents. */
  public static @Nullable Packed pack(List<DocumentNote> notes) {
    return notes.isEmpty() ? null : Packed.of(JSON.writeValueAsBytes(notes));
  }

  static List<DocumentNote> read(byte @Nullable [] compressed) {
    return compressed == null
        ? List.of()
        : List.of(JSON.readValue(Packed.ofCompressed(compressed).unpack(), DocumentNote[].class));
  }
}
