package org.leadline.profile;

/**
 * Thrown when somebody else changed a profile, or the profile of a unit, since it was looked at.
 * Nothing was changed. The message says what to do, and holds nothing of the request.
 */
public final class ProfileConflict extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private ProfileConflict(String message) {
    super(message, null, false, false);
  }

  static ProfileConflict version(int latest) {
    return new ProfileConflict(
        latest == 0
            ? "the profile has no version yet; save it as version 0 + 1, as a new one"
            : "the profile has version %,d by now: look at it, and save your changes upon it"
                .formatted(latest));
  }

  static ProfileConflict use() {
    return new ProfileConflict(
        "the unit was given another profile since you looked: look again, and decide anew");
  }

  static ProfileConflict shipped(String id) {
    return new ProfileConflict(
        "%s was used with other numbers before, under the same version: raise its version in ranking.json"
            .formatted(id));
  }
}
