/**
 * Reads CyberTip PDFs: the report as the clearing house prints it for agencies (formats reference
 * 2.4).
 *
 * <p>The entry is {@link org.leadline.intake.pdf.CyberTipPdf}. {@link
 * org.leadline.intake.pdf.OpenedPdf} opens the file within bounds, with the passwords of {@link
 * org.leadline.intake.pdf.PdfPasswords} where it is encrypted; {@link
 * org.leadline.intake.pdf.LineStripper} takes the lines of its pages with their positions; {@link
 * org.leadline.intake.pdf.FieldReading} finds labels, blocks and tables in them; {@link
 * org.leadline.intake.pdf.ReportTree} brings these into the tree of law-enforcement JSON, whose
 * reader then makes the report. The path of each value is its page, block and label, so that a
 * value can be cited by page.
 *
 * <p>Nothing in a PDF is executed, fetched, rendered or decoded but the text of its pages: no
 * script, no link, no picture, no embedded file, no font program.
 */
@NullMarked
package org.leadline.intake.pdf;

import org.jspecify.annotations.NullMarked;
