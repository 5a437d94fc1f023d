/**
 * Reads law-enforcement JSON: the report as agencies receive it from the clearing house.
 *
 * <p>The entry is {@link org.leadline.intake.lawenforcement.LawEnforcementReader}. The format has
 * no public schema; lists are wrapped twice, bare, or single objects, and any value may be missing,
 * null, empty or {@code N/A}. Section A ({@code reportedInformation}) is the provider's word;
 * sections B ({@code automatedInformation}), C ({@code additionalNcmecInformation}) and D ({@code
 * lawEnforcementContactInformation}) are the clearing house's.
 */
@NullMarked
package org.leadline.intake.lawenforcement;

import org.jspecify.annotations.NullMarked;
