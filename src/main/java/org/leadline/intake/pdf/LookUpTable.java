package org.leadline.intake.pdf;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leadline.intake.reading.ValueTypes;

/**
 * The table of look-ups of addresses: a line of column titles, then a row for each address, whose
 * cells may go on below. For one thread.
 */
final class LookUpTable {

  private static final Set<String> FIRST_COLUMN = Set.of("ipaddress", "ip", "phone", "phonenumber");

  /** An address or a number, also one that was cut. */
  private static final Pattern LOOKED_UP = Pattern.compile("\\+?[0-9A-Fa-f.:() -]{2,60}");

  /** How far left of its title a cell may begin. */
  private static final int SLACK = 40;

  private static final int FEWEST_COLUMNS = 3;

  private final List<TextLine.Cell> titles;
  private final StringBuilder[] row;
  private int page;

  private LookUpTable(List<TextLine.Cell> titles) {
    this.titles = titles;
    row = new StringBuilder[titles.size()];
    clear();
  }

  /** The table whose titles a line holds; null when it holds none. */
  static @Nullable LookUpTable of(TextLine line) {
    return line.cells().size() >= FEWEST_COLUMNS
            && FIRST_COLUMN.contains(ValueTypes.folded(line.cells().getFirst().text()))
        ? new LookUpTable(line.cells())
        : null;
  }

  /** Whether a line belongs to the table, which then has it. */
  boolean takes(TextLine line, ReportTree tree) {
    if (of(line) != null) {
      return true;
    }
    TextLine.Cell first = line.cells().getFirst();
    boolean starts = column(first) == 0 && LOOKED_UP.matcher(first.text()).matches();
    boolean startsRow = starts && line.cells().size() > 1;
    if (!startsRow && (row[0].isEmpty() || (column(first) == 0 && !starts))) {
      return false;
    }
    if (startsRow) {
      close(tree);
      page = line.page();
    }
    for (TextLine.Cell cell : line.cells()) {
      StringBuilder text = row[column(cell)];
      text.append(text.isEmpty() || column(cell) == 0 ? "" : " ").append(cell.text());
    }
    return true;
  }

  /** Writes the row that is open. */
  void close(ReportTree tree) {
    if (row[0].isEmpty()) {
      return;
    }
    tree.enterLookUp(field(tree, 0));
    for (int i = 1; i < row.length; i++) {
      if (!row[i].isEmpty()) {
        Field field = field(tree, i);
        Form.LOOK_UP
            .labels()
            .find(field.label())
            .ifPresentOrElse(
                label -> label.meaning().accept(tree, field), () -> tree.unknown(field));
      }
    }
    clear();
  }

  private Field field(ReportTree tree, int column) {
    String title = titles.get(column).text();
    String path = column == 0 ? "" : tree.path(title, page);
    return new Field(title, null, row[column].toString(), path, page);
  }

  private int column(TextLine.Cell cell) {
    int found = 0;
    for (int i = 0; i < titles.size(); i++) {
      found = titles.get(i).left() <= cell.left() + SLACK ? i : found;
    }
    return found;
  }

  private void clear() {
    for (int i = 0; i < row.length; i++) {
      row[i] = new StringBuilder();
    }
  }
}
