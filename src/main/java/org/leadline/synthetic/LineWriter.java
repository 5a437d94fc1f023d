package org.leadline.synthetic;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes each stretch as one file of JSON lines, and what comes again as another one beside it; of
 * every second stretch the later delivery is read before the first one, files being read by name.
 */
final class LineWriter implements CorpusWriter {

  private static final int BUFFER = 1 << 16;

  private final GeneratorSettings settings;
  private final DocumentShares shares;
  private final Drafts drafts;
  private final Path reports;
  private final LawEnforcementJson json = new LawEnforcementJson();

  LineWriter(GeneratorSettings settings, Calibration calibration, Drafts drafts, Path reports) {
    this.settings = settings;
    this.shares = calibration.documents();
    this.drafts = drafts;
    this.reports = reports;
  }

  @Override
  public Chunk write(long number, long from, long to) throws IOException {
    Chunk chunk = Chunk.empty(number);
    String file = "lines-%05d.jsonl".formatted(number);
    String again = Layout.again(number) + "/" + file;
    try (OutputStream first = open("first/" + file);
        OutputStream second = open(again)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream(BUFFER);
      for (long report = from; report < to; report++) {
        Draft draft = drafts.first(report);
        Delivery delivery = Delivery.of(settings, shares, report);
        line(draft, line);
        append(line, first, chunk);
        chunk.counts().reports++;
        TruthLines.report(draft, delivery, chunk.reportLines());
        if (delivery.sameAgain()) {
          append(line, second, chunk);
          redelivered(draft, "same", again, chunk);
        }
        if (delivery.later()) {
          Draft later = drafts.later(report);
          line(later, line);
          append(line, second, chunk);
          redelivered(later, "later", again, chunk);
        }
      }
    }
    return chunk;
  }

  private void line(Draft draft, ByteArrayOutputStream line) {
    line.reset();
    json.write(draft, line);
    line.write('\n');
  }

  private static void append(ByteArrayOutputStream line, OutputStream file, Chunk chunk)
      throws IOException {
    line.writeTo(file);
    chunk.counts().document(line.size() - 1);
  }

  private static void redelivered(Draft draft, String how, String file, Chunk chunk) {
    chunk.counts().redelivered++;
    TruthLines.redelivery(draft, how, "reports/" + file, chunk.redeliveryLines());
  }

  private OutputStream open(String name) throws IOException {
    Path file = reports.resolve(name);
    Files.createDirectories(file.getParent());
    return new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
  }
}
