package org.leadline.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.leadline.access.Visibility;
import org.leadline.index.Evidence;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.Neighbour;
import org.leadline.report.ReportId;

/**
 * A source in which nobody but a few reports is anybody's neighbour; how many hold what is told of
 * all. For one thread.
 *
 * @param all where everything else is asked
 * @param part what was read already
 * @param few who may be a neighbour
 */
record Narrowed(LinkSource all, Part part, List<ReportId> few) implements LinkSource {

  @Override
  public IndexSnapshot snapshot() {
    return all.snapshot();
  }

  @Override
  public Visibility visibility() {
    return all.visibility();
  }

  @Override
  public List<Evidence> evidence(ReportId report) {
    return part.read(report).evidence();
  }

  @Override
  public List<Evidence> sharable(ReportId report) {
    return part.sharable(report);
  }

  @Override
  public Profile profile(ReportId report, Predicate<String> noise) {
    return part.profile(report, noise);
  }

  @Override
  public String reporter(ReportId report) {
    return part.read(report).reporter().strip();
  }

  @Override
  public Map<String, Long> frequencies(Collection<String> terms) {
    return all.frequencies(terms);
  }

  @Override
  public Map<String, Long> frequenciesOf(ReportId holder, Collection<String> terms) {
    return part.frequencies(holder, terms);
  }

  @Override
  public void neighbours(ReportId of, Collection<String> terms, Consumer<Neighbour> each) {
    Set<String> wanted = new HashSet<>(terms);
    for (ReportId other : few) {
      Neighbour one = part.read(other);
      List<Evidence> places = new ArrayList<>();
      for (Evidence place : one.evidence()) {
        if (wanted.contains(place.term())) {
          places.add(place);
        }
      }
      if (!other.equals(of) && !places.isEmpty()) {
        each.accept(new Neighbour(other, one.reporter(), places));
      }
    }
  }

  @Override
  public Set<ReportId> held(Collection<ReportId> reports) {
    return all.held(reports);
  }

  @Override
  public long countHolding(ReportId of, Collection<String> any, Collection<String> none) {
    return all.countHolding(of, any, none);
  }
}
