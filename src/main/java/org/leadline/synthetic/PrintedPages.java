package org.leadline.synthetic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jspecify.annotations.Nullable;

/** Prints items onto pages: breaks lines and pages, numbers them. For one document and thread. */
final class PrintedPages {

  private static final float LEFT = 54;
  private static final float RIGHT = 580;
  private static final float TOP = 740;
  private static final float BOTTOM = 60;
  private static final float LEADING = 13;
  private static final float VALUE_COLUMN = 250;
  private static final float INDENT = 16;
  private static final float SIZE = 9;
  private static final float TITLE_SIZE = 11;
  private static final float CELL_GAP = 8;

  private final PDDocument document;
  private final PdfLayout layout;
  private final long number;
  private final PDFont narrow = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  private final PDFont bold = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
  private final InputStream wideBytes;
  private @Nullable PDFont wide;
  private @Nullable PDPageContentStream page;
  private int pages;
  private float y;

  PrintedPages(PDDocument document, InputStream wideFont, PdfLayout layout, long number) {
    this.document = document;
    this.wideBytes = wideFont;
    this.layout = layout;
    this.number = number;
  }

  /** The font of PDFBox that knows Latin, Greek and Cyrillic. */
  static InputStream wideFont() {
    return Objects.requireNonNull(
        PDDocument.class.getResourceAsStream(
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
  }

  /** Whether either font has every character. */
  boolean canPrint(String text) {
    return text.lines().allMatch(line -> has(narrow, line) || has(wide(), line));
  }

  void print(List<Printed> items) throws IOException {
    startPage();
    text("CyberTipline Report " + number, LEFT, bold, TITLE_SIZE);
    y -= 2 * LEADING;
    for (Printed item : items) {
      switch (item) {
        case Printed.Title title -> title(title.text());
        case Printed.Line line -> block(line.text(), LEFT);
        case Printed.Labelled labelled -> labelled(labelled);
        case Printed.Table table -> table(table);
        case Printed.NewPage next -> startPage();
      }
    }
    endPage();
  }

  private void title(String text) throws IOException {
    y -= LEADING / 2;
    room();
    text(text, LEFT, bold, TITLE_SIZE);
    y -= LEADING;
  }

  private void labelled(Printed.Labelled item) throws IOException {
    room();
    text(item.label(), LEFT, bold, SIZE);
    switch (layout) {
      case COLUMNS -> {
        if (width(item.label(), bold) > VALUE_COLUMN - LEFT - CELL_GAP) {
          y -= LEADING;
        }
        block(item.value(), VALUE_COLUMN);
      }
      case STACKED -> {
        y -= LEADING;
        block(item.value(), LEFT + INDENT);
      }
    }
  }

  private void block(String text, float left) throws IOException {
    for (String line : text.split("\n", -1)) {
      for (String piece : pieces(line, RIGHT - left)) {
        room();
        text(piece, left, font(piece), SIZE);
        y -= LEADING;
      }
    }
  }

  private void table(Printed.Table table) throws IOException {
    room();
    for (Printed.Column column : table.columns()) {
      text(column.title(), column.left(), bold, SIZE);
    }
    y -= LEADING;
    for (List<String> row : table.rows()) {
      row(table.columns(), row);
    }
  }

  private void row(List<Printed.Column> columns, List<String> row) throws IOException {
    List<List<String>> cells = new ArrayList<>();
    int lines = 0;
    for (int i = 0; i < columns.size(); i++) {
      float right = i + 1 < columns.size() ? columns.get(i + 1).left() : RIGHT + 30;
      cells.add(pieces(row.get(i), right - columns.get(i).left() - CELL_GAP));
      lines = Math.max(lines, cells.get(i).size());
    }
    if (y - lines * LEADING < BOTTOM) {
      startPage();
    }
    for (int line = 0; line < lines; line++) {
      for (int i = 0; i < columns.size(); i++) {
        if (line < cells.get(i).size()) {
          text(cells.get(i).get(line), columns.get(i).left(), narrow, SIZE);
        }
      }
      y -= LEADING;
    }
  }

  /** Breaks at blanks, and within a word only where it does not fit a line by itself. */
  private List<String> pieces(String line, float room) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (String word : line.split(" ", -1)) {
      String longer = piece.isEmpty() ? word : piece + " " + word;
      if (width(longer, font(longer)) <= room) {
        piece.setLength(0);
        piece.append(longer);
      } else {
        if (!piece.isEmpty()) {
          pieces.add(piece.toString());
        }
        piece.setLength(0);
        piece.append(broken(word, room, pieces));
      }
    }
    pieces.add(piece.toString());
    return pieces;
  }

  /** Adds the full lines of a word that is too long, and gives the rest. */
  private String broken(String word, float room, List<String> pieces) {
    String rest = word;
    while (width(rest, font(rest)) > room) {
      int end = rest.length();
      while (width(rest.substring(0, end), font(rest)) > room) {
        end--;
      }
      pieces.add(rest.substring(0, end));
      rest = rest.substring(end);
    }
    return rest;
  }

  private void room() throws IOException {
    if (y < BOTTOM) {
      startPage();
    }
  }

  private void startPage() throws IOException {
    endPage();
    PDPage added = new PDPage(PDRectangle.LETTER);
    document.addPage(added);
    page = new PDPageContentStream(document, added);
    pages++;
    y = TOP + 2 * LEADING;
    if (pages > 1) {
      text("CyberTipline Report " + number + " | Page " + pages, LEFT, narrow, SIZE);
    }
    y = TOP;
  }

  private void endPage() throws IOException {
    if (page != null) {
      y = BOTTOM - 2 * LEADING;
      text("Page " + pages, LEFT, narrow, SIZE);
      page.close();
    }
  }

  private void text(String text, float left, PDFont font, float size) throws IOException {
    PDPageContentStream out = Objects.requireNonNull(page);
    out.beginText();
    out.setFont(font, size);
    out.newLineAtOffset(left, y);
    out.showText(text);
    out.endText();
  }

  private PDFont font(String text) {
    return has(narrow, text) ? narrow : wide();
  }

  private PDFont wide() {
    PDFont loaded = wide;
    if (loaded == null) {
      try {
        loaded = PDType0Font.load(document, wideBytes, true);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      wide = loaded;
    }
    return loaded;
  }

  private static boolean has(PDFont font, String text) {
    try {
      font.encode(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static float width(String text, PDFont font) {
    try {
      return font.getStringWidth(text) / 1000 * SIZE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
