package org.leadline.intake.mapping;

import java.util.ArrayList;
import java.util.List;

/**
 * One text of a row.
 *
 * @param column the name of its column; for JSON the names of the fields that lead to it, joined by
 *     slashes
 * @param index which element of each list it stands in, the outermost first; empty outside lists
 * @param text as it stands in the row
 */
public record Cell(String column, List<Integer> index, String text) {

  /** Copies the index. */
  public Cell {
    index = List.copyOf(index);
  }

  Cell part(int position, String part) {
    List<Integer> deeper = new ArrayList<>(index);
    deeper.add(position);
    return new Cell(column, deeper, part);
  }

  /** Says nothing of the text. */
  @Override
  public String toString() {
    return "Cell[" + column + "]";
  }
}
