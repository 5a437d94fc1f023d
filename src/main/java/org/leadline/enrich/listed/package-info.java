/**
 * Published lists of addresses and names (MISP warning lists, texts of prefixes, exits of Tor,
 * ranges of clouds, geofeeds, mail domains), read into a {@link
 * org.leadline.enrich.listed.ListedValues}: {@link org.leadline.enrich.listed.ValueFormat} tells
 * the form by content and has the reader. A list has either ranges of addresses or names, never
 * both.
 */
@NullMarked
package org.leadline.enrich.listed;

import org.jspecify.annotations.NullMarked;
