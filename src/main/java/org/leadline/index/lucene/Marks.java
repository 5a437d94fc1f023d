package org.leadline.index.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.leadline.index.Highlight;
import org.leadline.index.TextPiece;
import org.leadline.report.Manner;

/**
 * What a query marks in the pieces of one report, whether as words or as a value: a piece that both
 * find is shown once. Used by one thread.
 */
final class Marks {

  private final List<TextPiece> pieces;
  private final TreeMap<Integer, List<Highlight.Range>> ranges = new TreeMap<>();

  Marks(List<TextPiece> pieces) {
    this.pieces = pieces;
  }

  List<TextPiece> pieces() {
    return pieces;
  }

  void add(int piece, List<Highlight.Range> found) {
    if (!found.isEmpty()) {
      ranges.computeIfAbsent(piece, key -> new ArrayList<>()).addAll(found);
    }
  }

  /** Marks a value: a mentioned one in the text that it stands in, any other by itself. */
  void addValue(int piece, Manner manner) {
    TextPiece value = pieces.get(piece);
    boolean inText = manner == Manner.MENTIONED && addMention(value);
    if (!inText) {
      add(piece, List.of(new Highlight.Range(0, value.text().length())));
    }
  }

  private boolean addMention(TextPiece value) {
    for (int i = 0; i < pieces.size(); i++) {
      TextPiece text = pieces.get(i);
      if (!text.keyed() && text.path().equals(value.path())) {
        List<Highlight.Range> found = places(text.text(), value.text());
        if (!found.isEmpty()) {
          add(i, found);
          return true;
        }
      }
    }
    return false;
  }

  private static List<Highlight.Range> places(String text, String value) {
    List<Highlight.Range> places = new ArrayList<>();
    int from = value.isEmpty() ? -1 : text.indexOf(value);
    while (from >= 0) {
      places.add(new Highlight.Range(from, from + value.length()));
      from = text.indexOf(value, from + value.length());
    }
    return places;
  }

  /** Excerpts in the order of the pieces; the same text at the same path once. */
  List<Highlight> excerpts() {
    List<Highlight> excerpts = new ArrayList<>();
    ranges.forEach((piece, found) -> {
      TextPiece text = pieces.get(piece);
      if (isFirst(piece)) {
        excerpts.addAll(Excerpts.of(text.path(), text.text(), together(piece)));
      }
    });
    return excerpts;
  }

  private boolean isFirst(int piece) {
    return ranges.headMap(piece).keySet().stream().noneMatch(other -> isSame(other, piece));
  }

  private List<Highlight.Range> together(int piece) {
    List<Highlight.Range> together = new ArrayList<>();
    ranges
        .tailMap(piece)
        .forEach((other, found) -> {
          if (isSame(other, piece)) {
            together.addAll(found);
          }
        });
    return together;
  }

  private boolean isSame(int one, int other) {
    return pieces.get(one).path().equals(pieces.get(other).path())
        && pieces.get(one).text().equals(pieces.get(other).text());
  }
}
