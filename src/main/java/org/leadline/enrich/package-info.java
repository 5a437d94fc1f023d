/**
 * Off-line look-ups about values: whether a value says little, and why ({@link
 * org.leadline.enrich.NoiseLists}). What is known of addresses has a package of its own, {@link
 * org.leadline.enrich.networks}, and so have lists of known hashes, {@link
 * org.leadline.enrich.hashes}; {@link org.leadline.enrich.listed} is what all imported lists say
 * together. Nothing that is looked up here is ever an identity, and nothing outside is asked.
 */
@NullMarked
package org.leadline.enrich;

import org.jspecify.annotations.NullMarked;
