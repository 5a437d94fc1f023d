package org.leadline.intake.pdf;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of a page. Lengths are in tenths of a point (1/720 inch) from the upper left corner.
 *
 * @param page the page, from 1
 * @param number the line's number on the page, from 1
 * @param top how far down its foot stands
 * @param cells its pieces from left to right, where wide gaps part them; never empty
 */
record TextLine(int page, int number, int top, List<Cell> cells) {

  /**
   * A piece of a line.
   *
   * @param left where it begins
   * @param right where it ends
   * @param text its words, single blanks between them
   */
  record Cell(int left, int right, String text) {
    Cell {
      requireNonNull(text);
    }

    /** The length of the text alone: what stands in it is report content. */
    @Override
    public String toString() {
      return "Cell[" + left + ", " + text.length() + "]";
    }
  }

  TextLine {
    cells = List.copyOf(cells);
  }

  int left() {
    return cells.getFirst().left();
  }

  int right() {
    return cells.getLast().right();
  }

  String text() {
    return cells.size() == 1
        ? cells.getFirst().text()
        : cells.stream().map(Cell::text).collect(Collectors.joining(" "));
  }

  /** Names the place only: the text is report content. */
  @Override
  public String toString() {
    return "TextLine[" + page + ":" + number + "]";
  }
}
