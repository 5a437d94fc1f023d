package org.leadline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.app.Settings;
import org.leadline.app.Wiring;
import org.leadline.arrival.ArrivalProgress;
import org.leadline.arrival.ArrivalRequest;
import org.leadline.arrival.ArrivalSummary;
import org.leadline.arrival.IndexProblem;
import org.leadline.intake.mapping.Mapping;
import org.leadline.store.BatchCounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "retry",
    description = {
      "Reads everything in quarantine again, or the entries named, after the reader or its limits have changed.",
      "Exit code 3 when some stay there; 1 when searches do not find what was taken in, which the output then explains."
    })
final class RetryCommand implements Callable<Integer> {

  @Mixin DataOptions options = new DataOptions();

  @Mixin PasswordFileOption passwords = new PasswordFileOption();

  @Parameters(
      arity = "0..*",
      paramLabel = "ID",
      description = "The numbers that `leadline quarantine` shows (default: everything).")
  List<Long> entries = new ArrayList<>();

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      description =
          "A unit that the reports go to, beside the one that they were delivered for; repeatable.")
  List<String> units = new ArrayList<>();

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description =
          "Reads the named entries with this mapping: rows that another mapping could not read, or files that need one.")
  @Nullable Path mapping;

  /** The outcome as printed; {@code notSearchable} as {@code ingest} has it. */
  record Printed(
      long takenIn, long unchanged, long stillInQuarantine, @Nullable String notSearchable) {}

  @Override
  public Integer call() {
    Settings settings = passwords.on(Settings.read(options.configFolder()));
    KnownUnits.check(units, settings);
    if (mapping != null && entries.isEmpty()) {
      throw new IllegalArgumentException(
          "--mapping holds for entries of one feed: name them by their numbers.");
    }
    try (Wiring wiring = Wiring.takingIn(settings, options.data, "leadline quarantine retry")) {
      Caller operator = wiring.localOperator(options.purpose);
      ArrivalRequest request =
          new ArrivalRequest(
              operator.name(), new TreeSet<>(units), "quarantine", operator.visibility());
      DataCommand.audit(wiring, operator, "quarantine.retry.begin", subject(), entries.size());
      BatchCounts counts =
          entries.isEmpty() ? all(wiring, request) : named(wiring, request, operator);
      DataCommand.audit(wiring, operator, "quarantine.retry", subject(), counts.documents());
      Optional<String> notSearchable = wiring.indexProblem().map(IndexProblem::takenIn);
      print(counts, notSearchable.orElse(null));
      if (notSearchable.isPresent()) {
        return ExitCode.FAILED;
      }
      return counts.quarantined() > 0 ? ExitCode.SOME_QUARANTINED : ExitCode.DONE;
    }
  }

  private String subject() {
    return entries.isEmpty() ? "everything" : "entries " + entries;
  }

  private static BatchCounts all(Wiring wiring, ArrivalRequest request) {
    return wiring.arrivals().retryQuarantine(request, ArrivalProgress.NONE).counts();
  }

  /** All of them are looked up before the first is read, so that a wrong number changes nothing. */
  private BatchCounts named(Wiring wiring, ArrivalRequest request, Caller operator) {
    for (long entry : entries) {
      if (wiring.store().quarantine().bytes(entry, request.visibility()).isEmpty()) {
        throw NotHere.quarantined(entry, wiring, operator);
      }
    }
    Mapping read = mapping == null ? null : Mapping.read(mapping);
    return entries.stream()
        .distinct()
        .map(entry ->
            read == null
                ? wiring.arrivals().retryQuarantined(entry, request, ArrivalProgress.NONE)
                : wiring.arrivals().retryMapped(entry, read, request, ArrivalProgress.NONE))
        .map(summary -> summary.map(ArrivalSummary::counts).orElse(BatchCounts.NONE))
        .reduce(BatchCounts.NONE, BatchCounts::plus);
  }

  private void print(BatchCounts counts, @Nullable String notSearchable) {
    Printed printed =
        new Printed(
            counts.accepted() + counts.updated(),
            counts.unchanged(),
            counts.quarantined(),
            notSearchable);
    Output output = Output.standard();
    if (options.json) {
      output.document(printed);
    } else {
      output.line(
          "%,d taken in, %,d were held already, %,d still in quarantine",
          printed.takenIn(), printed.unchanged(), printed.stillInQuarantine());
      if (entries.isEmpty()) {
        output.line("Entries of which no bytes were kept are not read again.");
      }
      if (notSearchable != null) {
        output.line("%s", notSearchable);
      }
    }
  }
}
