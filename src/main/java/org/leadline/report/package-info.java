/**
 * The model: what a report says, as immutable records that know no outside library.
 *
 * <p>Start at {@link org.leadline.report.Report}. A report is the merged reading of its documents;
 * every value in it stands at a {@link org.leadline.report.Place} (document format, path, role,
 * origin, manner), so that each can be cited. Values that can join reports are {@link
 * org.leadline.report.Occurrence}s; their canonical forms are {@link
 * org.leadline.report.MatchKey}s. Free text, and whatever a reader did not know, is kept as {@link
 * org.leadline.report.Passage}s.
 *
 * <p>All records copy their collections and are safe for many threads. Records that hold report
 * text print only what identifies them, never the text: a {@code toString} may end in a log.
 */
@NullMarked
package org.leadline.report;

import org.jspecify.annotations.NullMarked;
