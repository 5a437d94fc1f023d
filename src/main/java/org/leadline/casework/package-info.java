/**
 * The work on reports: the urgent order in which they are opened, and searches by cluster.
 *
 * <p>{@link org.leadline.casework.QueueService} gives the order: the index has it, the store the
 * breakdown of each score. {@link org.leadline.casework.ClusteredSearch} puts what a search finds
 * into the clusters of the moment.
 */
@NullMarked
package org.leadline.casework;

import org.jspecify.annotations.NullMarked;
