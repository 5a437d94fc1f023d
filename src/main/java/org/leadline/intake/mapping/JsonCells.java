package org.leadline.intake.mapping;

import java.util.ArrayList;
import java.util.List;
import org.leadline.intake.reading.Node;

/** The cells of a JSON object: one for each text in it. */
public final class JsonCells {

  private JsonCells() {}

  /** The cells in document order; a column is named by the fields that lead to it. */
  public static List<Cell> of(Node root) {
    List<Cell> cells = new ArrayList<>();
    walk(root, "", List.of(), cells);
    return cells;
  }

  private static void walk(Node node, String column, List<Integer> index, List<Cell> cells) {
    String text = node.text();
    if (text != null) {
      cells.add(new Cell(column, index, text));
    }
    int position = 0;
    for (Node child : node.children()) {
      if (node.isList()) {
        List<Integer> deeper = new ArrayList<>(index);
        deeper.add(position++);
        walk(child, column, deeper, cells);
      } else {
        String name = child.name();
        walk(child, column.isEmpty() ? name : column + "/" + name, index, cells);
      }
    }
  }
}
