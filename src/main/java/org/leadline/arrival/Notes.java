package org.leadline.arrival;

import java.util.List;
import org.leadline.intake.Document;
import org.leadline.store.DocumentNote;

/** What a reader noticed, in the form that the store keeps. */
final class Notes {

  private Notes() {}

  static List<DocumentNote> of(Document document) {
    return document.notes().stream()
        .map(note -> new DocumentNote(note.kind().code(), note.path()))
        .toList();
  }
}
