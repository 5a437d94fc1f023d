package org.leadline.link;

/**
 * How many links there are, exactly, whatever the page shows.
 *
 * @param all links of every strength
 * @param strong of these, strong
 * @param possible of these, possible
 * @param weak of these, weak
 * @param demoted other reports that share demoted keys only, and are therefore no links; contact
 *     data of the reporting and receiving sides is left out of it, since it is no evidence at all
 * @param hidden linked reports of other units, which the caller may not see, by what every unit
 *     holds; 0 unless {@code access.json} lets the number be told
 * @param notHeld reports that this one names and that are not held
 */
public record LinkTotals(
    long all, long strong, long possible, long weak, long demoted, long hidden, long notHeld) {

  LinkTotals withHidden(long number) {
    return new LinkTotals(all, strong, possible, weak, demoted, number, notHeld);
  }
}
