package org.leadline.intake.pdf;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.leadline.intake.reading.Position;
import org.leadline.intake.reading.Refused;
import org.leadline.intake.reading.RejectionReason;

/**
 * Walks the tree of pages before PDFBox does, which trusts it: no loop, no depth, no more pages
 * than the bound, and no page whose parts add up to more than one part may unpack to.
 */
final class PageTree {

  private static final int DEEPEST = 50;

  private record Visit(COSDictionary node, int depth) {}

  private final PdfBounds bounds;
  private final Set<COSDictionary> inner = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Visit> open = new ArrayDeque<>();
  private int pages;

  private PageTree(PdfBounds bounds) {
    this.bounds = bounds;
  }

  /**
   * Checks the pages of a document.
   *
   * @return how many there are
   * @throws Refused when they are not within the bounds
   */
  static int check(PDDocument document, PdfBounds bounds, UnpackedBudget budget) {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    COSDictionary root = catalog.getCOSDictionary(COSName.PAGES);
    return root == null ? 0 : new PageTree(bounds).walk(root, budget);
  }

  private int walk(COSDictionary root, UnpackedBudget budget) {
    open.push(new Visit(root, 0));
    while (!open.isEmpty()) {
      Visit visit = open.pop();
      COSArray below = visit.node.getCOSArray(COSName.KIDS);
      if (below == null) {
        page(visit.node, budget);
      } else {
        enter(visit, below);
      }
    }
    return pages;
  }

  private void enter(Visit visit, COSArray below) {
    if (!inner.add(visit.node)) {
      throw new Refused(
          RejectionReason.PDF_DAMAGED, Position.WHOLE, "Its pages stand below themselves.");
    }
    if (visit.depth >= DEEPEST) {
      throw new Refused(
          RejectionReason.TOO_DEEP,
          Position.WHOLE,
          "The bound is %d levels of pages.".formatted(DEEPEST));
    }
    if (below.size() + open.size() > bounds.pages() + (long) DEEPEST) {
      throw tooMany();
    }
    for (int i = below.size() - 1; i >= 0; i--) {
      if (below.getObject(i) instanceof COSDictionary node) {
        // What a page inherits is looked for upwards: the way up must be the way down.
        node.setItem(COSName.PARENT, visit.node);
        open.push(new Visit(node, visit.depth + 1));
      }
    }
  }

  private void page(COSDictionary page, UnpackedBudget budget) {
    if (++pages > bounds.pages()) {
      throw tooMany();
    }
    COSStream single = page.getCOSStream(COSName.CONTENTS);
    COSArray several = page.getCOSArray(COSName.CONTENTS);
    if (single != null) {
      budget.use(single);
    }
    for (int i = 0; several != null && i < several.size(); i++) {
      if (several.getObject(i) instanceof COSStream part) {
        budget.use(part);
      }
    }
  }

  private Refused tooMany() {
    return new Refused(
        RejectionReason.PDF_TOO_MANY_PAGES,
        Position.WHOLE,
        "The bound is %d pages.".formatted(bounds.pages()));
  }
}
