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
