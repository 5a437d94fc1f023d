/**
 * Reads provider XML {@code fileDetails} (facts about one file of a report) and the clearing
 * house's receipts, which tell a report's number.
 *
 * <p>The entries are {@link org.leadline.intake.filedetails.FileDetailsReader} and {@link
 * org.leadline.intake.filedetails.Receipts}. Only facts: the file itself is never held.
 */
@NullMarked
package org.leadline.intake.filedetails;

import org.jspecify.annotations.NullMarked;
