/**
 * Off-line look-ups about values: what sort of network an address is in ({@link
 * org.leadline.enrich.NetworkClasses}), and whether a value stands on a list of values that say
 * little ({@link org.leadline.enrich.NoiseLists}); lists of known hashes have a package of their
 * own, {@link org.leadline.enrich.hashes}. Nothing that is looked up here is ever an identity, and
 * nothing outside is asked.
 */
@NullMarked
package org.leadline.enrich;

import org.jspecify.annotations.NullMarked;
