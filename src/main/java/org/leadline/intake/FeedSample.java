package org.leadline.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadline.identity.Recogniser;
import org.leadline.intake.CsvRows.Row;
import org.leadline.intake.LineReader.Line;
import org.leadline.intake.mapping.Cell;
import org.leadline.intake.mapping.CsvText;
import org.leadline.intake.mapping.JsonCells;
import org.leadline.intake.mapping.Mapping.Form;
import org.leadline.intake.mapping.Proposal;
import org.leadline.intake.reading.JsonTree;
import org.leadline.intake.reading.Limits;
import org.leadline.intake.reading.Refused;

/** Looks at the start of a feed and proposes a mapping of it. */
public final class FeedSample {

  /** How many rows are looked at. */
  public static final int ROWS = 1000;

  private static final int BYTES = 8 << 20;

  private final Limits limits;
  private final String name;
  private final byte[] start;
  private final boolean whole;

  private FeedSample(Limits limits, String name, byte[] start, boolean whole) {
    this.limits = limits;
    this.name = name;
    this.start = start;
    this.whole = whole;
  }

  /**
   * Proposes a mapping of a file.
   *
   * @throws IllegalArgumentException when it is neither CSV nor JSON lines
   */
  public static Proposal propose(Path file, IntakeSettings settings, Recogniser recogniser)
      throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] start = stream.readNBytes(BYTES);
      boolean whole = stream.read() < 0;
      String name = String.valueOf(file.getFileName());
      FeedSample sample = new FeedSample(settings.document(), name, start, whole);
      return Proposal.of(sample.read(), recogniser);
    }
  }

  private Proposal.Sample read() throws IOException {
    return switch (Sniffer.sniff(Arrays.copyOf(start, Math.min(start.length, Sniffer.HEAD)))) {
      case JSON -> lines();
      case TEXT -> csv();
      case OTHER_ENCODING ->
          throw new IllegalArgumentException(
              "The file is in UTF-16; save it as UTF-8 and try again.");
      case EMPTY -> throw new IllegalArgumentException("The file is empty.");
      case XML, HTML, ZIP, ARCHIVE, MEDIA, PDF, PDF_TEXT, BINARY ->
          throw new IllegalArgumentException(
              "The file is neither CSV nor JSON lines; a mapping is for these.");
    };
  }

  private Proposal.Sample lines() throws IOException {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    LineReader reader = new LineReader(new ByteArrayInputStream(start), limits.bytes());
    JsonTree json = new JsonTree(limits);
    int rows = 0;
    Line line = reader.next();
    while (line != null && rows < ROWS) {
      Line following = reader.next();
      DocumentBytes bytes = line.bytes();
      if (bytes != null && !line.isBlank() && (following != null || whole)) {
        rows += add(columns, json, bytes) ? 1 : 0;
      }
      line = following;
    }
    if (rows == 0) {
      throw new IllegalArgumentException(
          "No line of the file is a JSON object; a mapping is for one object a line.");
    }
    return new Proposal.Sample(
        Form.JSON_LINES, "UTF-8", ",", name, rows, whole && line == null, columns);
  }

  /** A line that cannot be read tells nothing of the columns; ingest will refuse it. */
  private static boolean add(Map<String, List<String>> columns, JsonTree json, DocumentBytes line) {
    try {
      JsonCells.of(json.read(line.array())).forEach(cell -> add(columns, cell));
      return true;
    } catch (Refused refused) {
      return false;
    }
  }

  private Proposal.Sample csv() throws IOException {
    String encoding = isUtf8() ? "UTF-8" : "windows-1252";
    String best = ",";
    int most = 0;
    for (Map.Entry<String, Character> separator : CsvText.SEPARATORS.entrySet()) {
      Row header = rows(separator.getValue(), encoding).next();
      int fields = header == null ? 0 : header.fields().size();
      if (fields > most) {
        most = fields;
        best = separator.getKey();
      }
    }
    return csv(best, encoding);
  }

  private Proposal.Sample csv(String separator, String encoding) throws IOException {
    CsvRows rows = rows(CsvText.SEPARATORS.getOrDefault(separator, ','), encoding);
    Row first = rows.next();
    if (first == null || first.refused() != null) {
      throw new IllegalArgumentException("The first line of the file is no header of CSV.");
    }
    List<String> header = Headers.of(first.fields());
    Map<String, List<String>> columns = new LinkedHashMap<>();
    header.forEach(column -> columns.put(column, new ArrayList<>()));
    int count = 0;
    Row row = rows.next();
    while (row != null && count < ROWS) {
      Row following = rows.next();
      if (row.fields().size() == header.size() && (following != null || whole)) {
        for (int at = 0; at < header.size(); at++) {
          add(columns, new Cell(header.get(at), List.of(), row.fields().get(at)));
        }
        count++;
      }
      row = following;
    }
    return new Proposal.Sample(
        Form.CSV, encoding, separator, name, count, whole && row == null, columns);
  }

  private static void add(Map<String, List<String>> columns, Cell cell) {
    List<String> values = columns.computeIfAbsent(cell.column(), key -> new ArrayList<>());
    if (!cell.text().isBlank()) {
      values.add(cell.text());
    }
  }

  private CsvRows rows(char separator, String encoding) {
    return new CsvRows(
        new LineReader(new ByteArrayInputStream(start), limits.bytes()),
        new CsvText(separator),
        Charset.forName(encoding),
        limits.bytes());
  }

  /** The last bytes of a sample may be half a character. */
  private boolean isUtf8() {
    String text = new String(start, StandardCharsets.UTF_8);
    int at = text.indexOf('\uFFFD');
    return at < 0 || (!whole && at >= text.length() - 3);
  }
}
