/**
 * What happens to a report that was read: its values are recognised, it is merged with the
 * documents already held of the same report, scored, committed to the store, and then projected
 * into the index.
 *
 * <p>Start at {@link org.leadline.arrival.Arrivals}: it spreads reading and recognising over the
 * cores, and one thread commits batches. {@link org.leadline.arrival.Projection} writes the index,
 * always in the order of the store's sequence, and replays what is missing after a crash. Whoever
 * owns the index of a data directory holds its {@link org.leadline.arrival.Ownership}, and a {@link
 * org.leadline.arrival.Follower} brings in what other processes commit. {@link
 * org.leadline.arrival.Rebuild} and {@link org.leadline.arrival.Verification} are the operator's
 * tools. {@link org.leadline.arrival.ListImports} takes lists of known hashes into use and labels
 * the reports by them; in a server {@link org.leadline.arrival.ListService} does it beside other
 * work.
 *
 * <p>The result does not depend on the order of arrival: which document is current, and how the
 * current ones merge, are decided by what the documents say and by nothing else.
 */
@NullMarked
package org.leadline.arrival;

import org.jspecify.annotations.NullMarked;
