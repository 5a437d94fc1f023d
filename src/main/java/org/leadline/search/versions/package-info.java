/**
 * What changed between two versions of a report: pure functions over {@link
 * org.leadline.report.Report}.
 *
 * <p>Start at {@link org.leadline.search.versions.Comparison}. It turns both versions into entries
 * (a field of the incident, a person, a value, a file, an IP event, a text), pairs them by what
 * tells them apart rather than by where they stand in the document, and says for each section what
 * was added, removed and changed. Neither the order of a list nor the format of the document that
 * tells something is a change.
 *
 * <p>It compares what it is given: reports that were read with a caller's Visibility give a
 * comparison that holds nothing else.
 */
@NullMarked
package org.leadline.search.versions;

import org.jspecify.annotations.NullMarked;
