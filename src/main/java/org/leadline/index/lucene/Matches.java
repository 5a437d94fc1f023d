package org.leadline.index.lucene;

import java.util.ArrayList;
import java.util.List;

/**
 * The reports that match a question, by segment of a view.
 *
 * @param sets one set for each segment, in the view's order
 * @param partial whether a time limit ended the search early
 */
record Matches(List<DocSet> sets, boolean partial) {

  Matches {
    sets = List.copyOf(sets);
  }

  long total() {
    return sets.stream().mapToLong(DocSet::size).sum();
  }

  Matches and(Matches other) {
    List<DocSet> both = new ArrayList<>(sets.size());
    for (int i = 0; i < sets.size(); i++) {
      both.add(sets.get(i).and(other.sets.get(i)));
    }
    return new Matches(both, partial || other.partial);
  }

  /**
   * Those that are not among others. When not all of the others were found, none is sure not to be
   * among them.
   */
  Matches without(Matches others) {
    List<DocSet> rest = new ArrayList<>(sets.size());
    for (int i = 0; i < sets.size(); i++) {
      rest.add(
          others.partial
              ? DocSet.none(sets.get(i).maxDoc())
              : sets.get(i).without(others.sets.get(i)));
    }
    return new Matches(rest, partial || others.partial);
  }

  long bytes() {
    return sets.stream().mapToLong(DocSet::bytes).sum();
  }
}
