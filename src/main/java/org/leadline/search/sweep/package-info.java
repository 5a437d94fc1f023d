/**
 * Sweeps: up to 100,000 values of mixed kinds looked up at once, out of a warrant's return or
 * another unit's list.
 *
 * <p>{@link org.leadline.search.sweep.SweepService} is the entry. A {@link
 * org.leadline.search.sweep.SweepRequest} is a text of lines or CSV; each value in it becomes a row
 * that is a hit, a miss, noise or unreadable, so that the rows of each outcome add up to all. The
 * index is asked once for all of them ({@link org.leadline.index.IndexSnapshot#sweep}), over what
 * the caller sees. What was found is kept for its owner, can be read row by row to the end, taken
 * along as CSV, and searched within by the query word {@code sweep:ID}; it is as of its run, and
 * can be run again.
 *
 * <p>Long sweeps go on beside the request, one at a time; their progress can be asked for. Values
 * stand in the store and, named by the sweep's id, in no log, address or audit record.
 */
@NullMarked
package org.leadline.search.sweep;

import org.jspecify.annotations.NullMarked;
