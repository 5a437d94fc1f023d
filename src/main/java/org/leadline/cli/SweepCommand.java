package org.leadline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.search.sweep.InvalidList;
import org.leadline.search.sweep.Sweep;
import org.leadline.search.sweep.SweepCsv;
import org.leadline.search.sweep.SweepOutcome;
import org.leadline.search.sweep.SweepRequest;
import org.leadline.search.sweep.SweepSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "sweep",
    description = {
      "Looks up to 100,000 values up at once: which are held, by how many reports, and which are noise.",
      "A list has a value a line; a file named .csv is read as CSV. Prints one JSON document (a short table",
      "on a terminal); --all prints every row as JSON lines, --csv as CSV. Search within it: search 'sweep:ID'."
    })
final class SweepCommand extends DataCommand {

  @Parameters(paramLabel = "FILE", description = "The list, in UTF-8; - for standard input.")
  String file = "";

  @Option(
      names = "--as",
      paramLabel = "FIELD",
      description = "Read every value as one of this field: email, phone, user, ip, hash...")
  @Nullable String as;

  @Option(
      names = "--column",
      paramLabel = "COLUMN",
      description =
          "The column of CSV, by its name or number (default: every cell that is a value).")
  @Nullable String column;

  @Option(names = "--csv-input", description = "Read the list as CSV, whatever its name.")
  boolean csvInput;

  @Option(names = "--all", description = "Every row, as JSON lines.")
  boolean all;

  @Option(names = "--csv", description = "Every row, as CSV.")
  boolean csv;

  /** A sweep and all its rows, as printed. */
  record Answer(String id, SweepLines.Summary summary, List<SweepLines.Row> rows) {}

  @Override
  int answer(Wiring wiring, Caller caller, Output output) throws IOException {
    boolean isCsv = csvInput || file.toLowerCase(Locale.ROOT).endsWith(".csv");
    SweepRequest request = new SweepRequest(text(), isCsv, as, column);
    Sweep sweep;
    try (ProgressLine progress = new ProgressLine("sweep", "of the list")) {
      sweep = wiring.answers().sweeps().run(request, caller, progress::share);
    } catch (InvalidList e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    SweepSummary summary = sweep.summary();
    if (summary == null) {
      throw new IllegalStateException("the sweep did not end");
    }
    print(wiring, caller, sweep, summary, output);
    return ExitCode.DONE;
  }

  private void print(
      Wiring wiring, Caller caller, Sweep sweep, SweepSummary summary, Output output) {
    if (csv) {
      StringBuilder lines = new StringBuilder();
      SweepCsv writer = new SweepCsv(lines);
      wiring
          .answers()
          .sweeps()
          .export(sweep.id(), caller, writer.andThen(row -> flush(lines, output)));
      flush(lines, output);
    } else if (all) {
      wiring
          .answers()
          .sweeps()
          .export(sweep.id(), caller, row -> output.jsonLine(SweepLines.Row.of(row)));
    } else if (json()) {
      List<SweepLines.Row> rows = new ArrayList<>();
      wiring.answers().sweeps().export(sweep.id(), caller, row -> rows.add(SweepLines.Row.of(row)));
      output.document(new Answer(sweep.id(), SweepLines.Summary.of(summary), rows));
    } else {
      table(sweep.id(), summary, output);
    }
    output.flush();
  }

  private static void flush(StringBuilder lines, Output output) {
    output.bytes(lines.toString().getBytes(StandardCharsets.UTF_8));
    lines.setLength(0);
  }

  private static void table(String id, SweepSummary summary, Output output) {
    output.line("%,d values, %,d of them repeated", summary.rows(), summary.repeated());
    for (SweepOutcome outcome : SweepOutcome.values()) {
      output.line("  %,9d  %s", summary.rows(outcome), outcome.code());
    }
    output.line(
        "%,d reports hold a hit; %,d hold a hit or noise%s",
        summary.reports(), summary.noiseReports(), summary.partial() ? " at least" : "");
    summary
        .holders()
        .forEach(held -> output.line("  %,6d values  %s", held.values(), held.report().written()));
    output.line("Every row: --all or --csv. Its reports: leadline search 'sweep:%s'", id);
  }

  private String text() throws IOException {
    byte[] bytes = bytes();
    if (bytes.length > SweepRequest.MOST_BYTES) {
      throw new IllegalArgumentException(
          "A list has up to %d MiB: sweep it in parts.".formatted(SweepRequest.MOST_BYTES >> 20));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("The list is not UTF-8: save it as UTF-8.", e);
    }
  }

  private byte[] bytes() throws IOException {
    try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
      return in.readNBytes(SweepRequest.MOST_BYTES + 1);
    }
  }
}
