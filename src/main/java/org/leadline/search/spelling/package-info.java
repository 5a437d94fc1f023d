/**
 * What somebody may have meant whose search finds little: a word one letter off from one that
 * reports hold, a value with a fault of typing (a letter or digit changed, left out, put in or
 * swapped with its neighbour, an {@code l} for a {@code 1}, a wrong check digit).
 *
 * <p>Entry: {@link org.leadline.search.spelling.DidYouMean#of}. It looks at a search only after it
 * found next to nothing, so that other searches cost nothing more: the pieces of the typed text
 * ({@link org.leadline.search.spelling.TypedPiece}) are looked up in the dictionary of the index,
 * near ones are put in their places, and what would find more is offered with how many reports it
 * finds. Everything is asked under the caller's Visibility: what a caller cannot find is not
 * offered either.
 */
@NullMarked
package org.leadline.search.spelling;

import org.jspecify.annotations.NullMarked;
