package org.leadline.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.app.Settings;
import org.leadline.app.Wiring;
import org.leadline.profile.ProfileUses;
import org.leadline.profile.UnitProfile;
import org.leadline.store.ProfileUse;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which unit's reports are ordered by which ranking profile. */
final class ProfileUseCommands {

  private ProfileUseCommands() {}

  private static void print(List<UnitProfile> units, Output output, boolean json) {
    for (UnitProfile unit : units) {
      if (json) {
        output.jsonLine(unit);
      } else {
        output.line(text(unit));
      }
    }
    output.flush();
  }

  private static String text(UnitProfile unit) {
    String name = unit.unit().isEmpty() ? "(units without their own)" : unit.unit();
    UnitProfile.Coming coming = unit.coming();
    return coming == null
        ? "%-28s %s".formatted(name, unit.profile())
        : "%-28s %s, then %s: %,d of %,d reports are ready"
            .formatted(name, unit.profile(), coming.profile(), coming.done(), coming.total());
  }

  @Command(
      name = "units",
      description = "Which profile each unit's reports are ordered by, and what is to follow it.")
  static final class Units extends DataCommand {

    @Override
    int answer(Wiring wiring, Caller caller, Output output) {
      print(wiring.answers().profiles().uses().all(caller), output, json());
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "use",
      description = {
        "Has a unit's reports ordered by a version of a profile.",
        "It comes into force when every report of the unit has its scores in the index; until then the order is that of the profile before."
      })
  static final class Use extends DataCommand {

    @Parameters(paramLabel = "PROFILE", description = "NAME or NAME@VERSION.")
    String profile = "";

    @ArgGroup(exclusive = true, multiplicity = "1")
    Whose whose = new Whose();

    @Option(names = "--why", paramLabel = "TEXT", required = true, description = "Why.")
    String why = "";

    /** One unit, or those that were given none. */
    static final class Whose {
      @Option(names = "--unit", paramLabel = "UNIT", description = "The unit.")
      @Nullable String unit;

      @Option(
          names = "--every-unit",
          description =
              "Every unit that was not given one of its own, and whoever sees several units.")
      boolean every;
    }

    @Override
    Wiring open(Settings settings) {
      return Wiring.takingIn(settings, options.data, "leadline profiles use");
    }

    @Override
    int answer(Wiring wiring, Caller caller, Output output) {
      String unit = whose.unit == null ? ProfileUse.OTHERS : whose.unit;
      if (whose.unit != null && whose.unit.isEmpty()) {
        throw new IllegalArgumentException("--unit names a unit.");
      }
      NamedProfile named = NamedProfile.of(profile);
      ProfileUses uses = wiring.answers().profiles().uses();
      uses.use(unit, named.name(), named.version(), latest(uses, unit, caller), why, caller);
      if (wiring.owns()) {
        long projected = wiring.upkeep().bringUpProfiles();
        System.err.printf("%,d reports have their scores under it in the index.%n", projected);
      } else {
        System.err.println(
            "Another process owns the index and brings it into force; `leadline profiles units` tells how far it is.");
      }
      print(of(unit, uses, caller), output, json());
      return ExitCode.DONE;
    }

    private static long latest(ProfileUses uses, String unit, Caller caller) {
      return of(unit, uses, caller).stream().mapToLong(UnitProfile::latest).max().orElse(0);
    }

    private static List<UnitProfile> of(String unit, ProfileUses uses, Caller caller) {
      return uses.all(caller).stream().filter(one -> one.unit().equals(unit)).toList();
    }
  }
}
