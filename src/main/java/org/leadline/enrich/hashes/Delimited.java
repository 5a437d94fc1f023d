package org.leadline.enrich.hashes;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.leadline.enrich.source.InvalidList;

/**
 * Reads delimited text row by row (RFC 4180 with any separator: quoted fields may hold separators,
 * line ends and doubled quotes). What one field may hold is bounded. For one thread.
 */
final class Delimited {

  private static final int LONGEST_FIELD = 1 << 16;
  private static final int MOST_FIELDS = 1_000;
  private static final int END = -1;

  private final Reader in;
  private char separator;
  private final char[] buffer = new char[1 << 16];
  private int at;
  private int end;
  private long line = 1;
  private long rowLine = 1;
  private final StringBuilder field = new StringBuilder();

  Delimited(Reader in, char separator) {
    this.in = in;
    this.separator = separator;
  }

  /** The line at which the latest row begins, from 1. */
  long line() {
    return rowLine;
  }

  /** Goes on with another separator. */
  Delimited separatedBy(char other) {
    separator = other;
    return this;
  }

  /** Whether everything was read. */
  boolean atEnd() throws IOException {
    return peek() == END;
  }

  /**
   * The next line without its end, quotes and all; of a line that is longer than a field may be,
   * the beginning.
   */
  String rawLine() throws IOException {
    rowLine = line;
    field.setLength(0);
    for (int each = take(); each != '\n' && each != END; each = take()) {
      if (each != '\r' && field.length() < LONGEST_FIELD) {
        field.append((char) each);
      }
    }
    return field.toString();
  }

  /** The next row that is not blank; an empty list at the end. */
  List<String> next() throws IOException {
    List<String> fields = new ArrayList<>();
    while (fields.isEmpty() && peek() != END) {
      rowLine = line;
      readRow(fields);
      if (fields.size() == 1 && fields.getFirst().isBlank()) {
        fields.clear();
      }
    }
    return fields;
  }

  private void readRow(List<String> fields) throws IOException {
    int last;
    do {
      last = readField();
      if (fields.size() == MOST_FIELDS) {
        throw new InvalidList(
            "Line %,d has more than %,d columns.".formatted(rowLine, MOST_FIELDS));
      }
      fields.add(field.toString());
    } while (last == separator);
  }

  /** Reads a field and returns what ended it. */
  private int readField() throws IOException {
    field.setLength(0);
    if (peek() == '"') {
      take();
      readQuoted();
    }
    int each = take();
    while (each != separator && each != '\n' && each != END) {
      if (each != '\r') {
        append(each);
      }
      each = take();
    }
    return each;
  }

  private void readQuoted() throws IOException {
    while (true) {
      int each = take();
      if (each == END) {
        throw new InvalidList(
            "The list is cut off: a quoted field that begins in line %,d has no end."
                .formatted(rowLine));
      }
      if (each == '"') {
        if (peek() != '"') {
          return;
        }
        take();
      }
      append(each);
    }
  }

  private void append(int each) {
    if (field.length() == LONGEST_FIELD) {
      throw new InvalidList(
          "A field in line %,d has more than %,d characters.".formatted(rowLine, LONGEST_FIELD));
    }
    field.append((char) each);
  }

  private int peek() throws IOException {
    if (at == end) {
      end = Math.max(0, in.read(buffer));
      at = 0;
    }
    return at == end ? END : buffer[at];
  }

  private int take() throws IOException {
    int each = peek();
    if (each != END) {
      at++;
    }
    if (each == '\n') {
      line++;
    }
    return each;
  }
}
