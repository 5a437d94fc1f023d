package org.leadline.intake.pdf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leadline.intake.reading.Position;
import org.leadline.intake.reading.Refused;
import org.leadline.intake.reading.RejectionReason;

/**
 * What is kept of a PDF that holds pictures or files: its text with the positions that reading it
 * takes, the SHA-256 of the PDF as delivered and that of the text itself, so that a change of
 * either shows.
 *
 * <pre>
 * %LEADLINE-PDF-TEXT 1
 * pdf sha256 bytes pages pictures files
 * text sha256
 * page number top, then left, right and text of each piece, parted by tabs
 * </pre>
 */
public final class KeptText {

  static final String MAGIC = "%LEADLINE-PDF-TEXT 1\n";

  private static final Pattern HEAD =
      Pattern.compile(
          "%LEADLINE-PDF-TEXT 1\\n"
              + "pdf ([0-9a-f]{64}) ([0-9]{1,10}) ([0-9]{1,6}) ([0-9]{1,9}) ([0-9]{1,9})\\n"
              + "text ([0-9a-f]{64})\\n");

  private static final int FIXED = 3;
  private static final int OF_CELL = 3;

  private KeptText() {}

  static String write(PdfContent content, String sha256, int size) {
    StringBuilder text = new StringBuilder(1 << 12);
    for (TextLine line : content.lines()) {
      text.append(line.page()).append('\t').append(line.number()).append('\t').append(line.top());
      for (TextLine.Cell cell : line.cells()) {
        text.append('\t').append(cell.left()).append('\t').append(cell.right());
        text.append('\t').append(cell.text());
      }
      text.append('\n');
    }
    String head =
        "%spdf %s %d %d %d %d\ntext %s\n"
            .formatted(
                MAGIC,
                sha256,
                size,
                content.pages(),
                content.pictures(),
                content.files(),
                sha256(text.toString()));
    return head + text;
  }

  static PdfContent read(byte[] bytes) {
    String whole = new String(bytes, StandardCharsets.UTF_8);
    Matcher head = HEAD.matcher(whole);
    if (!head.lookingAt() || !head.group(6).equals(sha256(whole.substring(head.end())))) {
      throw damaged(1);
    }
    List<TextLine> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(new StringReader(whole.substring(head.end())))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line(line, lines.size() + 4));
      }
    } catch (IOException e) {
      throw new IllegalStateException("a string can always be read", e);
    }
    return new PdfContent(
        lines,
        Integer.parseInt(head.group(3)),
        Integer.parseInt(head.group(4)),
        Integer.parseInt(head.group(5)));
  }

  private static TextLine line(String written, int at) {
    String[] parts = written.split("\t", -1);
    if (parts.length < FIXED + OF_CELL || (parts.length - FIXED) % OF_CELL != 0) {
      throw damaged(at);
    }
    try {
      List<TextLine.Cell> cells = new ArrayList<>();
      for (int i = FIXED; i < parts.length; i += OF_CELL) {
        cells.add(
            new TextLine.Cell(
                Integer.parseInt(parts[i]), Integer.parseInt(parts[i + 1]), parts[i + 2]));
      }
      return new TextLine(
          Integer.parseInt(parts[0]),
          Integer.parseInt(parts[1]),
          Integer.parseInt(parts[2]),
          cells);
    } catch (NumberFormatException e) {
      throw damaged(at);
    }
  }

  /**
   * The SHA-256 of the PDF that a kept text stands for; empty for any other bytes, and for a text
   * that was changed.
   */
  public static Optional<String> standsFor(byte[] bytes) {
    if (bytes.length < MAGIC.length() || bytes[0] != '%' || bytes[1] != 'L') {
      return Optional.empty();
    }
    String whole = new String(bytes, StandardCharsets.UTF_8);
    Matcher head = HEAD.matcher(whole);
    return head.lookingAt() && head.group(6).equals(sha256(whole.substring(head.end())))
        ? Optional.of(head.group(1))
        : Optional.empty();
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static Refused damaged(int line) {
    return new Refused(RejectionReason.PDF_DAMAGED, Position.at(line, 1));
  }
}
