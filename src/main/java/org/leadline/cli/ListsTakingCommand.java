package org.leadline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.app.Settings;
import org.leadline.app.Wiring;
import org.leadline.arrival.ListImports;
import org.leadline.arrival.ListOutcome;
import org.leadline.enrich.hashes.HashKind;
import org.leadline.enrich.hashes.ListReaders;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What takes in the files of a list, and labels the reports. */
abstract class ListsTakingCommand implements Callable<Integer> {

  @Mixin DataOptions options = new DataOptions();

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "The list's own date now; by default what the files say, else as before.")
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

  /** What is to be taken in, its words checked. */
  @FunctionalInterface
  interface Taking {
    ListOutcome take(ListImports imports, LongConsumer looked);
  }

  @Override
  public Integer call() {
    Taking taking = taking();
    files().forEach(ListsTakingCommand::requireFile);
    Settings settings = Settings.read(options.configFolder());
    try (Wiring wiring = Wiring.takingIn(settings, options.data, "leadline lists " + verb())) {
      Caller operator = wiring.localOperator(options.purpose);
      String action = "list." + verb();
      DataCommand.audit(wiring, operator, action + ".begin", list(), files().size());
      ListOutcome outcome;
      try (ProgressLine progress = new ProgressLine("labelling", "reports")) {
        outcome = taking.take(wiring.lists(), progress::at);
      }
      DataCommand.audit(wiring, operator, action, outcome.subject(), outcome.list().hashes());
      print(outcome);
    }
    return ExitCode.DONE;
  }

  /** The command's own word; audit records have it too. */
  abstract String verb();

  /** The list's name. */
  abstract String list();

  abstract List<Path> files();

  /**
   * What to do once the data directory is open.
   *
   * @throws IllegalArgumentException when an option is none that there is
   */
  abstract Taking taking();

  /** What was done, in a few words. */
  abstract String done(ListOutcome outcome);

  /** What the command line says of files that do not tell it themselves. */
  final ListReaders says() {
    return new ListReaders(hash == null ? null : kind(hash), categoryColumn);
  }

  private static HashKind kind(String written) {
    return HashKind.named(written)
        .orElseThrow(
            () -> new IllegalArgumentException("--hash is md5, sha1, sha256, sha512 or pdq"));
  }

  private static void requireFile(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("There is no file " + file + ".");
    }
  }

  private void print(ListOutcome outcome) {
    Output output = Output.standard();
    if (options.json) {
      output.document(outcome);
      return;
    }
    ListsCommand.text(outcome.list()).lines().forEach(output::line);
    output.line("%s; the labels of %,d reports changed", done(outcome), outcome.relabelled());
  }
}
