package org.leadline.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.priority.ProfileWeight;
import org.leadline.priority.RankingProfile;
import org.leadline.profile.ProfilePreview;
import org.leadline.profile.ProfilePreviews;
import org.leadline.profile.ShownProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "profiles",
    description = {
      "The ranking profiles and what each factor is worth.",
      "With a name: what would move in the queue under that profile; nothing is changed by it."
    },
    subcommands = {
      ProfileVersionCommands.Versions.class,
      ProfileVersionCommands.Save.class,
      ProfileVersionCommands.Export.class,
      ProfileVersionCommands.Import.class,
      ProfileUseCommands.Units.class,
      ProfileUseCommands.Use.class
    })
final class ProfilesCommand extends DataCommand {

  @Parameters(
      arity = "0..1",
      paramLabel = "PROFILE",
      description = "The profile that is tried on the queue, NAME or NAME@VERSION.")
  @Nullable String name;

  @Option(
      names = "--set",
      paramLabel = "WEIGHT=POINTS",
      description = "Other points for a weight of that profile, such as flags.sextortion=250.")
  Map<String, Double> points = new TreeMap<>();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "Places of the new order to print, 0 to 200 (default: ${DEFAULT-VALUE}).")
  int limit;

  @Override
  int answer(Wiring wiring, Caller caller, Output output) {
    if (limit < 0 || limit > ProfilePreviews.MOST_ROWS) {
      throw new IllegalArgumentException("--limit is 0 to " + ProfilePreviews.MOST_ROWS + ".");
    }
    return name == null
        ? list(wiring.answers().profiles().profiles().all(caller), output)
        : preview(name, wiring, caller, output);
  }

  private int list(List<ShownProfile> profiles, Output output) {
    if (json()) {
      output.document(profiles);
      return ExitCode.DONE;
    }
    for (ShownProfile shown : profiles) {
      RankingProfile profile = shown.profile();
      output.line("%s: %s", profile.id(), profile.about());
      for (ProfileWeight weight : ProfileWeight.of(profile)) {
        output.line("  %-32s %8.1f  %s", weight.name(), weight.points(), weight.about());
      }
    }
    return ExitCode.DONE;
  }

  private int preview(String written, Wiring wiring, Caller caller, Output output) {
    NamedProfile profile = NamedProfile.of(written);
    ProfilePreview preview =
        wiring
            .answers()
            .profiles()
            .previews()
            .preview(profile.name(), profile.version(), points, limit, caller)
            .orElseThrow(NamedProfile::missing);
    if (json()) {
      output.document(preview);
      return ExitCode.DONE;
    }
    for (ProfilePreview.Move move : preview.rows()) {
      output.line(
          "%,6d  now %,6d  %-14s priority %4d, now %4d",
          move.rank(),
          move.rankNow(),
          move.report().written(),
          move.priority(),
          move.priorityNow());
    }
    output.line(
        "%s: %,d of the first %,d reports would stand at another place; there are %,d",
        preview.profile(), preview.moved(), preview.examined(), preview.total());
    return ExitCode.DONE;
  }
}
