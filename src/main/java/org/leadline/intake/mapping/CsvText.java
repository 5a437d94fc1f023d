package org.leadline.intake.mapping;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.util.List;
import java.util.Optional;
import org.leadline.intake.reading.Position;
import org.leadline.intake.reading.Refused;
import org.leadline.intake.reading.RejectionReason;

/** Takes rows of CSV (RFC 4180) apart with FastCSV. Safe for many threads. */
public final class CsvText {

  /** What another line makes of a row in which a quote is open. */
  public enum Next {
    /** The quote is still open. */
    OPEN,
    /** The row ends with this line. */
    COMPLETE,
    /** A quote closes where none may; no further line mends that. */
    BROKEN
  }

  private static final int LEAST_BUFFER = 1 << 16;

  private final char separator;

  /** Rows whose fields stand apart by this. */
  public CsvText(char separator) {
    this.separator = separator;
  }

  /**
   * The fields of a row.
   *
   * @param text the row without its last line break
   * @return empty when a quote is open at the end: the row goes on in the next line
   * @throws Refused when a quote stands where none may
   */
  public Optional<List<String>> fields(String text) {
    try {
      return Optional.of(read(text, false));
    } catch (CsvParseException open) {
      return readsOpen(text);
    }
  }

  /**
   * What another line makes of a row in which a quote is open; looks at this line only, so that a
   * row of many lines is looked at once.
   *
   * @param line without its line break
   */
  public Next after(String line) {
    int at = closing(line, 0);
    while (at >= 0) {
      int end = at + 1;
      if (end == line.length() || line.charAt(end) == '\r') {
        return Next.COMPLETE;
      }
      if (line.charAt(end) != separator) {
        return Next.BROKEN;
      }
      int opened = opening(line, end + 1);
      if (opened < 0) {
        return Next.COMPLETE;
      }
      at = closing(line, opened + 1);
    }
    return Next.OPEN;
  }

  /** The quote that closes a field; a doubled one stands for itself. */
  private static int closing(String line, int from) {
    int at = line.indexOf('"', from);
    while (at >= 0 && at + 1 < line.length() && line.charAt(at + 1) == '"') {
      at = line.indexOf('"', at + 2);
    }
    return at;
  }

  /** The next quote that opens a field, from the start of one on; elsewhere it is a character. */
  private int opening(String line, int start) {
    int field = start;
    while (field < line.length() && line.charAt(field) != '"') {
      int next = line.indexOf(separator, field);
      if (next < 0) {
        return -1;
      }
      field = next + 1;
    }
    return field < line.length() ? field : -1;
  }

  private Optional<List<String>> readsOpen(String text) {
    try {
      read(text, true);
      return Optional.empty();
    } catch (CsvParseException e) {
      throw new Refused(RejectionReason.CSV_QUOTE, Position.WHOLE);
    }
  }

  private List<String> read(String text, boolean openAllowed) {
    return List.of(
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowUnclosedQuote(openAllowed)
            .maxBufferSize(Math.max(LEAST_BUFFER, text.length() + 1))
            .ofSingleCsvRecord(StringArrayHandler.of(), text));
  }
}
