/**
 * Makes corpora of synthetic reports together with their truth.
 *
 * <p>{@link org.leadline.synthetic.Generator} writes a folder: {@code reports/} holds the documents
 * an agency would receive, {@code truth/} tells which person stands behind which report, which
 * values are shared by strangers, which documents are bad and which arrive again. The same settings
 * give the same bytes. Shares follow published statistics ({@link
 * org.leadline.synthetic.Calibration}).
 *
 * <p>Flow: {@code Census} says who occurs in the report with a given number, {@code Timeline} when
 * it was received; the {@code Plant}s fill a {@code Draft}, each with draws of its own; the writers
 * turn the draft into documents. Everything is derived from seed and counter, so that a corpus of
 * any size is written in bounded memory and in parallel.
 *
 * <p>Every value is reserved or never routed: addresses of 240.0.0.0/4 and 4000::/16, telephone
 * numbers +1 NPA 555 xxxx, mail at example domains or at gmail.com with a local part that starts
 * with {@code zzsynth}. Prose comes from a fixed list of office words.
 */
@NullMarked
package org.leadline.synthetic;

import org.jspecify.annotations.NullMarked;
