/**
 * Measures how fast near-identical pictures are found among very many PDQ hashes, and whether all
 * are found.
 *
 * <p>{@link org.leadline.measure.pictures.PictureBench} is the entry: it writes a corpus of hashes
 * that lie far from one another, with known ones among them where they are given, has them taken in
 * like any delivery, and asks for the pictures near to some: over HTTP, in this process, and in
 * this process without the bank of hashes. It answers with a {@link
 * org.leadline.measure.pictures.PictureReport}.
 */
@NullMarked
package org.leadline.measure.pictures;

import org.jspecify.annotations.NullMarked;
