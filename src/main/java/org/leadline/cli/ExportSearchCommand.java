package org.leadline.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.index.HitQuestion;
import org.leadline.index.Order;
import org.leadline.search.SearchRequest;
import org.leadline.search.export.ExportFormat;
import org.leadline.search.export.NotWhole;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "search",
    description = {
      "Every hit of a search, in a steady stream; say with --purpose why.",
      "JSON lines and CSV hold what a card shows. An evidence pack is a ZIP that tells what was asked of which state",
      "of the index and lists each report with the SHA-256 of its originals; check it with: verify --pack FILE."
    })
final class ExportSearchCommand extends DataCommand {

  @Parameters(paramLabel = "QUERY", description = "What to search for; an empty one finds all.")
  String query = "";

  @Option(
      names = "--format",
      defaultValue = "JSONL",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  ExportFormat format = ExportFormat.JSONL;

  @Mixin ValueOptions chosen = new ValueOptions();

  @Option(
      names = "--sort",
      defaultValue = "PRIORITY",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  Order sort = Order.PRIORITY;

  @Option(names = "--plain-text", description = "Read values in the query as plain words.")
  boolean plainText;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write to this new file rather than to standard output.")
  @Nullable Path out;

  @Override
  int answer(Wiring wiring, Caller caller, Output output) throws IOException {
    if (caller.purpose().isBlank()) {
      throw new IllegalArgumentException("Say with --purpose why this is taken along.");
    }
    SearchRequest request =
        new SearchRequest(
            query,
            chosen.filters(),
            sort,
            HitQuestion.MAX_LIMIT,
            null,
            List.of(),
            SearchRequest.USUAL_FACET_LIMIT,
            false,
            false,
            plainText);
    try (OutputStream file = open()) {
      wiring.answers().exports().write(request, format, caller, ExportSearchCommand::tell, file);
    } catch (NotWhole e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    return ExitCode.DONE;
  }

  /** Standard output carries the result, so that what is said goes beside it. */
  private static void tell(long total) {
    System.err.printf("%,d reports%n", total);
  }

  private OutputStream open() throws IOException {
    return new BufferedOutputStream(
        out == null
            ? new Unclosed(System.out)
            : Files.newOutputStream(out, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
        1 << 16);
  }

  /** Standard output goes on after the command. */
  private static final class Unclosed extends java.io.FilterOutputStream {

    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
