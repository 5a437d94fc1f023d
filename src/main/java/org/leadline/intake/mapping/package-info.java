/**
 * Reads rows of somebody else's CSV or JSON lines as our own JSON lines, by a mapping file.
 *
 * <p>{@link org.leadline.intake.mapping.Mapping} is what the file says: for each column, which
 * field of JSON lines it fills. {@link org.leadline.intake.mapping.RowMapper} makes one line of
 * JSON lines of the {@link org.leadline.intake.mapping.Cell}s of a row; nothing of a row is left
 * out. {@link org.leadline.intake.mapping.CsvText} takes a row of CSV apart. {@link
 * org.leadline.intake.mapping.Proposal} looks at a sample and proposes a mapping for a person to
 * correct; what a sample cannot decide it asks, and never guesses.
 */
@NullMarked
package org.leadline.intake.mapping;

import org.jspecify.annotations.NullMarked;
