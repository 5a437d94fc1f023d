package org.leadline.arrival;

import org.leadline.priority.Scores;
import org.leadline.priority.ScoresForm;
import org.leadline.store.Packed;

/** Scores with their breakdown, packed the way the store keeps them. */
final class PackedScores {

  private PackedScores() {}

  static Packed of(Scores scores) {
    return Packed.of(ScoresForm.write(scores));
  }
}
