/**
 * The embedded search engine: {@link org.leadline.index.ReportIndex} on Lucene.
 *
 * <p>{@link org.leadline.index.lucene.LuceneIndex} is the entry. Writing: a report becomes one
 * Lucene document ({@code DocumentBuilder}) whose commit carries the store's sequence and the
 * fingerprint of the fields. Reading: a {@code View} is one state of the index with columns beside
 * each segment (priority, dates, facet ordinals); a question is compiled into a Lucene query,
 * evaluated once into the set of matching reports, and hits, totals and facets are all read from
 * that set, so that they always agree. Values of child victims live in fields of their own ({@code
 * .victim}) that a visibility without the right never touches.
 *
 * <p>Links are read from a graph in heap ({@code KeyGraph}, kept by {@code LinkGraphs}) where it
 * knows the segments of the view, and from their term dictionaries where it does not; both give the
 * same answer.
 *
 * <p>Threads that are inside Lucene are never interrupted.
 */
@NullMarked
package org.leadline.index.lucene;

import org.jspecify.annotations.NullMarked;
