/**
 * Reads what is delivered into documents of reports, and refuses the rest with place and cause.
 *
 * <p>The entry is {@link org.leadline.intake.Intake}. The flow: {@code split} walks paths or a
 * stream and tells by content what each thing is; JSON lines and ZIPs are taken apart; the number
 * of provider XML is looked for in the receipts beside it; each document comes out as bytes with
 * their place. {@code parse} checks the bytes (UTF-8, no embedded media), has the reader of the
 * format build a tree, and maps it to the model: {@code lawenforcement}, {@code providerxml},
 * {@code filedetails} and {@code jsonlines}, which rows of other feeds are brought to by {@code
 * mapping}, on what they share in {@code reading}. Every leaf of a document is in the resulting
 * report: in its typed place, or as text under its path.
 *
 * <p>Media is never read past the bytes that tell what it is, never hashed and never kept. Nothing
 * is written to disk. All bounds are in {@link org.leadline.intake.IntakeSettings}.
 */
@NullMarked
package org.leadline.intake;

import org.jspecify.annotations.NullMarked;
