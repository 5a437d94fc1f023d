package org.leadline.priority;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * One weight, limit or floor of a profile.
 *
 * @param name its name in {@code ranking.json}
 * @param points what the profile gives it
 * @param about what it is for, in a sentence
 */
public record ProfileWeight(String name, double points, String about) {

  /** Checks that nothing is missing. */
  public ProfileWeight {
    requireNonNull(name);
    requireNonNull(about);
  }

  /** Every weight of a profile, by name. */
  public static List<ProfileWeight> of(RankingProfile profile) {
    List<ProfileWeight> weights = new ArrayList<>();
    profile
        .points()
        .forEach((name, points) -> weights.add(new ProfileWeight(name, points, about(name))));
    return List.copyOf(weights);
  }

  private static String about(String name) {
    if (name.startsWith("floors.")) {
      return "No report with this mark falls below it.";
    }
    if (name.equals("informationalCeiling")) {
      return "Without a floor an informational report never stands above it.";
    }
    for (Factor factor : Factor.values()) {
      if (isOf(Rule.of(factor), factor, name)) {
        return factor.about();
      }
    }
    return "";
  }

  private static boolean isOf(Rule rule, Factor factor, String name) {
    return switch (rule) {
      case Rule.Plain plain -> name.equals(factor.written());
      case Rule.Less less -> name.equals(factor.written());
      case Rule.Best best -> name.startsWith(best.table() + ".");
      case Rule.BestWord best -> name.startsWith(best.table() + ".");
      case Rule.Sum sum -> name.startsWith(sum.table() + ".") || name.equals(sum.limit());
      case Rule.Times times -> name.equals(times.weight()) || name.equals(times.limit());
      case Rule.Within within -> name.equals(factor.written()) || name.equals(within.days());
      case Rule.Recency recency -> name.startsWith("recency.");
    };
  }
}
