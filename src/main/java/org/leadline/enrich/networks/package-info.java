/**
 * What is known of addresses without asking anybody: {@link
 * org.leadline.enrich.networks.SpecialBlocks} holds what the registries define. Ranges lie sorted
 * and apart in an {@link org.leadline.enrich.networks.AddressRanges}, so that an address costs one
 * bisection. All of it is derived: an address's network is never anybody's identity.
 */
@NullMarked
package org.leadline.enrich.networks;

import org.jspecify.annotations.NullMarked;
