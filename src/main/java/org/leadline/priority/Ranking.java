package org.leadline.priority;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.config.ConfigFolder;
import org.leadline.config.Fingerprint;
import org.leadline.report.ListLabel;
import org.leadline.report.Report;

/**
 * Gives reports their two scores under one profile. A pure function of report and profile: nothing
 * depends on the clock, on the order of calls or on other reports; what lists of known hashes say
 * is part of what is given. Safe for many threads.
 *
 * <p><b>Monotone.</b> Every risk factor adds zero or more points, so adding one never lowers a
 * report; the two factors that lower (informational, viral) rest on the clearing house's or the
 * provider's own mark, or on a list of software or viral files that holds each file. <b>Floors.</b>
 * A report under a floor is lifted into the part of the scale above it: {@code floor + (1000 -
 * floor) * points / 1000}; the order of the reports that one floor lifts is kept.
 */
public final class Ranking {

  /**
   * Version of the factors: raised with every change of code that gives a report another score
   * under the same profile.
   */
  public static final int VERSION = 3;

  private final RankingProfile profile;

  /** A ranking under this profile. */
  public Ranking(RankingProfile profile) {
    this.profile = profile;
  }

  /** The ranking of {@code ranking.json}. */
  public static Ranking from(ConfigFolder folder) {
    return new Ranking(RankingProfile.from(folder));
  }

  /** Name and version of the profile, {@code name@version}. */
  public String profile() {
    return profile.id();
  }

  /**
   * Tells scores that were made with this profile, by this version of the code, from others: it
   * follows the profile's content, whether or not its version was raised.
   */
  public String fingerprint() {
    return Fingerprint.of(VERSION, profile.toString());
  }

  /** Both scores of a report of which no list of known hashes says anything. */
  public Scores score(Report report) {
    return score(report, List.of());
  }

  /**
   * Both scores of a report with their breakdown.
   *
   * @param labels what lists of known hashes say of it
   */
  public Scores score(Report report, List<ListLabel> labels) {
    List<String> missing = new ArrayList<>();
    Score actionability =
        sum(ActionabilityFactors.of(report, profile.actionability(), missing), null);
    return new Scores(profile.id(), priority(report, labels), actionability, missing);
  }

  private Score priority(Report report, List<ListLabel> labels) {
    List<FactorScore> factors =
        PriorityFactors.of(report, Material.of(report, labels), profile.priority());
    return floor(report).map(floor -> sum(factors, floor)).orElseGet(() -> sum(factors, null));
  }

  private Optional<Floor> floor(Report report) {
    List<Floor> floors = new ArrayList<>();
    if (report.incident().escalation() != null) {
      floors.add(new Floor("escalated", profile.floors().escalated()));
    }
    switch (report.handling().priority()) {
      case ONE -> floors.add(new Floor("priority1", profile.floors().priority1()));
      case TWO -> floors.add(new Floor("priority2", profile.floors().priority2()));
      case THREE, E, NOT_STATED -> {}
    }
    return floors.stream().max(Comparator.comparingInt(Floor::value));
  }

  private static Score sum(List<FactorScore> factors, @Nullable Floor floor) {
    List<FactorScore> all = new ArrayList<>(factors);
    int points = bounded(factors.stream().mapToDouble(FactorScore::points).sum());
    int lifted = floor == null ? points : floor.lift(points);
    if (floor != null && lifted > points) {
      String reason = "Lifted by the floor of %d for this mark.".formatted(floor.value());
      all.add(new FactorScore("floor." + floor.name(), lifted - points, reason, List.of()));
    }
    all.sort(Comparator.comparingDouble((FactorScore factor) -> -Math.abs(factor.points())));
    return new Score(
        Math.max(points, lifted), all, floor != null && lifted > points ? floor.name() : null);
  }

  private static int bounded(double points) {
    return (int) Math.round(Math.clamp(points, 0, Score.MAX));
  }

  private record Floor(String name, int value) {
    int lift(int points) {
      return value + (Score.MAX - value) * points / Score.MAX;
    }
  }
}
