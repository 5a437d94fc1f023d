package org.leadline.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.arrival.ListOutcome;
import org.leadline.arrival.ListRequest;
import org.leadline.report.ListMeaning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "import",
    description = {
      "Imports a list of hashes, addresses or names, in the place of the one of its name, and labels the reports.",
      "The form is told by content. Hashes: Project VIC or VICS JSON, NSRL CSV or SQLite, INTERPOL ICSE, NCMEC hash sharing XML, CSV with a header, one hash in a line.",
      "Addresses and names: MISP warning list, ranges of a cloud (JSON of AWS, Google, Azure, Oracle, Fastly), Tor exits, geofeed (Apple's relay list is one), or one address, prefix, range, domain or e-mail address in a line.",
      "A file may be packed: gzip, or a ZIP with this one file.",
      "Of hashes only their categories are kept beside them. When anything is wrong, the list before it stays."
    })
final class ListsImportCommand extends ListsTakingCommand {

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The list's files, of one form.")
  List<Path> files = List.of();

  @Option(names = "--name", required = true, description = "The list's name.")
  String name = "";

  @Option(names = "--owner", required = true, description = "Who keeps the list.")
  String owner = "";

  @Option(names = "--handling", description = "The owner's handling note.")
  String handling = "";

  @Option(names = "--licence", description = "The terms on which the list may be used.")
  String licence = "";

  @Option(names = "--scheme", description = "The name of the scheme of the list's categories.")
  @Nullable String scheme;

  @Option(
      names = "--meaning",
      description = {
        "Of hashes: known, software, viral; of addresses: carrier-nat, vpn, proxy, tor, relay, hosting, public-dns, private, documentation, special; of names: disposable, inform, discount, never-link; of all: other.",
        "By default what such files usually are."
      })
  @Nullable String meaning;

  @Override
  String verb() {
    return "import";
  }

  @Override
  String list() {
    return name;
  }

  @Override
  List<Path> files() {
    return files;
  }

  @Override
  Taking taking() {
    ListRequest request =
        new ListRequest(
            name,
            owner,
            handling,
            licence,
            scheme,
            meaning == null ? null : ListMeaning.ofCode(meaning),
            date,
            says(),
            withoutBad);
    return (imports, looked) -> imports.take(request, files, looked);
  }

  @Override
  String done(ListOutcome outcome) {
    return outcome.replaced() ? "replaced the list of this name" : "a new list";
  }
}
