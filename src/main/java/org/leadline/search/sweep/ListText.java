package org.leadline.search.sweep;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.index.Field;
import org.leadline.search.ListedValue;
import org.leadline.search.ListedValues;

/**
 * Takes a list apart into its values. Lines without anything are passed over, and so is a cell of
 * CSV that is no value by itself, which is counted.
 */
final class ListText {

  /** Longer than any value that is looked up; what is longer is told as unreadable. */
  private static final int LONGEST = 1_000;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final ListedValues values;
  private final @Nullable Field as;
  private final List<Item> items = new ArrayList<>();
  private long passedOver;

  private ListText(ListedValues values, @Nullable Field as) {
    this.values = values;
    this.as = as;
  }

  /** A value and the line that it stands in. */
  record Item(long line, ListedValue value) {}

  /**
   * The values of a list.
   *
   * @param passedOver cells that were no value
   */
  record Values(List<Item> items, long passedOver) {
    Values {
      items = List.copyOf(items);
    }
  }

  /**
   * @throws InvalidList when it holds nothing, too much, or cannot be read as CSV
   * @throws org.leadline.search.InvalidQuery when no field of values has the name given
   */
  static Values read(SweepRequest request, ListedValues values) {
    Field as = request.as() == null ? null : values.field(request.as());
    ListText list = new ListText(values, as);
    String text = request.text();
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      text = text.substring(1);
    }
    if (request.csv()) {
      list.csv(text, request.column());
    } else {
      list.lines(text);
    }
    if (list.items.isEmpty()) {
      throw new InvalidList(
          list.passedOver == 0
              ? "The list is empty: give one value a line."
              : "No cell of the list is recognised: name its column.");
    }
    return new Values(list.items, list.passedOver);
  }

  private void lines(String text) {
    long number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (!line.isBlank()) {
        value(number, line.strip());
      }
    }
  }

  private void csv(String text, @Nullable String column) {
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder().fieldSeparator(separator(text)).ofCsvRecord(text)) {
      int taken = -1;
      boolean first = true;
      for (CsvRecord row : rows) {
        if (first && column != null) {
          taken = column(column, row);
          first = false;
          if (isHeader(column, row, taken)) {
            continue;
          }
        }
        row(row, taken);
      }
    } catch (CsvParseException e) {
      throw new InvalidList("The list cannot be read as CSV: a quotation mark is never closed.");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void row(CsvRecord row, int taken) {
    long line = row.getStartingLineNumber();
    if (taken >= 0) {
      if (taken < row.getFieldCount() && !row.getField(taken).isBlank()) {
        value(line, row.getField(taken).strip());
      }
      return;
    }
    for (String cell : row.getFields()) {
      if (!cell.isBlank()) {
        cell(line, cell.strip());
      }
    }
  }

  /** The separator that stands most often in the first line. */
  private static char separator(String text) {
    String head = text.lines().findFirst().orElse("");
    return Stream.of(',', ';', '\t')
        .max((one, other) -> Long.compare(count(head, one), count(head, other)))
        .filter(most -> count(head, most) > 0)
        .orElse(',');
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private static int column(String named, CsvRecord header) {
    for (int i = 0; i < header.getFieldCount(); i++) {
      if (header.getField(i).strip().equalsIgnoreCase(named.strip())) {
        return i;
      }
    }
    int number = number(named);
    if (number < 1 || number > header.getFieldCount()) {
      throw new InvalidList(
          "The list has no such column: name one of its header, or give its number, 1 to "
              + header.getFieldCount()
              + ".");
    }
    return number - 1;
  }

  private static int number(String named) {
    return named.strip().matches("\\d{1,4}") ? Integer.parseInt(named.strip()) : 0;
  }

  private static boolean isHeader(String column, CsvRecord row, int taken) {
    return row.getField(taken).strip().equalsIgnoreCase(column.strip());
  }

  /** A cell of which nobody said that it is a value: names and dates stand beside values. */
  private void cell(long line, String cell) {
    if (as != null) {
      value(line, cell);
      return;
    }
    List<ListedValue> found = cell.length() > LONGEST ? List.of() : values.recognised(cell);
    if (found.isEmpty()) {
      passedOver++;
    }
    found.forEach(value -> add(line, value));
  }

  private void value(long line, String written) {
    if (written.length() > LONGEST) {
      add(line, ListedValue.tooLong(written.substring(0, LONGEST), LONGEST));
    } else if (as != null) {
      add(line, values.as(as, written));
    } else {
      values.inLine(written).forEach(value -> add(line, value));
    }
  }

  private void add(long line, ListedValue value) {
    items.add(new Item(line, value));
    if (items.size() > SweepRequest.MOST_VALUES) {
      throw new InvalidList(
          "The list holds more than %,d values: sweep it in parts."
              .formatted(SweepRequest.MOST_VALUES));
    }
  }
}
