/**
 * Forms in which providers write facts into texts: JSON in a string, registration blocks, ids in
 * standing sentences, facts of files under names of their own.
 *
 * <p>The entry is {@link org.leadline.intake.quirk.ProviderQuirks}, which every reader's report
 * passes once, whatever its format. The forms are described in {@code providers.json}; each is
 * looked for only in the reports of its services. What a form says is added to the report beside
 * the text, which stays: values with a path that goes on within the text, parties, times, places
 * and facts. A text that claims a form and is broken stays plain text and is noted.
 */
@NullMarked
package org.leadline.intake.quirk;

import org.jspecify.annotations.NullMarked;
