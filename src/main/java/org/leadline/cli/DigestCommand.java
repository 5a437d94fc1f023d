package org.leadline.cli;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.casework.Preservation;
import org.leadline.casework.ShiftDigest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "digest",
    description = {
      "What is new since you last said that you have seen everything: reports that arrived, urgent ones,",
      "urgent ones that nobody has claimed for too long, new links of reports that you have, preservation that ends."
    })
final class DigestCommand extends DataCommand {

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "Since this instant in UTC instead: 2030-01-02T03:04:05Z.")
  @Nullable Instant since;

  @Option(names = "--seen", description = "Let the next digest count from now on.")
  boolean seen;

  @Override
  int answer(Wiring wiring, Caller caller, Output output) {
    ShiftDigest digest = wiring.answers().digests().digest(since, caller);
    if (json()) {
      output.document(digest);
    } else {
      print(digest, output);
    }
    if (seen) {
      wiring.answers().digests().seen(caller);
    }
    return ExitCode.DONE;
  }

  private static void print(ShiftDigest digest, Output output) {
    output.line("since %s", digest.since());
    print("arrived", digest.arrived(), output);
    print("urgent among them", digest.urgent(), output);
    print("urgent and not claimed for too long", digest.unreviewed(), output);
    print("yours, not finished", digest.mine(), output);
    digest
        .newLinks()
        .forEach(one -> output.line("new links of %s: %s", one.report(), one.arrived()));
    digest
        .watches()
        .forEach(one ->
            output.line(
                "watch %s (%s, for %s): %,d raised, %,d not read",
                one.name().isEmpty() ? one.watch() : one.name(),
                one.kind().code(),
                WatchCommand.text(one.owner()),
                one.alerts(),
                one.unread()));
    digest
        .expiring()
        .forEach((band, count) -> output.line("preserved %s: %,d", words(band), count));
  }

  private static void print(String title, ShiftDigest.Part part, Output output) {
    output.line("%s: %s", title, Rows.reports(part.total()));
    part.first().forEach(hit -> output.line("  " + Rows.hit(hit)));
  }

  private static String words(Preservation.Band band) {
    return band.code();
  }
}
