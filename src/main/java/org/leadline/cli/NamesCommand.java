package org.leadline.cli;

import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.index.HitQuestion;
import org.leadline.search.NameRequest;
import org.leadline.search.NamesLike;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "names",
    description = {
      "The names and user names like one, and in what way; `search 'like:NAME'` finds their reports.",
      "Prints one JSON document (a short table on a terminal); --all prints every name, as JSON lines."
    })
final class NamesCommand extends DataCommand {

  @Parameters(paramLabel = "NAME", description = "A name or user name, in any script.")
  String name = "";

  @Option(names = "--limit", defaultValue = "50", description = "Names on a page, 0 to 10,000.")
  int limit;

  @Option(names = "--cursor", description = "The page after the one that printed this 'next'.")
  @Nullable String cursor;

  @Option(names = "--all", description = "Every name, as JSON lines.")
  boolean all;

  @Override
  int answer(Wiring wiring, Caller caller, Output output) {
    return all ? every(wiring, caller, output) : onePage(wiring, caller, output);
  }

  private int every(Wiring wiring, Caller caller, Output output) {
    return Pages.lines(
        cursor,
        output,
        page -> {
          NamesLike found = names(wiring, caller, HitQuestion.MAX_LIMIT, page);
          found.names().forEach(output::jsonLine);
          return found.next();
        });
  }

  private int onePage(Wiring wiring, Caller caller, Output output) {
    NamesLike found = names(wiring, caller, limit, cursor);
    return show(output, found, () -> table(found, output));
  }

  private NamesLike names(Wiring wiring, Caller caller, int pageSize, @Nullable String page) {
    return wiring.answers().names().names(new NameRequest(name, pageSize, page), caller);
  }

  private static void table(NamesLike found, Output output) {
    found.names().forEach(name -> output.line(Rows.name(name)));
    output.line(
        "%,d names%s%s",
        found.total(),
        found.partial() ? " at least: a time limit ended the comparison" : "",
        found.next() == null ? "" : "; more with --all or --cursor " + found.next());
  }
}
