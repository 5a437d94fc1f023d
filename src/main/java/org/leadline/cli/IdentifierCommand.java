package org.leadline.cli;

import java.util.ArrayList;
import java.util.List;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.enrich.networks.Networks;
import org.leadline.index.FacetCounts;
import org.leadline.report.KeyKind;
import org.leadline.search.IdentifierPage;
import org.leadline.search.IdentifierRequest;
import org.leadline.search.Recognised;
import org.leadline.search.RecognisedKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "identifier",
    description =
        "What is known of a value, written in any form; one page for each match key of it.")
final class IdentifierCommand extends DataCommand {

  @Parameters(paramLabel = "VALUE", description = "The value, in any written form.")
  String value = "";

  @Option(names = "--limit", defaultValue = "20", description = "Reports of each key, 0 to 10,000.")
  int limit;

  @Option(
      names = "--examine",
      defaultValue = "200",
      description = "How many reports the written forms, roles and companions are read from.")
  int examine;

  /** The answer as printed. */
  record Printed(
      List<Recognised> recognised, List<IdentifierPage> pages, List<AddressFacts> networks) {}

  @Override
  int answer(Wiring wiring, Caller caller, Output output) {
    List<Recognised> recognised = wiring.answers().identifiers().recognise(value, caller);
    List<IdentifierPage> pages = new ArrayList<>();
    for (Recognised found : recognised) {
      for (RecognisedKey key : found.keys()) {
        pages.add(
            wiring
                .answers()
                .identifiers()
                .page(new IdentifierRequest(key.term(), limit, null, examine), caller));
      }
    }
    if (recognised.isEmpty()) {
      System.err.println(
          "Nothing in this text is recognised as a value. Try `leadline search` for plain words.");
    }
    List<AddressFacts> networks = networks(pages, wiring.lists().networks());
    if (json()) {
      output.document(new Printed(recognised, pages, networks));
    } else {
      text(pages, output);
      networks.forEach(known -> known.print(output));
    }
    return ExitCode.DONE;
  }

  private static List<AddressFacts> networks(List<IdentifierPage> pages, Networks networks) {
    return pages.stream()
        .map(IdentifierPage::key)
        .filter(key -> key.kind() == KeyKind.IP)
        .map(key -> new AddressFacts(key.value(), networks.facts(key.value())))
        .filter(known -> !known.facts().isEmpty())
        .toList();
  }

  private static void text(List<IdentifierPage> pages, Output output) {
    for (IdentifierPage page : pages) {
      output.line(
          "%s %s: in %s",
          page.key().kind().prefix(), page.key().value(), Rows.reports(page.key().reports()));
      page.noise()
          .forEach(hit -> output.line("  %s: %s (%s)", hit.effect().code(), hit.why(), hit.list()));
      counts("written", page.writtenForms(), output);
      counts("role", page.roles(), output);
      counts("month", page.months(), output);
      page.hits().forEach(hit -> output.line("  " + Rows.hit(hit)));
    }
  }

  private static void counts(String name, List<FacetCounts.Value> counts, Output output) {
    counts.forEach(count -> output.line("  %s %s: %,d", name, count.value(), count.count()));
  }
}
