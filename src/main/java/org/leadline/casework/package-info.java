/**
 * The work on reports: the urgent order in which they are opened, what is done with each, and
 * searches by cluster.
 *
 * <p>{@link org.leadline.casework.QueueService} gives the order: the index has it, the store the
 * breakdown of each score and where the work stands. {@link org.leadline.casework.CaseService} does
 * what people wish ({@link org.leadline.casework.CaseAction}): {@code CaseRules} decides, alone
 * with the store, what becomes of it; the store keeps it as an event and a state, and the
 * projection brings it into the index. {@link org.leadline.casework.Preservation} counts the days
 * for which a provider preserves what it reported.
 *
 * <p>{@link org.leadline.casework.DigestService} tells what is new at the beginning of a shift, and
 * which urgent reports nobody has claimed for too long ({@link
 * org.leadline.casework.CaseworkSettings}).
 *
 * <p>{@link org.leadline.casework.ClusteredSearch} puts what a search finds into the clusters of
 * the moment.
 */
@NullMarked
package org.leadline.casework;

import org.jspecify.annotations.NullMarked;
