package org.leadline.synthetic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Writes a draft as a CyberTip PDF in one of the form's two layouts. The same draft gives the same
 * bytes. Safe for many threads.
 */
final class CyberTipPdfWriter {

  /** The document; empty when a text holds characters that the fonts of PDFBox cannot print. */
  Optional<byte[]> write(Draft draft, PdfLayout layout) {
    List<Printed> items = PrintedReport.of(draft, layout);
    try (PDDocument document = new PDDocument();
        InputStream font = PrintedPages.wideFont()) {
      // Otherwise the time of writing would make the id.
      document.setDocumentId(draft.frame.number());
      PrintedPages pages = new PrintedPages(document, font, layout, draft.frame.number());
      if (!items.stream().flatMap(PrintedWords::texts).allMatch(pages::canPrint)) {
        return Optional.empty();
      }
      pages.print(items);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
      document.save(bytes);
      return Optional.of(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
