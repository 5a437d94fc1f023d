package org.leadline.intake.mapping;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadline.intake.reading.Position;
import org.leadline.intake.reading.Refused;
import org.leadline.intake.reading.RejectionReason;

/** Takes rows of CSV (RFC 4180) apart with FastCSV. Safe for many threads. */
public final class CsvText {

  /** The usual separators, by the names that they have in a mapping file. */
  public static final Map<String, Character> SEPARATORS = separators();

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
   * Whether a line that begins within quotes ends within quotes. A quote within quotes is written
   * twice, one at the start of a field opens it, and any other is a sign like others (RFC 4180,
   * section 2, as FastCSV reads it). Where a line ends outside and the row is none, no line after
   * it can make it one.
   *
   * @param line its bytes, in an encoding that writes ASCII as ASCII
   */
  public boolean staysOpen(byte[] line) {
    boolean open = true;
    boolean fieldStarts = false;
    for (int at = 0; at < line.length; at++) {
      boolean quote = line[at] == '"';
      if (open && quote && at + 1 < line.length && line[at + 1] == '"') {
        at++;
      } else if (open) {
        open = !quote;
      } else {
        open = fieldStarts && quote;
      }
      fieldStarts = !open && line[at] == separator;
    }
    return open;
  }

  private Optional<List<String>> readsOpen(String text) {
    try {
      read(text, true);
      return Optional.empty();
    } catch (CsvParseException e) {
      throw new Refused(RejectionReason.CSV_QUOTE, Position.WHOLE);
    }
  }

  /**
   * FastCSV ends a row at a carriage return, too, and what follows it would be lost.
   *
   * @throws Refused when the text is more than one row
   */
  private List<String> read(String text, boolean openAllowed) {
    int most = text.length() + 1;
    CsvReader<String[]> rows =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowUnclosedQuote(openAllowed)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(Math.max(LEAST_BUFFER, most))
            .build(
                StringArrayHandler.of(
                    bounds -> bounds.maxFields(most).maxFieldSize(most).maxRecordSize(most)),
                text);
    Iterator<String[]> row = rows.iterator();
    List<String> fields = row.hasNext() ? List.of(row.next()) : List.of();
    if (row.hasNext()) {
      throw new Refused(
          RejectionReason.CSV_FIELDS,
          Position.WHOLE,
          "A carriage return that is not within quotes breaks it in two.");
    }
    return fields;
  }

  private static Map<String, Character> separators() {
    Map<String, Character> separators = new LinkedHashMap<>();
    separators.put(",", ',');
    separators.put(";", ';');
    separators.put("tab", '\t');
    separators.put("|", '|');
    return Collections.unmodifiableMap(separators);
  }
}
