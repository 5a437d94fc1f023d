/**
 * Lists of known hashes: millions of hashes each, found in a microsecond. Lists hold hashes and the
 * owner's bare category, nothing else: no name, no text, never any picture.
 *
 * <p>A {@link org.leadline.enrich.hashes.ListReader} streams the published form of a list into a
 * {@link org.leadline.enrich.hashes.Entries}; that sorts them with little memory into one {@link
 * org.leadline.enrich.hashes.HashFile}, which is mapped, never loaded, behind a {@link
 * org.leadline.enrich.hashes.Filter} in memory. {@link org.leadline.enrich.hashes.HashLists} is
 * what all lists together say of a report. Which lists there are, and which file is whose, stands
 * in the store.
 */
@NullMarked
package org.leadline.enrich.hashes;

import org.jspecify.annotations.NullMarked;
