package org.leadline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.app.Settings;
import org.leadline.app.Wiring;
import org.leadline.arrival.ListOutcome;
import org.leadline.arrival.ListRequest;
import org.leadline.enrich.hashes.HashKind;
import org.leadline.enrich.hashes.ListReaders;
import org.leadline.report.ListMeaning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
final class ListsImportCommand implements Callable<Integer> {

  @Mixin DataOptions options = new DataOptions();

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

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "The list's own date; by default what the files say.")
  @Nullable LocalDate date;

  @Option(
      names = "--hash",
      paramLabel = "KIND",
      description = "md5, sha1, sha256, sha512 or pdq, where the files do not tell it.")
  @Nullable String hash;

  @Option(
      names = "--category-column",
      paramLabel = "NAME",
      description = "The column of categories in a list with a header.")
  @Nullable String categoryColumn;

  @Option(names = "--without-bad", description = "Leave out rows that cannot be read.")
  boolean withoutBad;

  @Override
  public Integer call() {
    ListRequest request = request();
    requireFiles(files);
    Settings settings = Settings.read(options.configFolder());
    try (Wiring wiring = Wiring.takingIn(settings, options.data, "leadline lists import")) {
      Caller operator = wiring.localOperator(options.purpose);
      DataCommand.audit(wiring, operator, "list.import.begin", name, files.size());
      ListOutcome outcome;
      try (ProgressLine progress = new ProgressLine("labelling", "reports")) {
        outcome = wiring.lists().take(request, files, progress::at);
      }
      DataCommand.audit(
          wiring, operator, "list.import", outcome.subject(), outcome.list().hashes());
      print(
          outcome,
          options.json,
          outcome.replaced() ? "replaced the list of this name" : "a new list");
    }
    return ExitCode.DONE;
  }

  private ListRequest request() {
    return new ListRequest(
        name,
        owner,
        handling,
        licence,
        scheme,
        meaning == null ? null : ListMeaning.ofCode(meaning),
        date,
        new ListReaders(hash == null ? null : kind(hash), categoryColumn),
        withoutBad);
  }

  static void requireFiles(List<Path> files) {
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new IllegalArgumentException("There is no file " + file + ".");
      }
    }
  }

  static HashKind kind(String written) {
    return HashKind.named(written)
        .orElseThrow(
            () -> new IllegalArgumentException("--hash is md5, sha1, sha256, sha512 or pdq"));
  }

  static void print(ListOutcome outcome, boolean json, String done) {
    Output output = Output.standard();
    if (json) {
      output.document(outcome);
      return;
    }
    ListsCommand.text(outcome.list()).lines().forEach(output::line);
    output.line("%s; the labels of %,d reports changed", done, outcome.relabelled());
  }
}
