/**
 * The engine-neutral port to the search index, and the records of its questions and answers.
 *
 * <p>{@link org.leadline.index.ReportIndex} takes reports in and hands out {@link
 * org.leadline.index.IndexSnapshot}s; a page of hits and its facets are read from one snapshot.
 * Questions are engine-neutral: {@link org.leadline.index.SearchQuery} is what query text becomes.
 * Each read takes a {@link org.leadline.access.Visibility}. The index is a projection of the store:
 * it can be deleted and rebuilt.
 */
@NullMarked
package org.leadline.index;

import org.jspecify.annotations.NullMarked;
