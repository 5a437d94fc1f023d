/**
 * Reads provider XML {@code report}: what a provider submitted to the clearing house.
 *
 * <p>The entry is {@link org.leadline.intake.providerxml.ProviderXmlReader}. The clearing house
 * enforces an order of elements; this reader does not. Everything is the provider's word; its own
 * contact data has the role of the reporter and never links. The document does not carry the
 * report's number.
 */
@NullMarked
package org.leadline.intake.providerxml;

import org.jspecify.annotations.NullMarked;
