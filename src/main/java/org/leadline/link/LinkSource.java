package org.leadline.link;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.leadline.access.Visibility;
import org.leadline.index.Evidence;
import org.leadline.index.Hit;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.Neighbour;
import org.leadline.report.ReportId;

/**
 * Who holds which keys, as one caller sees it: what the rules of links ask. The methods answer as
 * those of {@link IndexSnapshot} do.
 */
interface LinkSource {

  /** The state of the index that is asked. */
  IndexSnapshot snapshot();

  /** What the caller sees. */
  Visibility visibility();

  List<Evidence> evidence(ReportId report);

  /** The same, of which places may be left out whose key no other report holds. */
  default List<Evidence> sharable(ReportId report) {
    return evidence(report);
  }

  /**
   * What a report states of its reported users.
   *
   * @param noise tells of a term whether it stands for nothing; the same in all calls
   */
  default Profile profile(ReportId report, Predicate<String> noise) {
    return Profile.of(evidence(report), noise);
  }

  /** Who sent a report, as written; empty when not stated. */
  String reporter(ReportId report);

  Map<String, Long> frequencies(Collection<String> terms);

  /** The same of terms that a report holds, and of report numbers. */
  Map<String, Long> frequenciesOf(ReportId holder, Collection<String> terms);

  void neighbours(ReportId of, Collection<String> terms, Consumer<Neighbour> each);

  /** Which of these reports there are. */
  Set<ReportId> held(Collection<ReportId> reports);

  long countHolding(ReportId of, Collection<String> any, Collection<String> none);

  /** The reports of an index that the caller sees. */
  static LinkSource of(IndexSnapshot snapshot, Visibility visibility) {
    return new Indexed(snapshot, visibility);
  }

  /**
   * @param snapshot where it is read
   * @param visibility what the caller sees
   */
  record Indexed(IndexSnapshot snapshot, Visibility visibility) implements LinkSource {

    @Override
    public List<Evidence> evidence(ReportId report) {
      return snapshot.evidence(report, visibility);
    }

    @Override
    public String reporter(ReportId report) {
      Hit hit = snapshot.cards(List.of(report), visibility).get(report);
      return hit == null ? "" : hit.card().provider().strip();
    }

    @Override
    public Map<String, Long> frequencies(Collection<String> terms) {
      return snapshot.documentFrequencies(terms, visibility);
    }

    @Override
    public Map<String, Long> frequenciesOf(ReportId holder, Collection<String> terms) {
      return snapshot.frequenciesOf(holder, terms, visibility);
    }

    @Override
    public void neighbours(ReportId of, Collection<String> terms, Consumer<Neighbour> each) {
      snapshot.neighbours(of, terms, visibility, each);
    }

    @Override
    public Set<ReportId> held(Collection<ReportId> reports) {
      return snapshot.cards(reports, visibility).keySet();
    }

    @Override
    public long countHolding(ReportId of, Collection<String> any, Collection<String> none) {
      return snapshot.countHolding(of, any, none, visibility);
    }
  }
}
