/**
 * Whole results to be taken along: every hit of a search as CSV or JSON lines, or as an evidence
 * pack.
 *
 * <p>{@link org.leadline.search.export.ResultExports} is the entry. It goes over one state of the
 * index page by page and hands each hit on at once, so that memory does not grow with the result;
 * the audit record, with the exact total, is written before the first hit leaves. An evidence pack
 * is a ZIP that says who asked what of which state of the index and lists each report with the
 * SHA-256 of its originals; {@link org.leadline.search.export.PackCheck} compares one with the
 * store.
 */
@NullMarked
package org.leadline.search.export;

import org.jspecify.annotations.NullMarked;
