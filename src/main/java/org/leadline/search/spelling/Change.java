package org.leadline.search.spelling;

import java.util.Comparator;
import java.util.List;

/** Another text in the place of a piece of a typed one. */
record Change(int from, int to, String text) {

  /** The typed text with some changes, no two of which overlap. */
  static String apply(String typed, List<Change> changes) {
    StringBuilder changed = new StringBuilder(typed);
    changes.stream()
        .sorted(Comparator.comparingInt(Change::from).reversed())
        .forEach(change -> changed.replace(change.from(), change.to(), change.text()));
    return changed.toString();
  }

  @Override
  public String toString() {
    return "Change[" + from + ".." + to + "]";
  }
}
