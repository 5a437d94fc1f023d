package org.leadline.intake.pdf;

/**
 * Bounds of one PDF, beside those of every document.
 *
 * @param pages how many pages it may have
 * @param unpackedBytes how many bytes its structure and its text may unpack to in all; a single
 *     part may take a quarter of it
 * @param seconds how long reading it may take
 */
public record PdfBounds(int pages, long unpackedBytes, int seconds) {

  /** How much a single packed part of the file may unpack to. */
  long partBytes() {
    return unpackedBytes / 4;
  }
}
