package org.leadline.app;

import java.time.InstantSource;
import org.leadline.access.Visibility;
import org.leadline.alert.WatchParts;
import org.leadline.alert.WatchRun;
import org.leadline.alert.Watching;
import org.leadline.arrival.ProfileChanges;
import org.leadline.arrival.ProfileKeeper;
import org.leadline.arrival.Projection;
import org.leadline.arrival.Readers;
import org.leadline.arrival.ScoringAgain;
import org.leadline.arrival.history.HistoryKeeper;
import org.leadline.arrival.history.LinkedHistory;

/**
 * What is done about reports after they were taken in: scores by what is linked to them, ranking
 * profiles, watches, the warmth of the index. Safe for many threads.
 */
public final class Upkeep {

  private final Ground ground;
  private final Readers readers;
  private final Answers answers;
  private final InstantSource clock;

  Upkeep(Ground ground, Readers readers, Answers answers, InstantSource clock) {
    this.ground = ground;
    this.readers = readers;
    this.answers = answers;
    this.clock = clock;
  }

  /**
   * Brings what links tell of the urgency of reports up to the store, and the index with it. Only
   * for the owner.
   *
   * @return how many reports were scored again
   */
  public long bringUpHistory() {
    long scored = linkedHistory().bringUp(() -> false);
    if (scored > 0) {
      ground.projection().ifPresent(projection -> projection.catchUp(true));
    }
    return scored;
  }

  /** Keeps the same up beside other work, until closed. Only for the owner. */
  HistoryKeeper keepHistory() {
    return HistoryKeeper.start(linkedHistory());
  }

  private LinkedHistory linkedHistory() {
    return new LinkedHistory(
        ground.store(),
        ground.index(),
        answers.linking().links(),
        new ScoringAgain(readers),
        everything("linked history"));
  }

  /**
   * Brings the ranking profiles that units were ordered to use into force, and the index with them.
   * Only for the owner.
   *
   * @return how many reports were projected again
   */
  public long bringUpProfiles() {
    return profileChanges().bringUp(() -> false);
  }

  /** Keeps the same up beside other work, until closed. Only for the owner. */
  ProfileKeeper keepProfiles() {
    return ProfileKeeper.start(profileChanges());
  }

  private ProfileChanges profileChanges() {
    return new ProfileChanges(ground.store(), ground.projection().orElseThrow());
  }

  /** Runs what searches see, and no watch was asked about yet, against the watches. */
  public WatchRun watchRun() {
    return new WatchRun(
        ground.store(),
        ground.index(),
        reports -> Projection.read(ground.store(), reports),
        ground.matcher(answers.profiles().scoring()::columns),
        new WatchParts(answers.questions(), answers.linking(), everything("watches"), clock));
  }

  /** Runs what arrives against the watches, until closed. Only for the owner. */
  Watching alert() {
    return Watching.start(watchRun());
  }

  /** Warms the index beside the first answers, and has clusters made a while later. */
  Warming warm() {
    return Warming.start(ground.index(), answers.linking().clusters(), everything("warming"));
  }

  private static Visibility everything(String purpose) {
    return LocalOperator.caller(purpose).visibility();
  }
}
