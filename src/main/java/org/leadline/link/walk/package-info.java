/**
 * What lies behind the linked reports of a report: reports some links away, the strongest chain
 * between two reports, what a linked report adds, reports side by side and in the order of time,
 * and all links to take along.
 *
 * <p>{@link org.leadline.link.walk.Walking} holds the services. Each asks {@link
 * org.leadline.link.LinkedReports} for the links of one report after another, over what its caller
 * sees, and writes its audit record before it answers. Links are followed with noise control, so
 * that a walk never passes through a hub. What takes longer than the caller waits ends, and the
 * answer says that it is partial and why ({@link org.leadline.link.walk.Stopped}).
 */
@NullMarked
package org.leadline.link.walk;

import org.jspecify.annotations.NullMarked;
