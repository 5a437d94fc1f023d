/**
 * The watched folder: what is put there is taken in.
 *
 * <p>Start at {@link org.leadline.arrival.inbox.Inbox}, one thread that looks again and again. A
 * file that is finished (size and time at rest, no name of a partial upload) is claimed by moving
 * it to {@code taking}, taken in with the others of its folder, and moved on to {@code done}, or to
 * {@code quarantined} with the reasons beside it. Whatever a stopped process left in {@code taking}
 * is taken in first at the next start: the same bytes make nothing new, so that nothing is lost and
 * nothing doubled.
 */
@NullMarked
package org.leadline.arrival.inbox;

import org.jspecify.annotations.NullMarked;
