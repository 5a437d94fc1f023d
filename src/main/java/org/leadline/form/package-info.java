/**
 * Compact bytes for what is kept of a report: the store's parsed form, scores with their breakdown,
 * what lists and highlights show. {@link org.leadline.form.FormOutput} writes values, {@link
 * org.leadline.form.FormInput} reads them in the same order; which values, and under which number
 * of a layout, is the affair of whoever owns the form. {@link org.leadline.form.CsvLine} writes
 * what is taken along to a spreadsheet. Knows no feature and no library.
 */
@NullMarked
package org.leadline.form;

import org.jspecify.annotations.NullMarked;
