/**
 * The work on reports: the urgent order in which they are opened.
 *
 * <p>{@link org.leadline.casework.QueueService} is the entry: the index gives the order, the store
 * the breakdown of each score.
 */
@NullMarked
package org.leadline.casework;

import org.jspecify.annotations.NullMarked;
