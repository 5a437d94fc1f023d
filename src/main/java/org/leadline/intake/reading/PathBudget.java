package org.leadline.intake.reading;

/**
 * How much the paths of all values of one document may take. Each value knows its place by a path
 * of its own, so that long names above many values would multiply: a document of 400 KB could fill
 * the memory. For one thread.
 */
final class PathBudget {

  /** Paths of ordinary documents take about as much as the documents. */
  private static final long CHARACTERS_PER_BYTE = 2;

  private final long most;
  private long used;

  PathBudget(Limits limits) {
    most = CHARACTERS_PER_BYTE * limits.bytes();
  }

  /** Counts one value more; false when that is too much. */
  boolean holds(Node node) {
    used += node.pathLength();
    return used <= most;
  }

  Refused over(Position position) {
    return new Refused(
        RejectionReason.TOO_MANY_VALUES,
        position,
        "The names above them add up to more than %d characters.".formatted(most));
  }
}
