package org.leadline.intake.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.leadline.intake.reading.Limits;
import org.leadline.intake.reading.Position;
import org.leadline.intake.reading.Refused;
import org.leadline.intake.reading.RejectionReason;

/**
 * Takes the lines of all pages, sorted by position, with the place of each piece. Pictures are
 * counted and passed over. For one thread and one document.
 */
final class LineStripper extends PDFTextStripper {

  /** A gap of more blanks than this parts a label from its value, or the cells of a table. */
  private static final float WIDE_GAP = 2.5f;

  private static final int MOST_OPERATORS = 5_000_000;
  private static final int OPERATORS_BETWEEN_CHECKS = 4096;
  private static final int TENTHS = 10;

  private final UnpackedBudget budget;
  private final Limits limits;
  private final List<TextLine> lines = new ArrayList<>();
  private final List<TextLine.Cell> cells = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private float left;
  private float right;
  private float foot;
  private float blank;
  private int page;
  private int lineOfPage;
  private int operators;
  private long characters;

  private LineStripper(UnpackedBudget budget, Limits limits) {
    this.budget = budget;
    this.limits = limits;
    setSortByPosition(true);
    setSuppressDuplicateOverlappingText(false);
  }

  /**
   * The lines of a document, page by page.
   *
   * @throws Refused when there is more than the bounds allow
   * @throws IOException when a page is damaged
   */
  static List<TextLine> lines(PDDocument document, UnpackedBudget budget, Limits limits)
      throws IOException {
    LineStripper stripper = new LineStripper(budget, limits);
    stripper.writeText(document, Writer.nullWriter());
    return stripper.lines;
  }

  @Override
  protected void startPage(PDPage started) {
    page++;
    lineOfPage = 0;
  }

  @Override
  protected void endPage(PDPage ended) {
    endLine();
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    if (text.isBlank() || positions.isEmpty()) {
      return;
    }
    TextPosition first = positions.getFirst();
    TextPosition last = positions.getLast();
    if (words.isEmpty()) {
      left = first.getXDirAdj();
    } else if (first.getXDirAdj() - right > WIDE_GAP * blank) {
      endCell();
      left = first.getXDirAdj();
    } else {
      words.append(' ');
    }
    foot = first.getYDirAdj();
    blank = Math.max(first.getWidthOfSpace(), 1);
    right = last.getXDirAdj() + last.getWidthDirAdj();
    words.append(plain(text));
  }

  @Override
  protected void writeWordSeparator() {
    // The gap itself is looked at when the next word comes.
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  private void endCell() {
    String text = words.toString().strip();
    words.setLength(0);
    if (!text.isEmpty()) {
      cells.add(new TextLine.Cell(tenths(left), tenths(right), text));
    }
  }

  private void endLine() {
    endCell();
    if (!cells.isEmpty()) {
      lines.add(new TextLine(page, ++lineOfPage, tenths(foot), cells));
      cells.clear();
    }
  }

  private static int tenths(float points) {
    return Math.round(points * TENTHS);
  }

  /** Line breaks and controls have no place within a line. */
  private static String plain(String text) {
    return text.codePoints().allMatch(point -> point >= ' ')
        ? text
        : text.codePoints()
            .map(point -> point < ' ' ? ' ' : point)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    characters += text.getUnicode().length();
    if (characters > limits.textCharacters()) {
      throw new Refused(
          RejectionReason.TEXT_TOO_LONG,
          Position.ofPath("/page[" + page + "]"),
          "The bound is %d characters.".formatted(limits.textCharacters()));
    }
    super.processTextPosition(text);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operators > MOST_OPERATORS) {
      throw new Refused(
          RejectionReason.PDF_BOMB,
          Position.ofPath("/page[" + page + "]"),
          "The bound is %d steps.".formatted(MOST_OPERATORS));
    }
    if (operators % OPERATORS_BETWEEN_CHECKS == 0) {
      budget.checkTime();
    }
    if (OperatorName.BEGIN_INLINE_IMAGE.equals(operator.getName())) {
      budget.sawPicture();
    }
    super.processOperator(operator, operands);
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    budget.use(form.getCOSObject());
    super.showForm(form);
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
    budget.use(form.getCOSObject());
    super.showTransparencyGroup(form);
  }
}
