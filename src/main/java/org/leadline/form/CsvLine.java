package org.leadline.form;

/**
 * Lines of CSV (RFC 4180) that any spreadsheet opens. Every cell is quoted; one that a spreadsheet
 * would read as a formula begins with an apostrophe, since what stands in cells is what documents
 * say.
 */
public final class CsvLine {

  /** What begins a formula, or a command, in one spreadsheet or another. */
  private static final String FORMULA = "=+-@\t\r\n|%";

  private CsvLine() {}

  /** The cells as one line with its end. */
  public static String of(String... cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      line.append(i == 0 ? "" : ",").append(cell(cells[i]));
    }
    return line.append("\r\n").toString();
  }

  private static String cell(String text) {
    String first = text.strip();
    boolean formula =
        !text.isEmpty()
            && (FORMULA.indexOf(text.charAt(0)) >= 0
                || (!first.isEmpty() && FORMULA.indexOf(first.charAt(0)) >= 0));
    String safe = formula ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
