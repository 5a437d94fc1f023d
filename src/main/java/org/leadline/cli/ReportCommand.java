package org.leadline.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.enrich.networks.Networks;
import org.leadline.priority.FactorScore;
import org.leadline.priority.Scores;
import org.leadline.report.MatchKey;
import org.leadline.report.Occurrence;
import org.leadline.report.Place;
import org.leadline.report.Report;
import org.leadline.report.ReportId;
import org.leadline.search.OpenedReport;
import org.leadline.search.VersionChanges;
import org.leadline.store.DocumentNote;
import org.leadline.store.Original;
import org.leadline.store.StoredDocument;
import org.leadline.store.StoredLabel;
import org.leadline.store.StoredVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "report", description = "One report: its values, scores, documents and versions.")
final class ReportCommand extends DataCommand {

  @Parameters(paramLabel = "ID", description = "Digits, or source/id.")
  String id = "";

  @Option(names = "--version", paramLabel = "N", description = "An earlier version, from 1.")
  @Nullable Integer version;

  @Option(
      names = "--changes",
      description = "What the version added, removed and changed since the one before.")
  boolean changes;

  @Option(
      names = "--since",
      paramLabel = "N",
      description = "With --changes: since this version instead.")
  @Nullable Integer since;

  @Option(
      names = "--original",
      paramLabel = "N",
      description = "Print the bytes of its Nth document, as delivered.")
  @Nullable Integer original;

  /** A report as printed. */
  record Printed(
      ReportId reportId,
      int version,
      long sequence,
      List<String> units,
      Scores scores,
      Report report,
      List<StoredDocument> documents,
      List<List<DocumentNote>> notes,
      List<StoredLabel> labels,
      List<AddressFacts> networks,
      List<StoredVersion> versions) {}

  @Override
  int answer(Wiring wiring, Caller caller, Output output) {
    ReportId wanted = ReportId.parse(id);
    if (original != null) {
      return printOriginal(wiring, caller, output, wanted, original);
    }
    if (since != null && !changes) {
      throw new IllegalArgumentException("--since goes with --changes.");
    }
    if (changes) {
      VersionChanges found = changes(wiring, caller, wanted);
      if (json()) {
        output.document(found);
      } else {
        ChangesText.print(found, output);
      }
      return ExitCode.DONE;
    }
    OpenedReport opened =
        version == null
            ? wiring
                .answers()
                .reports()
                .open(wanted, caller)
                .orElseThrow(() -> NotHere.report(wanted))
            : version(wiring, caller, wanted, version);
    if (json()) {
      output.document(
          printed(
              opened,
              wiring.lists().networks(),
              wiring.answers().reports().versions(wanted, caller)));
    } else {
      text(opened, wiring.lists().networks(), output);
    }
    return ExitCode.DONE;
  }

  private static OpenedReport version(Wiring wiring, Caller caller, ReportId wanted, int number) {
    Optional<OpenedReport> opened = wiring.answers().reports().open(wanted, number, caller);
    return opened.orElseThrow(() ->
        notAmong(
            wanted, "version", number, wiring.answers().reports().versions(wanted, caller).size()));
  }

  private VersionChanges changes(Wiring wiring, Caller caller, ReportId wanted) {
    return wiring
        .answers()
        .reports()
        .compared()
        .changes(wanted, since, version, caller)
        .orElseThrow(() -> {
          List<StoredVersion> held = wiring.answers().reports().versions(wanted, caller);
          return held.isEmpty()
              ? NotHere.report(wanted)
              : new IllegalArgumentException(
                  "Report %s does not have these versions; it has %s."
                      .formatted(
                          wanted.written(),
                          String.join(
                              ", ",
                              held.stream().map(one -> String.valueOf(one.version())).toList())));
        });
  }

  /** The report is not here, or has fewer versions or documents than that. */
  private static RuntimeException notAmong(ReportId id, String what, int number, int held) {
    return held == 0
        ? NotHere.report(id)
        : new IllegalArgumentException(
            "Report %s has no %s %d; it has %s."
                .formatted(
                    id.written(),
                    what,
                    number,
                    held == 1 ? "one, number 1" : held + ", numbered from 1"));
  }

  private static int printOriginal(
      Wiring wiring, Caller caller, Output output, ReportId wanted, int number) {
    Original found =
        wiring
            .answers()
            .reports()
            .original(wanted, number, caller)
            .orElseThrow(() ->
                notAmong(
                    wanted,
                    "document",
                    number,
                    wiring.answers().reports().documents(wanted, caller).size()));
    output.bytes(found.bytes().unpack());
    return ExitCode.DONE;
  }

  private static Printed printed(
      OpenedReport opened, Networks networks, List<StoredVersion> versions) {
    return new Printed(
        opened.stored().report().id(),
        opened.stored().version(),
        opened.stored().sequence(),
        List.copyOf(opened.stored().units()),
        opened.scores(),
        opened.stored().report(),
        opened.stored().documents(),
        opened.notes(),
        opened.stored().labels(),
        AddressFacts.of(opened.stored().report(), networks),
        versions);
  }

  private static void text(OpenedReport opened, Networks networks, Output output) {
    Report report = opened.stored().report();
    output.line(
        "Report %s, version %d, units %s",
        report.id(), opened.stored().version(), String.join(", ", opened.stored().units()));
    output.line("Reporter: %s", Rows.stated(report.reporter().name()));
    output.line("Types: %s", Rows.stated(String.join("; ", report.incident().types())));
    output.line(
        "Priority %d, actionability %d (%s)",
        opened.scores().priority().value(),
        opened.scores().actionability().value(),
        opened.scores().profile());
    for (FactorScore factor : opened.scores().priority().factors()) {
      output.line("  %+7.1f  %s: %s", factor.points(), factor.factor(), factor.reason());
    }
    output.line("Missing: %s", String.join(", ", opened.scores().missing()));
    for (Occurrence value : report.occurrences()) {
      output.line(
          "  %-14s %s  [%s]  %s, %s, %s  %s%s",
          value.kind(),
          value.raw(),
          String.join(" ", value.keys().stream().map(MatchKey::term).toList()),
          value.place().role(),
          value.place().origin(),
          value.place().manner(),
          value.place().path(),
          citation(value.place()));
    }
    AddressFacts.of(report, networks).forEach(known -> known.print(output));
    for (StoredLabel label : opened.stored().labels()) {
      output.line("On a list: %s  %s", label.term(), ListsCommand.text(label));
    }
    for (int place = 0; place < opened.stored().documents().size(); place++) {
      StoredDocument document = opened.stored().documents().get(place);
      output.line(
          "Document %s, %,d bytes, SHA-256 %s",
          document.format().code(), document.size(), document.sha256());
      for (DocumentNote note :
          place < opened.notes().size() ? opened.notes().get(place) : List.<DocumentNote>of()) {
        output.line("  noted: %s at %s", note.note(), note.path());
      }
    }
  }

  /** The pages of the report's PDF that say the same. */
  private static String citation(Place place) {
    List<String> pages = place.pages().stream().map(String::valueOf).toList();
    return pages.isEmpty() ? "" : "  (PDF page " + String.join(", ", pages) + ")";
  }
}
