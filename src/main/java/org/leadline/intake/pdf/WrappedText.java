package org.leadline.intake.pdf;

import java.util.ArrayList;
import java.util.List;

/** Joins the lines of one value as they were before they were printed. For one thread. */
final class WrappedText {

  private record Piece(int left, int right, String text) {

    /** Roughly how wide its first word is, with the blank before it. */
    int firstWord() {
      int blank = text.indexOf(' ');
      int letters = (blank < 0 ? text.length() : blank) + 1;
      return (right - left) * letters / Math.max(1, text.length());
    }

    boolean isOneWord() {
      return text.indexOf(' ') < 0;
    }
  }

  private final int margin;
  private final List<Piece> pieces = new ArrayList<>();

  /**
   * @param margin the right edge beyond which nothing is printed
   */
  WrappedText(int margin) {
    this.margin = margin;
  }

  void add(int left, int right, String text) {
    pieces.add(new Piece(left, right, text));
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  /** Whether its first line stands further right than this. */
  boolean startsRightOf(int left) {
    return !pieces.isEmpty() && pieces.getFirst().left > left;
  }

  /** Whether another word would not have fitted behind the last line. */
  boolean isFull() {
    if (pieces.isEmpty()) {
      return false;
    }
    Piece last = pieces.getLast();
    int letter = (last.right - last.left) / Math.max(1, last.text.length());
    return last.right + 2 * letter > margin;
  }

  /**
   * The text: a line that broke because the next word did not fit is joined by a blank, one that
   * broke within a word by nothing, any other by a line break.
   */
  String joined(Shape shape) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (i > 0) {
        text.append(between(pieces.get(i - 1), piece, shape));
      }
      text.append(piece.text);
    }
    return text.toString();
  }

  private String between(Piece above, Piece below, Shape shape) {
    boolean within = above.isOneWord() && isFull(above);
    return switch (shape) {
      case UNBROKEN -> "";
      case LINE -> within ? "" : " ";
      case PROSE -> within ? "" : above.right + below.firstWord() > margin ? " " : "\n";
    };
  }

  private boolean isFull(Piece piece) {
    int letter = (piece.right - piece.left) / Math.max(1, piece.text.length());
    return piece.right + 2 * letter > margin;
  }
}
