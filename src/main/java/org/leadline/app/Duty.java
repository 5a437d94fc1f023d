package org.leadline.app;

import org.leadline.index.lucene.LuceneIndex.Opening;
import org.leadline.store.Store;

/** What a process does with a data directory, which decides how it opens it. */
enum Duty {
  /** Answers questions, or brings the index up to what is stored; makes no scores. */
  READ,
  /** Takes reports in: makes keys and scores beside those that are stored. */
  TAKE_IN,
  /** Makes keys, scores and index anew where they are of another making. */
  REBUILD;

  /** How the index is opened. */
  Opening opening(boolean owned) {
    return this == REBUILD ? Opening.REBUILD : owned ? Opening.OWN : Opening.READ;
  }

  /** The ranking profile behind the scores that answers show. */
  String profile(Store store, Settings settings) {
    return this == REBUILD ? settings.ranking().profile() : store.rankingProfile();
  }

  /**
   * Refuses what would mix keys or scores of different making. Questions look values up by keys,
   * and orders compare scores: a reader needs keys like its own, and scores of one making, which
   * may be another than its own and is then named in answers.
   *
   * @throws org.leadline.store.MadeOtherwise saying what to do
   */
  void check(Store store) {
    switch (this) {
      case READ -> {
        store.requireOwnKeys();
        store.rankingProfile();
      }
      case TAKE_IN -> {
        store.requireOwnKeys();
        store.requireOwnScores();
      }
      case REBUILD -> {}
    }
  }
}
