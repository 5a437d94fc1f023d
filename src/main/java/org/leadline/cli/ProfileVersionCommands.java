package org.leadline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.profile.ProfileDraft;
import org.leadline.profile.ProfileService;
import org.leadline.profile.ShownProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Versions of ranking profiles: shown, saved, and as files. */
final class ProfileVersionCommands {

  private ProfileVersionCommands() {}

  /** A version as printed; the three last are null for what ranking.json tells. */
  record Row(
      String profile,
      String about,
      boolean shipped,
      @Nullable String who,
      @Nullable String made,
      @Nullable String why) {

    static Row of(ShownProfile shown) {
      ShownProfile.Saved saved = shown.saved();
      return new Row(
          shown.profile().id(),
          shown.profile().about(),
          shown.shipped(),
          saved == null ? null : saved.who(),
          saved == null ? null : saved.made().toString(),
          saved == null ? null : saved.why());
    }

    String text() {
      return who == null
          ? "%s: %s  (ranking.json)".formatted(profile, about)
          : "%s: %s  (%s, %s: %s)".formatted(profile, about, who, made, why);
    }
  }

  private static void print(List<ShownProfile> versions, Output output, boolean json) {
    for (ShownProfile version : versions) {
      if (json) {
        output.jsonLine(Row.of(version));
      } else {
        output.line(Row.of(version).text());
      }
    }
    output.flush();
  }

  @Command(name = "versions", description = "Every version of a profile, the latest first.")
  static final class Versions extends DataCommand {

    @Parameters(paramLabel = "NAME", description = "The profile.")
    String name = "";

    @Override
    int answer(Wiring wiring, Caller caller, Output output) {
      List<ShownProfile> versions = wiring.answers().profiles().profiles().versions(name, caller);
      if (versions.isEmpty()) {
        throw NamedProfile.missing();
      }
      print(versions, output, json());
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "save",
      description = {
        "Saves the next version of a profile, or the first of a new one.",
        "Nothing is ordered by it until a unit is given it: `leadline profiles use`."
      })
  static final class Save extends DataCommand {

    @Parameters(paramLabel = "NAME", description = "The profile; not one of ranking.json.")
    String name = "";

    @Option(
        names = "--base",
        paramLabel = "PROFILE",
        description =
            "What the changes are made to, NAME or NAME@VERSION (default: the profile's latest version).")
    @Nullable String base;

    @Option(
        names = "--set",
        paramLabel = "WEIGHT=POINTS",
        description = "Other points for a weight, such as flags.sextortion=250.")
    Map<String, Double> points = new TreeMap<>();

    @Option(
        names = "--about",
        paramLabel = "TEXT",
        description = "What it is for (default: as the base says).")
    @Nullable String about;

    @Option(names = "--why", paramLabel = "TEXT", required = true, description = "Why it is saved.")
    String why = "";

    @Override
    int answer(Wiring wiring, Caller caller, Output output) {
      ProfileService profiles = wiring.answers().profiles().profiles();
      int latest = latest(profiles, name, caller);
      NamedProfile from = NamedProfile.of(base == null ? name : base);
      ShownProfile shown =
          profiles.find(from.name(), from.version(), caller).orElseThrow(NamedProfile::missing);
      ProfileDraft draft =
          new ProfileDraft(
              name,
              latest,
              from.name(),
              shown.profile().version(),
              points,
              about == null ? shown.profile().about() : about,
              null,
              why);
      print(List.of(profiles.save(draft, caller)), output, json());
      return ExitCode.DONE;
    }
  }

  private static int latest(ProfileService profiles, String name, Caller caller) {
    return profiles.find(name, 0, caller).map(one -> one.profile().version()).orElse(0);
  }

  @Command(name = "export", description = "Prints a version of a profile as a file.")
  static final class Export extends DataCommand {

    @Parameters(paramLabel = "PROFILE", description = "NAME or NAME@VERSION.")
    String profile = "";

    @Override
    int answer(Wiring wiring, Caller caller, Output output) {
      NamedProfile named = NamedProfile.of(profile);
      output.document(
          wiring
              .answers()
              .profiles()
              .profiles()
              .find(named.name(), named.version(), caller)
              .map(shown -> ProfileFile.of(shown.profile()))
              .orElseThrow(NamedProfile::missing));
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "import",
      description = {
        "Saves what such a file tells as the next version of its profile, or of another.",
        "Weights that the file lacks are those of the standard profile."
      })
  static final class Import extends DataCommand {

    @Parameters(paramLabel = "FILE", description = "As `leadline profiles export` prints it.")
    Path file = Path.of("");

    @Option(
        names = "--as",
        paramLabel = "NAME",
        description = "The profile that it becomes a version of (default: as the file says).")
    @Nullable String as;

    @Option(names = "--why", paramLabel = "TEXT", required = true, description = "Why it is saved.")
    String why = "";

    @Override
    int answer(Wiring wiring, Caller caller, Output output) throws IOException {
      ProfileFile read = ProfileFile.read(file);
      ProfileService profiles = wiring.answers().profiles().profiles();
      String name = as == null ? read.name() : as;
      String standard = wiring.settings().ranking().profiles().standard().name();
      ProfileDraft draft =
          new ProfileDraft(
              name,
              latest(profiles, name, caller),
              standard,
              0,
              read.points(),
              read.about(),
              read.day(),
              why);
      print(List.of(profiles.save(draft, caller)), output, json());
      return ExitCode.DONE;
    }
  }
}
