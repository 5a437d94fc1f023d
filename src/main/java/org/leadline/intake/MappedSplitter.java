package org.leadline.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadline.intake.CsvRows.Row;
import org.leadline.intake.LineReader.Line;
import org.leadline.intake.mapping.Cell;
import org.leadline.intake.mapping.CsvText;
import org.leadline.intake.mapping.JsonCells;
import org.leadline.intake.mapping.Mapping;
import org.leadline.intake.mapping.RowMapper;
import org.leadline.intake.reading.JsonTree;
import org.leadline.intake.reading.Limits;
import org.leadline.intake.reading.Position;
import org.leadline.intake.reading.Refused;
import org.leadline.intake.reading.RejectionReason;
import org.leadline.intake.reading.TextCheck;

/**
 * Splits a feed of somebody else into documents: one line of our JSON lines for each row. Memory is
 * bounded by one row, whatever the size of the feed.
 */
final class MappedSplitter {

  private final Mapping mapping;
  private final Limits limits;
  private final Output output;
  private final RowMapper mapper;
  private final JsonTree json;

  MappedSplitter(Mapping mapping, Limits limits, Output output) {
    this.mapping = mapping;
    this.limits = limits;
    this.output = output;
    mapper = new RowMapper(mapping);
    json = new JsonTree(limits);
  }

  void split(Item item, InputStream stream) throws IOException {
    LineReader lines = new LineReader(stream, limits.bytes());
    switch (mapping.form()) {
      case CSV ->
          rows(
              item,
              new CsvRows(
                  lines, new CsvText(mapping.separator()), mapping.encoding(), limits.bytes()));
      case JSON_LINES -> lines(item, lines);
    }
  }

  private void rows(Item item, CsvRows rows) throws IOException {
    Row first = rows.next();
    if (first == null || first.refused() != null) {
      output.rejected(item, RejectionReason.MAPPING_MISMATCH, "line 1", "It has no header.");
      return;
    }
    List<String> header = Headers.of(first.fields());
    List<String> missing =
        mapping.columnNames().stream().filter(name -> !header.contains(name)).toList();
    if (!missing.isEmpty()) {
      output.rejected(
          item,
          RejectionReason.MAPPING_MISMATCH,
          "line " + first.line(),
          "The header lacks: " + Headers.named(missing) + ".");
      return;
    }
    for (Row row = rows.next(); row != null; row = rows.next()) {
      row(item, row, header, first.bytes());
    }
  }

  private void row(Item item, Row row, List<String> header, @Nullable DocumentBytes firstLine) {
    DocumentBytes bytes = row.bytes();
    FeedRow kept = bytes == null ? null : new FeedRow(firstLine, bytes);
    Refused refused = row.refused();
    if (refused == null && row.fields().size() != header.size()) {
      refused =
          new Refused(
              RejectionReason.CSV_FIELDS,
              Position.WHOLE,
              "The header has %d, the row %d.".formatted(header.size(), row.fields().size()));
    }
    if (refused == null) {
      taken(item, row.line(), kept, row.size(), cells(row.fields(), header));
    } else {
      refused(item, row.line(), kept, row.size(), refused);
    }
  }

  private static List<Cell> cells(List<String> fields, List<String> header) {
    List<Cell> cells = new ArrayList<>(fields.size());
    for (int at = 0; at < fields.size(); at++) {
      cells.add(new Cell(header.get(at), List.of(), fields.get(at)));
    }
    return cells;
  }

  private void taken(Item item, long line, @Nullable FeedRow row, long size, List<Cell> cells) {
    try {
      DocumentBytes made = DocumentBytes.owning(mapper.line(cells));
      output.madeOf(Objects.requireNonNull(row), item, line, made);
    } catch (Refused refused) {
      refused(item, line, row, size, refused);
    }
  }

  /** What is kept of a row can be read again by itself. */
  private void refused(Item item, long line, @Nullable FeedRow row, long size, Refused refused) {
    output.refused(item, line, row == null ? null : row.alone(), size, refused, limits);
  }

  private void lines(Item item, LineReader lines) throws IOException {
    for (Line line = lines.next(); line != null; line = lines.next()) {
      if (!line.isBlank()) {
        line(item, line);
      }
    }
  }

  private void line(Item item, Line line) {
    DocumentBytes bytes = line.bytes();
    FeedRow row = bytes == null ? null : new FeedRow(null, bytes);
    try {
      if (bytes == null) {
        throw new Refused(RejectionReason.TOO_LARGE, Position.WHOLE, Parser.bound(limits));
      }
      byte[] array = bytes.array();
      TextCheck.check(array);
      taken(item, line.number(), row, line.size(), JsonCells.of(json.read(array)));
    } catch (Refused refused) {
      refused(item, line.number(), row, line.size(), refused);
    }
  }
}
