package org.leadline.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.leadline.link.cluster.Clustering;
import org.leadline.link.cluster.Edge;
import org.leadline.link.cluster.Groups;
import org.leadline.link.cluster.Rulings;
import org.leadline.report.ReportId;
import org.leadline.store.DecisionKind;
import org.leadline.store.LinkDecision;

/**
 * Groups reports by what ties them and by what was decided about them. For one thread.
 *
 * <p>First reported users have the numbers of their reports, further ones those behind: what ties a
 * further person of a report does not join the report itself.
 */
final class Grouping {

  private final List<ReportId> reports;
  private final List<Tie> ties;
  private final List<Persona> behind;
  private final Map<Rulings.Pair, LinkDecision> together = new LinkedHashMap<>();
  private final List<Rulings.Pair> apart = new ArrayList<>();
  private final Groups groups;

  /**
   * @param reports every report, by id
   * @param ties what ties them, by number in that order
   * @param decided what holds; decisions about reports that are not there have no effect
   * @param group from how many reports on a set is a group
   */
  Grouping(List<ReportId> reports, List<Tie> ties, List<LinkDecision> decided, int group) {
    this.reports = reports;
    this.ties = ties;
    this.behind = further(ties);
    decided.forEach(this::heed);
    List<Edge> edges = ties.stream().map(this::edge).toList();
    Rulings rulings = new Rulings(List.copyOf(together.keySet()), apart);
    groups = Clustering.of(reports.size() + behind.size(), edges, group, rulings);
  }

  private static List<Persona> further(List<Tie> ties) {
    SortedSet<Persona> further = new TreeSet<>();
    ties.forEach(tie ->
        Stream.of(tie.one(), tie.other())
            .filter(persona -> persona.place() > 0)
            .forEach(further::add));
    return List.copyOf(further);
  }

  private void heed(LinkDecision decision) {
    int one = Collections.binarySearch(reports, decision.one());
    int other = Collections.binarySearch(reports, decision.other());
    if (one >= 0 && other >= 0 && one != other) {
      Rulings.Pair pair = new Rulings.Pair(one, other);
      if (decision.kind() == DecisionKind.MUST_LINK) {
        together.putIfAbsent(pair, decision);
      } else {
        apart.add(pair);
      }
    }
  }

  private Edge edge(Tie tie) {
    ToIntFunction<Persona> number =
        persona ->
            persona.place() == 0
                ? persona.report()
                : reports.size() + Collections.binarySearch(behind, persona);
    int one = number.applyAsInt(tie.one());
    int other = number.applyAsInt(tie.other());
    return new Edge(Math.min(one, other), Math.max(one, other), tie.score(), tie.several());
  }

  /** The reports of each group, groups by their smallest id, reports by id. */
  List<List<ReportId>> members() {
    Map<Integer, List<ReportId>> members = new TreeMap<>();
    for (int i = 0; i < reports.size(); i++) {
      members
          .computeIfAbsent(groups.groupOf().get(i), each -> new ArrayList<>(1))
          .add(reports.get(i));
    }
    return List.copyOf(members.values());
  }

  /** A strong link between reports of two groups. */
  record Apart(ReportId one, ReportId other, double score, BridgeCause cause) {}

  /** The strong links between reports of two groups, each once, with the gravest cause. */
  List<Apart> apart() {
    Set<Edge> forbidden = new HashSet<>(groups.forbidden());
    Map<List<Integer>, Apart> found = new LinkedHashMap<>();
    for (Tie tie : ties) {
      int one = tie.one().report();
      int other = tie.other().report();
      if (!groups.groupOf().get(one).equals(groups.groupOf().get(other))) {
        Apart between =
            new Apart(reports.get(one), reports.get(other), tie.score(), cause(tie, forbidden));
        found.merge(List.of(one, other), between, Grouping::graver);
      }
    }
    return List.copyOf(found.values());
  }

  private static Apart graver(Apart one, Apart other) {
    return one.cause().compareTo(other.cause()) <= 0 ? one : other;
  }

  private BridgeCause cause(Tie tie, Set<Edge> forbidden) {
    if (forbidden.contains(edge(tie))) {
      return BridgeCause.DECISION;
    }
    return tie.one().place() > 0 || tie.other().place() > 0
        ? BridgeCause.PERSON
        : BridgeCause.SINGLE;
  }

  /** Decisions that are not followed, because others keep the two reports apart. */
  List<LinkDecision> conflicts() {
    return groups.conflicts().stream().map(together::get).toList();
  }
}
