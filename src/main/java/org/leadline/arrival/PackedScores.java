package org.leadline.arrival;

import org.leadline.priority.Scores;
import org.leadline.store.Packed;
import tools.jackson.databind.json.JsonMapper;

/** Scores with their breakdown as packed JSON, the way the store keeps them. */
final class PackedScores {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PackedScores() {}

  static Packed of(Scores scores) {
    return Packed.of(JSON.writeValueAsBytes(scores));
  }
}
