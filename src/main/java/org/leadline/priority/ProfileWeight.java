package org.leadline.priority;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One weight, limit or floor of a profile.
 *
 * @param name its name in {@code ranking.json}
 * @param points what the profile gives it
 * @param about what it is for, in a sentence
 * @param group what it belongs to
 * @param range which values it may have
 */
public record ProfileWeight(
    String name, double points, String about, Group group, WeightRange range) {

  /** What a weight belongs to, in the order in which a profile is read. */
  public enum Group {
    /** Raises priority. */
    PRIORITY,
    /** Holds marked reports up. */
    FLOORS,
    /** The time of receipt. */
    RECENCY,
    /** Lowers viral and informational reports. */
    DAMPING,
    /** Raises actionability. */
    ACTIONABILITY;

    /** The name in answers. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Checks that nothing is missing. */
  public ProfileWeight {
    requireNonNull(name);
    requireNonNull(about);
    requireNonNull(group);
    requireNonNull(range);
  }

  /** Every weight of a profile, by name. */
  public static List<ProfileWeight> of(RankingProfile profile) {
    List<ProfileWeight> weights = new ArrayList<>();
    profile
        .points()
        .forEach((name, points) ->
            weights.add(
                new ProfileWeight(name, points, about(name), group(name), WeightRange.of(name))));
    return List.copyOf(weights);
  }

  private static Optional<Factor> factor(String name) {
    return Stream.of(Factor.values())
        .filter(factor -> isOf(Rule.of(factor), factor, name))
        .findFirst();
  }

  private static Group group(String name) {
    if (name.startsWith("floors.")) {
      return Group.FLOORS;
    }
    if (name.equals("informationalCeiling")) {
      return Group.DAMPING;
    }
    return factor(name).map(ProfileWeight::group).orElse(Group.PRIORITY);
  }

  private static Group group(Factor factor) {
    return switch (Rule.of(factor)) {
      case Rule.Less less -> Group.DAMPING;
      case Rule.Recency recency -> Group.RECENCY;
      case Rule.Plain plain -> side(factor);
      case Rule.Best best -> side(factor);
      case Rule.BestWord best -> side(factor);
      case Rule.Sum sum -> side(factor);
      case Rule.Times times -> side(factor);
      case Rule.Within within -> side(factor);
    };
  }

  private static Group side(Factor factor) {
    return factor.isActionability() ? Group.ACTIONABILITY : Group.PRIORITY;
  }

  private static String about(String name) {
    if (name.startsWith("floors.")) {
      return "No report with this mark falls below it.";
    }
    if (name.equals("informationalCeiling")) {
      return "Without a floor an informational report never stands above it.";
    }
    if (name.equals("recency.days")) {
      return "The length of the scale of recency, from its first day on.";
    }
    return factor(name).map(Factor::about).orElse("");
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
