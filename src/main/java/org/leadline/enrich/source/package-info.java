/**
 * What reading lists of any kind has in common: {@link org.leadline.enrich.source.Tally} counts
 * rows and keeps the places of bad ones, {@link org.leadline.enrich.source.InvalidList} refuses a
 * file with a sentence that says what to do.
 */
@NullMarked
package org.leadline.enrich.source;

import org.jspecify.annotations.NullMarked;
