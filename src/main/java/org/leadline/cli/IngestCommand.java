package org.leadline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.leadline.arrival.NoteCount;
import org.leadline.arrival.TakenNote;
import org.leadline.intake.IntakeOptions;
import org.leadline.intake.mapping.Mapping;
import org.leadline.report.ReportId;
import org.leadline.store.BatchCounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "ingest",
    description = {
      "Takes reports in: files, folders, ZIP packages, or - for standard input.",
      "With --json: a line for each note on a document that was taken, then the summary.",
      "Exit code 0: all taken; 3: some documents are in quarantine (see `leadline quarantine`); 2: wrong command line;",
      "1: a failure; where a summary is printed all the same, it says what became of the reports."
    })
final class IngestCommand implements Callable<Integer> {

  private static final String STANDARD_INPUT = "-";

  @Mixin DataOptions options = new DataOptions();

  @Mixin PasswordFileOption passwords = new PasswordFileOption();

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "What to take in.")
  List<String> paths = new ArrayList<>();

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      description = "The unit that the reports belong to; repeatable (default: by section D).")
  List<String> units = new ArrayList<>();

  @Option(
      names = "--report-id",
      paramLabel = "ID",
      description = "The number of a provider's report that carries none.")
  @Nullable String reportId;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description =
          "How text and JSON of these paths becomes reports (see `leadline map`); all of it must be of that feed.")
  @Nullable Path mapping;

  /**
   * The summary as printed; {@code notSearchable} says why searches do not find it yet, null when
   * they do.
   */
  record Summary(
      long batch,
      long accepted,
      long updated,
      long unchanged,
      long quarantined,
      long passedOver,
      long numberNotKnown,
      long bytes,
      double seconds,
      List<NoteCount> notes,
      @Nullable String notSearchable) {

    static Summary of(ArrivalSummary summary) {
      BatchCounts counts = summary.counts();
      return new Summary(
          summary.batch(),
          counts.accepted(),
          counts.updated(),
          counts.unchanged(),
          counts.quarantined(),
          counts.passedOver(),
          summary.numberNotKnown(),
          summary.bytes(),
          summary.elapsed().toMillis() / 1000.0,
          summary.notes(),
          summary.indexProblem().map(IndexProblem::takenIn).orElse(null));
    }
  }

  @Override
  public Integer call() {
    List<Path> files = files();
    IntakeOptions intake =
        new IntakeOptions(
            reportId == null ? null : ReportId.parse(reportId),
            mapping == null ? null : Mapping.read(mapping));
    Settings settings = passwords.on(Settings.read(options.configFolder()));
    KnownUnits.check(units, settings);
    try (Wiring wiring = Wiring.takingIn(settings, options.data, "leadline ingest")) {
      if (!wiring.owns()) {
        System.err.println(
            "Another process owns the index: it will index these reports as they are stored.");
      }
      wiring.lists().takeAddressFiles();
      wiring.lists().resume();
      Summary summary = Summary.of(take(wiring, files, intake));
      if (wiring.owns()) {
        linked(wiring.upkeep().bringUpHistory());
      }
      print(summary);
      if (summary.notSearchable() != null) {
        return ExitCode.FAILED;
      }
      return summary.quarantined() > 0 ? ExitCode.SOME_QUARANTINED : ExitCode.DONE;
    }
  }

  private List<Path> files() {
    List<Path> files =
        paths.stream().filter(path -> !path.equals(STANDARD_INPUT)).map(Path::of).toList();
    List<String> missing =
        files.stream().filter(file -> !Files.exists(file)).map(Path::toString).toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("There is no " + String.join(", no ", missing) + ".");
    }
    return files;
  }

  private static void linked(long scored) {
    if (scored > 0) {
      System.err.printf("%,d reports have other scores by what is linked to them%n", scored);
    }
  }

  private ArrivalSummary take(Wiring wiring, List<Path> files, IntakeOptions intake) {
    Caller operator = wiring.localOperator(options.purpose);
    String source = String.join(" ", paths);
    ArrivalRequest request =
        new ArrivalRequest(operator.name(), new TreeSet<>(units), source, operator.visibility());
    DataCommand.audit(wiring, operator, "ingest.begin", source, paths.size());
    ArrivalSummary summary;
    try (ProgressLine progress = new ProgressLine("taking in", "documents")) {
      ArrivalProgress told = told(progress, Output.standard());
      summary =
          files.size() == paths.size()
              ? wiring.arrivals().takePaths(files, intake, request, told)
              : wiring
                  .arrivals()
                  .takePathsAndStream(files, "standard input", System.in, intake, request, told);
    }
    DataCommand.audit(
        wiring, operator, "ingest", "batch " + summary.batch(), summary.counts().documents());
    return summary;
  }

  private ArrivalProgress told(ProgressLine progress, Output output) {
    return new ArrivalProgress() {
      @Override
      public void committed(BatchCounts counts) {
        progress.at(counts.documents(), ", %,d in quarantine".formatted(counts.quarantined()));
      }

      @Override
      public void noted(TakenNote note) {
        if (options.json) {
          output.jsonLine(note);
        }
      }
    };
  }

  private void print(Summary summary) {
    Output output = Output.standard();
    if (options.json) {
      output.document(summary);
    } else {
      text(summary, output);
    }
  }

  private static void text(Summary summary, Output output) {
    output.line(
        "batch %d: %,d accepted, %,d updated, %,d unchanged, %,d quarantined; %,d files passed over (media and the like)",
        summary.batch(),
        summary.accepted(),
        summary.updated(),
        summary.unchanged(),
        summary.quarantined(),
        summary.passedOver());
    output.line("%,d bytes in %.1f seconds", summary.bytes(), summary.seconds());
    if (summary.numberNotKnown() > 0) {
      output.line(
          "%,d provider reports carry no number that is known; give it with --report-id",
          summary.numberNotKnown());
    }
    for (NoteCount note : summary.notes()) {
      output.line("noted: %,d times %s at %s", note.count(), note.note(), note.field());
    }
    if (!summary.notes().isEmpty()) {
      output.line("each with its position by --json; `leadline report ID` shows those of a report");
    }
    if (summary.quarantined() > 0) {
      output.line("why, and what to do: `leadline quarantine`, which lists the same bytes once");
    }
    if (summary.notSearchable() != null) {
      output.line("%s", summary.notSearchable());
    }
  }
}
