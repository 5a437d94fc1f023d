package org.leadline.link.walk;

import java.util.List;

/**
 * How many reports one hop adds to what the hops before reached.
 *
 * @param hop how many links away they are
 * @param reports how many there are
 * @param strong of these, whose strongest link to a report of the hop before is strong
 * @param possible of these, possible
 * @param weak of these, weak
 * @param kinds how many of them share a key of each kind with a report of the hop before, most
 *     first, ties by name; a report counts in every kind that it shares
 * @param hidden reports of other units that are linked to reports of the hop before and that the
 *     caller may not see, whatever the filter says; 0 unless {@code access.json} lets the number be
 *     told
 */
public record HopTotals(
    int hop,
    long reports,
    long strong,
    long possible,
    long weak,
    List<KindCount> kinds,
    long hidden) {

  /**
   * How many reports share a key of a kind.
   *
   * @param kind the prefix of the kind
   * @param reports how many reports
   */
  public record KindCount(String kind, long reports) {}

  /** Copies the list. */
  public HopTotals {
    kinds = List.copyOf(kinds);
  }
}
