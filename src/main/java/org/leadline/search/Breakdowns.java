package org.leadline.search;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.leadline.access.Visibility;
import org.leadline.priority.Scores;
import org.leadline.priority.ScoresForm;
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

  /** Reads the scores of this store. */
  public Breakdowns(Store store) {
    this.store = requireNonNull(store);
  }

  /** The scores of these reports; those that are not held or not seen are absent. */
  public Map<ReportId, Scores> of(Collection<ReportId> reports, Visibility visibility) {
    Map<ReportId, Scores> scores = new LinkedHashMap<>();
    if (visibility.childVictimValues()) {
      store.reports().scores(reports, visibility).forEach((id, form) -> scores.put(id, read(form)));
    } else {
      store
          .reports()
          .find(reports, visibility)
          .forEach((id, report) -> scores.put(id, of(report, visibility)));
    }
    return scores;
  }

  /** The scores of a report in its current version, which was read under this visibility. */
  static Scores of(StoredReport current, Visibility visibility) {
    Scores scores = read(current.scores());
    return visibility.childVictimValues() ? scores : scores.shownWith(current.report());
  }

  private static Scores read(Packed form) {
    return ScoresForm.read(form.unpack()).weighed();
  }
}
