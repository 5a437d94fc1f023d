/**
 * Reads one line of Leadline's own JSON lines: a report from any other source.
 *
 * <p>The entry is {@link org.leadline.intake.jsonlines.JsonLinesReader}. Only {@code source} and
 * {@code id} must be there; what the format does not know is kept as text under its path. The JSON
 * Schema is the resource {@code /schema/json-lines.schema.json}; the manual page is json-lines.md.
 */
@NullMarked
package org.leadline.intake.jsonlines;

import org.jspecify.annotations.NullMarked;
