package org.leadline.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.leadline.intake.LineReader.Line;
import org.leadline.intake.reading.Limits;
import org.leadline.intake.reading.RejectionReason;

/** Splits text into its documents: one, or one for each line. */
final class TextSplitter {

  private static final int STEP = 1 << 16;

  private final Limits limits;
  private final Output output;

  TextSplitter(Limits limits, Output output) {
    this.limits = limits;
    this.output = output;
  }

  /** Splits what starts with this head. */
  void split(Item item, byte[] head, InputStream rest, boolean json) throws IOException {
    ByteArrayOutputStream start = new ByteArrayOutputStream();
    start.write(head);
    boolean whole = head.length < Sniffer.HEAD;
    while (!whole && start.size() <= limits.bytes() && !decidable(start, head.length)) {
      int step = Math.max(STEP, start.size());
      byte[] more = rest.readNBytes(step);
      start.write(more);
      whole = more.length < step;
    }
    byte[] known = start.toByteArray();
    if (LineForm.isLines(known, whole)) {
      lines(item, new Rejoined(known, rest));
    } else {
      document(item, known, rest, json);
    }
  }

  /** The first head is decided on at the first look only when it shows enough lines. */
  private static boolean decidable(ByteArrayOutputStream start, int headLength) {
    byte[] known = start.toByteArray();
    boolean first = known.length == headLength;
    return LineForm.isDecidable(known, false) || (!first && LineForm.isLines(known, false));
  }

  private void lines(Item item, InputStream stream) throws IOException {
    LineReader reader = new LineReader(stream, limits.bytes());
    for (Line line = reader.next(); line != null; line = reader.next()) {
      DocumentBytes bytes = line.bytes();
      if (bytes == null) {
        output.rejected(
            new Item(item.source(), item.name(), line.size(), null),
            RejectionReason.TOO_LARGE,
            Output.whole(line.number()),
            Parser.bound(limits));
      } else if (!line.isBlank()) {
        output.document(item, line.number(), bytes, null);
      }
    }
  }

  private void document(Item item, byte[] known, InputStream rest, boolean json)
      throws IOException {
    byte[] bytes = BoundedBytes.all(known, rest, limits.bytes());
    if (bytes == null) {
      output.rejected(
          item, RejectionReason.TOO_LARGE, "byte " + limits.bytes(), Parser.bound(limits));
    } else if (json) {
      output.document(item, 0, DocumentBytes.owning(bytes), null);
    } else {
      boolean html = Sniffer.sniff(bytes) == Content.HTML;
      output.rejected(
          item, html ? RejectionReason.HTML : RejectionReason.UNKNOWN_TEXT, bytes, limits, null);
    }
  }
}
