package org.leadline.priority;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.leadline.config.ConfigFolder;
import org.leadline.config.Fingerprint;
import org.leadline.report.ListLabel;
import org.leadline.report.Report;

/**
 * Gives reports their two scores under one profile. A pure function of report, profile and what is
 * given beside them: nothing depends on the clock, on the order of calls or on other reports. Safe
 * for many threads.
 *
 * <p><b>Monotone.</b> Every risk factor adds zero or more points, so adding one never lowers a
 * report; the two factors that lower (informational, viral) rest on the clearing house's or the
 * provider's own mark, or on a list of software or viral files that holds each file. <b>Floors.</b>
 * A report under a floor is lifted into the part of the scale above it: {@code floor + (1000 -
 * floor) * points / 1000}; the order of the reports that one floor lifts is kept. <b>Ceiling.</b>
 * An informational report without a floor stays at a ceiling below all floors, whatever it says, so
 * that no flood of them moves a flagged report.
 */
public final class Ranking {

  /**
   * Version of the factors: raised with every change of code that gives a report another score
   * under the same profile.
   */
  public static final int VERSION = 5;

  private final Profiles profiles;
  private final CueWords words;
  private final TextCues cues;
  private final Weighing standard;

  /**
   * A ranking under these profiles.
   *
   * @param words the statements that are read from prose
   */
  public Ranking(Profiles profiles, CueWords words) {
    this.profiles = requireNonNull(profiles);
    this.words = requireNonNull(words);
    this.cues = new TextCues(words);
    this.standard = new Weighing(profiles.standard());
  }

  /** The ranking of {@code ranking.json} and {@code cues.json}. */
  public static Ranking from(ConfigFolder folder) {
    return new Ranking(ProfileFile.read(folder), CueWords.from(folder));
  }

  /** Name and version of the standard profile, {@code name@version}. */
  public String profile() {
    return profiles.standard().id();
  }

  /** The profiles that the files tell. */
  public Profiles profiles() {
    return profiles;
  }

  /**
   * Tells scores that were made with these profiles, by this version of the code, from others: it
   * follows the content of the files, whether or not a version was raised.
   */
  public String fingerprint() {
    return Fingerprint.of(VERSION, profiles + words.toString());
  }

  /** Both scores of a report of which nothing else is known. */
  public Scores score(Report report) {
    return score(report, List.of());
  }

  /** The same, with what lists of known hashes say of it. */
  public Scores score(Report report, List<ListLabel> labels) {
    return score(report, labels, History.NONE);
  }

  /**
   * Both scores of a report with their breakdown.
   *
   * @param labels what lists of known hashes say of it
   * @param history which linked reports tell of an urgency
   */
  public Scores score(Report report, List<ListLabel> labels, History history) {
    List<String> missing = new ArrayList<>();
    List<Counted> actionability = ActionabilityFactors.of(report, missing);
    List<Counted> priority = new ArrayList<>();
    cues.in(report).ifPresent(priority::add);
    history.counted().ifPresent(priority::add);
    priority.addAll(PriorityFactors.of(report, Material.of(report, labels)));
    return scores(
        profiles.standard().id(),
        standard.priority(priority),
        standard.actionability(actionability),
        missing);
  }

  /** An address that is too old to be answered lacks like one that is not there. */
  private static Scores scores(
      String profile, Score priority, Score actionability, List<String> missing) {
    String recent = Factor.RECENT_ADDRESS.written();
    boolean old =
        actionability.factors().stream()
            .anyMatch(factor -> factor.factor().equals(recent) && factor.points() == 0);
    List<String> lacking = new ArrayList<>(missing);
    lacking.remove(recent);
    if (old) {
      lacking.add(recent);
    }
    return new Scores(profile, priority, actionability, lacking);
  }

  /** The same scores as another profile makes them of what was counted when they were made. */
  public static Scores under(RankingProfile profile, Scores stored) {
    Weighing weighing = new Weighing(profile);
    return scores(
        profile.id(),
        weighing.priority(Counted.of(stored.priority())),
        weighing.actionability(Counted.of(stored.actionability())),
        stored.missing());
  }
}
