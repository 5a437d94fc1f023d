/**
 * Measures a whole installation: how fast reports are taken in, how large store and index become,
 * how long a stopped server takes to its first answer, and how fast each kind of question is
 * answered, in process and over HTTP.
 *
 * <p>{@link org.leadline.measure.Bench} does it against a {@link org.leadline.measure.BenchTarget}
 * that the composition root provides, and answers with a {@link org.leadline.measure.BenchReport}.
 */
@NullMarked
package org.leadline.measure;

import org.jspecify.annotations.NullMarked;
