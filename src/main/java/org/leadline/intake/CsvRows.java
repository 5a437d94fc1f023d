package org.leadline.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.intake.LineReader.Line;
import org.leadline.intake.mapping.CsvText;
import org.leadline.intake.reading.Position;
import org.leadline.intake.reading.Refused;
import org.leadline.intake.reading.RejectionReason;
import org.leadline.intake.reading.TextCheck;

/**
 * Reads CSV row by row. A row that cannot be read costs that row only: a quote that is never closed
 * costs the line in which it stands, and reading goes on with the next.
 */
final class CsvRows {

  /** A row that goes on for more lines holds a quote that was not meant as one. */
  static final int LINES_OF_A_ROW = 1000;

  /**
   * One row.
   *
   * @param line the number of its first line, from 1
   * @param bytes its bytes; null when it is over the bound
   * @param size in bytes
   * @param fields its fields; empty when it was refused
   * @param refused why it was; null when it was not
   */
  record Row(
      long line,
      @Nullable DocumentBytes bytes,
      long size,
      List<String> fields,
      @Nullable Refused refused) {}

  private final LineReader lines;
  private final CsvText csv;
  private final Charset encoding;
  private final int bound;
  private final Deque<Line> waiting = new ArrayDeque<>();

  CsvRows(LineReader lines, CsvText csv, Charset encoding, int bound) {
    this.lines = lines;
    this.csv = csv;
    this.encoding = encoding;
    this.bound = bound;
  }

  /** The next row that is not blank; null at the end. */
  @Nullable Row next() throws IOException {
    Line first = line();
    while (first != null && first.isBlank()) {
      first = line();
    }
    return first == null ? null : row(first);
  }

  private @Nullable Line line() throws IOException {
    return waiting.isEmpty() ? lines.next() : waiting.poll();
  }

  private Row row(Line first) throws IOException {
    DocumentBytes bytes = first.bytes();
    if (bytes == null) {
      return new Row(
          first.number(),
          null,
          first.size(),
          List.of(),
          new Refused(
              RejectionReason.TOO_LARGE,
              Position.WHOLE,
              "The bound is %d bytes.".formatted(bound)));
    }
    try {
      Optional<List<String>> fields = csv.fields(text(bytes.array()));
      return fields.isPresent()
          ? new Row(first.number(), bytes, first.size(), fields.get(), null)
          : longer(first, bytes);
    } catch (Refused refused) {
      return refused(first, bytes, refused);
    }
  }

  private static Row refused(Line first, DocumentBytes bytes, Refused refused) {
    return new Row(first.number(), bytes, first.size(), List.of(), refused);
  }

  /** Reads on while a quote is open; gives the lines back when it is not closed. */
  private Row longer(Line first, DocumentBytes start) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(start.array());
    List<Line> taken = new ArrayList<>();
    while (taken.size() < LINES_OF_A_ROW) {
      Line next = line();
      if (next == null) {
        break;
      }
      taken.add(next);
      DocumentBytes bytes = next.bytes();
      if (bytes == null || all.size() + bytes.size() >= bound) {
        break;
      }
      all.write('\n');
      all.writeBytes(bytes.array());
      if (!csv.staysOpen(bytes.array())) {
        Optional<List<String>> fields = joined(all.toByteArray());
        if (fields.isPresent()) {
          DocumentBytes row = DocumentBytes.owning(all.toByteArray());
          return new Row(first.number(), row, row.size(), fields.get(), null);
        }
        break;
      }
    }
    taken.reversed().forEach(waiting::addFirst);
    return refused(
        first,
        start,
        new Refused(
            RejectionReason.CSV_QUOTE,
            Position.WHOLE,
            "A quote opens here and is not closed within %d lines.".formatted(LINES_OF_A_ROW)));
  }

  /** Empty when the lines make no row: a quote is still open, or stands where none may. */
  private Optional<List<String>> joined(byte[] bytes) {
    try {
      return csv.fields(text(bytes));
    } catch (Refused notYet) {
      return Optional.empty();
    }
  }

  /** A byte order mark within the feed stands where two feeds were joined. */
  private String text(byte[] bytes) {
    int from = TextCheck.start(bytes);
    try {
      return encoding
          .newDecoder()
          .decode(ByteBuffer.wrap(Arrays.copyOfRange(bytes, from, bytes.length)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new Refused(
          RejectionReason.BROKEN_UTF8,
          Position.WHOLE,
          "The mapping says that the feed is in " + encoding.name() + ".");
    }
  }
}
