package org.leadline.intake.pdf;

import java.util.List;

/**
 * What was taken from a PDF: its lines, and how much of it was passed over.
 *
 * @param lines the lines of all pages in reading order
 * @param pages how many pages it has
 * @param pictures how many pictures it holds; none was decoded
 * @param files how many files are embedded in it; none was read
 */
record PdfContent(List<TextLine> lines, int pages, int pictures, int files) {

  PdfContent {
    lines = List.copyOf(lines);
  }

  /** Counts only: the lines are report content. */
  @Override
  public String toString() {
    return "PdfContent[" + pages + " pages, " + lines.size() + " lines]";
  }
}
