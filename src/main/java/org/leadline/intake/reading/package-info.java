/**
 * What the readers of all formats share: a bounded tree of a document ({@link
 * org.leadline.intake.reading.Node}) with the path of each leaf, and the draft of a report that the
 * leaves are moved to ({@link org.leadline.intake.reading.Draft}). Leaves that no reader took are
 * moved at the end as text under their path, so that nothing in a document can be lost.
 */
@NullMarked
package org.leadline.intake.reading;

import org.jspecify.annotations.NullMarked;
