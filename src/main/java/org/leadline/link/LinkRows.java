package org.leadline.link;

import static java.util.Objects.requireNonNull;

/** Which rows a list of links has. The totals count every link whatever is listed. */
public sealed interface LinkRows {

  /** Every link by itself. */
  record Every() implements LinkRows {}

  /** What repeats one file or one event is one row with its count ({@link LinkBundle}). */
  record Folded() implements LinkRows {}

  /**
   * The links of one bundle by themselves.
   *
   * @param key what they repeat
   */
  record Members(String key) implements LinkRows {

    /** Checks that the key is given. */
    public Members {
      requireNonNull(key);
    }

    /** Leaves the key out: it is report content. */
    @Override
    public String toString() {
      return "Members[]";
    }
  }

  /** Alarms alone. */
  record Alarms() implements LinkRows {}
}
