package org.leadline.index;

import java.util.ArrayList;
import java.util.List;
import org.leadline.access.Visibility;
import org.leadline.report.Capture;
import org.leadline.report.MatchKey;
import org.leadline.report.Occurrence;
import org.leadline.report.Report;
import org.leadline.report.Role;
import org.leadline.report.Stated;

/** What an engine must tell of the values of a report, read from the report itself. */
public final class PlainEvidence {

  private PlainEvidence() {}

  /** Every match key at each of its places, those of child victims only where they may be seen. */
  public static List<Evidence> of(Report report, Visibility visibility) {
    List<Evidence> evidence = new ArrayList<>();
    for (Occurrence occurrence : report.occurrences()) {
      if (isSeen(occurrence, visibility)) {
        occurrence.keys().forEach(key -> evidence.add(of(report, occurrence, key)));
      }
    }
    return evidence;
  }

  /** Whether a caller may see a value. */
  public static boolean isSeen(Occurrence occurrence, Visibility visibility) {
    return visibility.childVictimValues() || occurrence.place().role() != Role.CHILD_VICTIM;
  }

  private static Evidence of(Report report, Occurrence occurrence, MatchKey key) {
    Capture capture = occurrence.capture();
    return new Evidence(
        key.term(),
        key.strength(),
        occurrence.place().document(),
        occurrence.place().path(),
        occurrence.place().role(),
        occurrence.place().origin(),
        occurrence.place().manner(),
        capture == null ? null : capture.time(),
        capture == null ? null : capture.port(),
        capture != null && capture.possibleProxy() == Stated.YES,
        report.compromised().test(occurrence));
  }
}
