package org.leadline.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.index.Hit;
import org.leadline.link.walk.CsvLinks;
import org.leadline.link.walk.ExportedLink;
import org.leadline.link.walk.GraphMlLinks;
import org.leadline.link.walk.LinkSink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "links",
    description = {
      "All links, each pair of reports once, by report id, in a steady stream; say with --purpose why.",
      "JSON lines carry every reason in full; CSV has one reason a line; GraphML has reports as nodes and links as edges."
    })
final class ExportLinksCommand extends DataCommand {

  /** In which form. */
  enum Form {
    JSONL,
    CSV,
    GRAPHML
  }

  @Option(
      names = "--format",
      defaultValue = "JSONL",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  Form format = Form.JSONL;

  @Mixin FilterOptions filter = new FilterOptions();

  @Override
  int answer(Wiring wiring, Caller caller, Output output) throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
    LinkSink sink =
        switch (format) {
          case JSONL -> new JsonLines(output);
          case CSV -> new CsvLinks(out);
          case GRAPHML -> new GraphMlLinks(out);
        };
    wiring.answers().walking().exports().all(filter.filter(), caller, sink);
    out.flush();
    output.flush();
    return ExitCode.DONE;
  }

  /**
   * One link a line.
   *
   * @param output where to
   */
  private record JsonLines(Output output) implements LinkSink {

    @Override
    public void report(Hit hit) {}

    @Override
    public void link(ExportedLink link) {
      output.jsonLine(link);
    }

    @Override
    public void end() {}
  }
}
