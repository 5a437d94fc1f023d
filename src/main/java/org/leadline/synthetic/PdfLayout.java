package org.leadline.synthetic;

/** The two ways in which the clearing house's form is laid out (formats reference 2.4). */
enum PdfLayout {
  /** The older one: values to the right of their labels, look-ups in a table. */
  COLUMNS,
  /** The newer one: values below their labels, numbered parties, look-ups with labels. */
  STACKED
}
