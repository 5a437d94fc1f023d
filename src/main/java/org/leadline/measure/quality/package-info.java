/**
 * Measures how good links and clusters are, given a truth: which reports are about one person, by
 * what kinds of evidence, which must be kept apart, which are alarms, which values strangers share.
 *
 * <p>{@link org.leadline.measure.quality.Evaluation} is the entry: it reads a {@link
 * org.leadline.measure.quality.Truth}, asks the services as the local operator does, and answers
 * with a {@link org.leadline.measure.quality.QualityReport}. What the truth does not tell is not
 * measured, and the answer says so.
 */
@NullMarked
package org.leadline.measure.quality;

import org.jspecify.annotations.NullMarked;
