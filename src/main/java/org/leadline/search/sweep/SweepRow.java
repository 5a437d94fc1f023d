package org.leadline.search.sweep;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.leadline.index.SearchQuery;
import org.leadline.report.IdentifierKind;

/**
 * One value of a list, and what was found.
 *
 * @param row its number among the rows, from 1
 * @param line the line of the list that it stands in, from 1
 * @param written the value as it stands there
 * @param kind what sort of value it is; null when it cannot be read
 * @param outcome what became of it
 * @param reports how many of the reports that are seen hold it
 * @param atLeast whether a time limit ended its look-up, so that there may be more
 * @param repeats the number of the first row of the same value; 0 for the first itself
 * @param why the noise list's sentence, or why it cannot be read; empty otherwise
 * @param typed the query text that finds the same; empty when it cannot be read
 * @param held the part of the value that reports hold; {@link SearchQuery.None} when none does
 */
public record SweepRow(
    int row,
    long line,
    String written,
    @Nullable IdentifierKind kind,
    SweepOutcome outcome,
    long reports,
    boolean atLeast,
    int repeats,
    String why,
    String typed,
    SearchQuery held) {

  /** Checks that nothing is missing. */
  public SweepRow {
    requireNonNull(written);
    requireNonNull(outcome);
    requireNonNull(why);
    requireNonNull(typed);
    requireNonNull(held);
  }

  /** Names number and outcome only: the value is report content. */
  @Override
  public String toString() {
    return "SweepRow[" + row + ", " + outcome + "]";
  }
}
