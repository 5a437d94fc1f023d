package org.leadline.intake.reading;

import static java.util.Objects.requireNonNull;

/**
 * Where in a document something is: a line and column, a byte, the path of a field, or the whole.
 *
 * @param line line from 1; 0 when not by line
 * @param column column from 1; 0 when not by line
 * @param offset byte offset from 0; -1 when not by byte
 * @param path path of the field; empty when not by field
 */
public record Position(long line, long column, long offset, String path) {

  /** The whole document. */
  public static final Position WHOLE = new Position(0, 0, -1, "");

  /** Checks that the path is given. */
  public Position {
    requireNonNull(path);
  }

  /** By line and column, both from 1. */
  public static Position at(long line, long column) {
    return new Position(line, column, -1, "");
  }

  /** By byte offset from 0. */
  public static Position ofByte(long offset) {
    return new Position(0, 0, offset, "");
  }

  /** By the path of a field. */
  public static Position ofPath(String path) {
    return new Position(0, 0, -1, path);
  }

  /**
   * In words; empty for the whole of a file.
   *
   * @param lineOfFile the number of the line that is the document, from 1; 0 when a whole file is
   */
  public String inWords(long lineOfFile) {
    String within = line > 0 && lineOfFile > 0 ? "column " + column : within();
    if (lineOfFile == 0) {
      return within;
    }
    return within.isEmpty() ? "line " + lineOfFile : "line " + lineOfFile + ", " + within;
  }

  private String within() {
    if (line > 0) {
      return "line " + line + ", column " + column;
    }
    return offset >= 0 ? "byte " + offset : path;
  }
}
