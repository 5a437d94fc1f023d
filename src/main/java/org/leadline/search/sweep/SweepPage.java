package org.leadline.search.sweep;

import java.util.List;

/**
 * A page of the rows of a sweep, in their order.
 *
 * @param rows the rows
 * @param total how many rows there are in all with the outcomes asked for
 * @param next the number of the row after which the next page begins; 0 when this page is the last
 */
public record SweepPage(List<SweepRow> rows, int total, int next) {

  /** Copies the list. */
  public SweepPage {
    rows = List.copyOf(rows);
  }
}
