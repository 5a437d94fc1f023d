package org.leadline.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.app.Settings;
import org.leadline.app.Wiring;
import org.leadline.arrival.ListOutcome;
import org.leadline.arrival.UpdateRequest;
import org.leadline.enrich.hashes.ListReaders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "update",
    description = {
      "Updates a list: adds the entries of a feed's next pages, and takes back those that it takes back.",
      "NCMEC hash sharing takes back by tombstones, CSV by a column should_delete; other forms only add."
    })
final class ListsUpdateCommand implements Callable<Integer> {

  @Mixin DataOptions options = new DataOptions();

  @Parameters(index = "0", paramLabel = "NAME", description = "The list's name.")
  String name = "";

  @Parameters(
      index = "1..*",
      paramLabel = "FILE",
      arity = "1..*",
      description = "The update's files, of the form of the list.")
  List<Path> files = List.of();

  @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "The list's date now.")
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
    ListReaders says =
        new ListReaders(hash == null ? null : ListsImportCommand.kind(hash), categoryColumn);
    ListsImportCommand.requireFiles(files);
    Settings settings = Settings.read(options.configFolder());
    try (Wiring wiring = Wiring.takingIn(settings, options.data, "leadline lists update")) {
      Caller operator = wiring.localOperator(options.purpose);
      DataCommand.audit(wiring, operator, "list.update.begin", name, files.size());
      ListOutcome outcome;
      try (ProgressLine progress = new ProgressLine("labelling", "reports")) {
        outcome =
            wiring
                .lists()
                .update(new UpdateRequest(name, date, says, withoutBad), files, progress::at)
                .orElseThrow(() -> NotHere.list(name));
      }
      DataCommand.audit(
          wiring, operator, "list.update", outcome.subject(), outcome.list().hashes());
      ListsImportCommand.print(outcome, options.json, "updated the list");
    }
    return ExitCode.DONE;
  }
}
