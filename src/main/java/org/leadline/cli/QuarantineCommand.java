package org.leadline.cli;

import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.app.Settings;
import org.leadline.app.Wiring;
import org.leadline.arrival.ArrivalRequest;
import org.leadline.arrival.ArrivalSummary;
import org.leadline.store.Packed;
import org.leadline.store.Quarantined;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "quarantine",
    description = "The documents that could not be read, with place and cause, newest first.",
    subcommands = {
      QuarantineCommand.Get.class,
      QuarantineCommand.Retry.class,
      PassedOverCommand.class
    })
final class QuarantineCommand extends DataCommand {

  @Option(names = "--limit", defaultValue = "50", description = "How many.")
  int limit;

  @Option(names = "--before", paramLabel = "ID", description = "Those before this one.")
  long before = Long.MAX_VALUE;

  @Override
  int answer(Wiring wiring, Caller caller, Output output) {
    var quarantine = wiring.store().quarantine();
    audit(wiring, caller, "quarantine.view", "", quarantine.count(caller.visibility()));
    for (Quarantined entry : quarantine.page(before, limit, caller.visibility())) {
      if (json()) {
        output.jsonLine(entry);
      } else {
        output.line(
            "%,7d  %s  %s  %s  %s: %s",
            entry.id(),
            entry.arrived(),
            entry.source(),
            entry.position(),
            entry.code(),
            entry.message());
      }
    }
    if (!json()) {
      output.line("%,d in quarantine in all", quarantine.count(caller.visibility()));
    }
    output.flush();
    return ExitCode.DONE;
  }

  @Command(name = "get", description = "Prints the bytes of a quarantined document.")
  static final class Get extends DataCommand {

    @Parameters(paramLabel = "ID", description = "The number that `leadline quarantine` shows.")
    long id;

    @Override
    int answer(Wiring wiring, Caller caller, Output output) {
      Optional<Packed> bytes = wiring.store().quarantine().bytes(id, caller.visibility());
      if (bytes.isEmpty()) {
        System.err.println("There is no such document, or its bytes were not kept.");
        return ExitCode.FAILED;
      }
      audit(wiring, caller, "quarantine.original", Long.toString(id), 1);
      output.bytes(bytes.get().unpack());
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "retry",
      description =
          "Reads everything in quarantine again, after the reader or its limits have changed.")
  static final class Retry implements Callable<Integer> {

    @Mixin DataOptions options = new DataOptions();

    @Option(names = "--unit", description = "The unit of reports that none is known for.")
    @Nullable String unit;

    @Override
    public Integer call() {
      Settings settings = Settings.read(options.configFolder());
      try (Wiring wiring = Wiring.takingIn(settings, options.data, "leadline quarantine retry")) {
        TreeSet<String> units = new TreeSet<>();
        if (unit != null) {
          units.add(unit);
        }
        Caller operator = wiring.localOperator(options.purpose);
        ArrivalSummary summary =
            wiring
                .arrivals()
                .retryQuarantine(
                    new ArrivalRequest(operator.name(), units, "quarantine", operator.visibility()),
                    counts -> {});
        Output.standard()
            .line(
                "%,d taken in, %,d still in quarantine",
                summary.counts().accepted() + summary.counts().updated(),
                summary.counts().quarantined());
      }
      return ExitCode.DONE;
    }
  }
}
