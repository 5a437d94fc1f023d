package org.leadline.profile;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.leadline.index.ColumnScore;
import org.leadline.index.IndexedReport;
import org.leadline.index.ScoreColumns;
import org.leadline.priority.Ranking;
import org.leadline.priority.RankingProfile;
import org.leadline.priority.Scores;
import org.leadline.priority.ScoresForm;
import org.leadline.report.ReportId;
import org.leadline.store.Packed;
import org.leadline.store.ProfileUse;
import org.leadline.store.SavedProfile;
import org.leadline.store.Store;

/**
 * Gives reports their scores under the profiles that their units use, of what the stored scores
 * counted. Where no unit uses another profile than the standard one, nothing is read or weighed. As
 * of one moment of the store; safe for many threads.
 */
public final class ColumnScoring {

  private final ScoreColumns columns;
  private final Map<Long, Weighed> profiles = new HashMap<>();
  private final long since;

  /** A profile ready to weigh. */
  private record Weighed(long column, RankingProfile profile) {}

  /**
   * By these uses.
   *
   * @param since the change that led to the oldest state of the index that anybody may read
   */
  public ColumnScoring(List<ProfileUse> uses, long since) {
    // What the standard profile is called makes no difference here.
    this.columns = ScoringProfiles.columns("", uses);
    this.since = since;
    for (ProfileUse use : uses) {
      SavedProfile saved = use.profile();
      if (saved != null) {
        profiles.computeIfAbsent(
            saved.key(), key -> new Weighed(key, ScoringProfiles.profile(saved)));
      }
    }
  }

  /** Whether any unit uses another profile than the standard one. */
  public boolean isNeeded() {
    return !profiles.isEmpty();
  }

  /** Scores that were just made of a report, under the profiles of its units. */
  public List<ColumnScore> of(Scores scores, Collection<String> units) {
    if (profiles.isEmpty()) {
      return List.of();
    }
    SortedSet<Long> wanted = columns.written(units, since);
    List<ColumnScore> made = new ArrayList<>(wanted.size());
    for (long column : wanted) {
      Weighed weighed = requireNonNull(profiles.get(column));
      Scores under = Ranking.under(weighed.profile, scores);
      made.add(new ColumnScore(column, under.priority().value(), under.actionability().value()));
    }
    return made;
  }

  /** Reports that were read back from the store, with such scores. */
  public List<IndexedReport> of(List<IndexedReport> reports, Store store) {
    if (profiles.isEmpty()) {
      return reports;
    }
    Map<ReportId, Packed> scores =
        store.maintenance().scores(reports.stream().map(one -> one.report().id()).toList());
    return reports.parallelStream().map(one -> with(one, scores)).toList();
  }

  private IndexedReport with(IndexedReport report, Map<ReportId, Packed> scores) {
    Packed packed = scores.get(report.report().id());
    return packed == null
        ? report
        : report.with(of(ScoresForm.read(packed.unpack()), report.units()));
  }
}
