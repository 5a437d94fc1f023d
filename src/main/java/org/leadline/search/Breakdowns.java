package org.leadline.search;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.leadline.access.Visibility;
import org.leadline.index.ScoreColumns.Column;
import org.leadline.priority.Scores;
import org.leadline.priority.ScoresForm;
import org.leadline.profile.ScoringProfiles;
import org.leadline.report.ReportId;
import org.leadline.store.Packed;
import org.leadline.store.Store;
import org.leadline.store.StoredReport;

/**
 * How the stored scores of reports come about, as far as a caller may know: whoever does not see
 * the values of child victims does not learn from a breakdown that there are any. Safe for many
 * threads.
 */
public final class Breakdowns {

  private final Store store;
  private final ScoringProfiles scoring;

  /** Reads the scores of this store. */
  public Breakdowns(Store store, ScoringProfiles scoring) {
    this.store = requireNonNull(store);
    this.scoring = requireNonNull(scoring);
  }

  /**
   * The scores of these reports under a profile; those that are not held or not seen are absent.
   *
   * @param profile the one under which the caller sees scores
   */
  public Map<ReportId, Scores> of(
      Collection<ReportId> reports, Column profile, Visibility visibility) {
    Map<ReportId, Scores> scores = new LinkedHashMap<>();
    if (visibility.childVictimValues()) {
      store
          .reports()
          .scores(reports, visibility)
          .forEach((id, form) -> scores.put(id, read(form, profile)));
    } else {
      store
          .reports()
          .find(reports, visibility)
          .forEach((id, report) -> scores.put(id, of(report, profile, visibility)));
    }
    return scores;
  }

  /** The scores of a report in its current version, which was read under this visibility. */
  Scores of(StoredReport current, Column profile, Visibility visibility) {
    Scores scores = read(current.scores(), profile);
    return visibility.childVictimValues() ? scores : scores.shownWith(current.report());
  }

  private Scores read(Packed form, Column profile) {
    return scoring.under(profile, ScoresForm.read(form.unpack())).weighed();
  }
}
