package org.leadline.store;

/**
 * Thrown when match keys or scores of the store were made otherwise than this process makes them,
 * so that going on would split or misstate what is stored. Nothing was changed. The message says
 * what to do.
 */
public final class MadeOtherwise extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final String TO_DO = " Bring them up to date with: leadline reindex";

  private MadeOtherwise(String message) {
    super(message + TO_DO);
  }

  static MadeOtherwise keys() {
    return new MadeOtherwise(
        "The stored match keys were made with other settings of providers.json or by another"
            + " version of Leadline: values of reports taken in here would not match theirs.");
  }

  static MadeOtherwise someKeys() {
    return new MadeOtherwise(
        "Some of the stored match keys were made with other settings of providers.json or by"
            + " another version of Leadline than the rest: a reindex was not finished.");
  }

  static MadeOtherwise scores(String stored, String own) {
    return new MadeOtherwise(
        "The stored scores were made with the ranking profile %s, and ranking.json now is %s%s: reports scored here would not compare with them."
            .formatted(stored, own, stored.equals(own) ? " with another content" : ""));
  }

  static MadeOtherwise someScores() {
    return new MadeOtherwise(
        "Some of the stored scores were made with another ranking profile than the rest: a reindex"
            + " was not finished.");
  }
}
