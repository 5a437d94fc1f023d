package org.leadline.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.link.cluster.Clustering;
import org.leadline.link.cluster.Edge;
import org.leadline.link.cluster.Groups;
import org.leadline.link.cluster.Rulings;
import org.leadline.report.ReportId;
import org.leadline.store.DecisionKind;
import org.leadline.store.LinkDecision;

/**
 * Groups reports by what ties them, what was decided about them, and the alarms between them. For
 * one thread.
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
  private final Map<Rulings.Pair, Opposed> opposed = new LinkedHashMap<>();
  private final Groups groups;

  /**
   * @param reports every report, by id
   * @param ties what ties them, by number in that order
   * @param decided what holds; decisions about reports that are not there have no effect
   * @param alarms pairs that are kept apart unless it was decided otherwise
   * @param group from how many reports on a set is a group
   */
  Grouping(
      List<ReportId> reports,
      List<Tie> ties,
      List<LinkDecision> decided,
      List<Opposed> alarms,
      int group) {
    this.reports = reports;
    this.ties = ties;
    this.behind = further(ties);
    decided.forEach(this::heed);
    alarms.forEach(this::oppose);
    List<Edge> edges = ties.stream().map(this::edge).toList();
    Rulings rulings =
        new Rulings(List.copyOf(together.keySet()), apart, List.copyOf(opposed.keySet()));
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

  private void oppose(Opposed two) {
    int one = Collections.binarySearch(reports, two.victim());
    int other = Collections.binarySearch(reports, two.reported());
    if (one >= 0 && other >= 0 && one != other) {
      opposed.put(new Rulings.Pair(one, other), two);
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
  record Apart(ReportId one, ReportId other, double score, BridgeCause cause, String why) {}

  /** The strong links between reports of two groups, each once, with the gravest cause. */
  List<Apart> apart() {
    Map<List<Integer>, Apart> found = new LinkedHashMap<>();
    for (Tie tie : ties) {
      int one = tie.one().report();
      int other = tie.other().report();
      if (!groups.groupOf().get(one).equals(groups.groupOf().get(other))) {
        Rulings.Pair obstacle = groups.forbidden().get(edge(tie));
        BridgeCause cause = cause(tie, obstacle);
        Apart between =
            new Apart(
                reports.get(one), reports.get(other), tie.score(), cause, why(cause, obstacle));
        found.merge(List.of(one, other), between, Grouping::graver);
      }
    }
    return List.copyOf(found.values());
  }

  private static Apart graver(Apart one, Apart other) {
    return one.cause().compareTo(other.cause()) <= 0 ? one : other;
  }

  private String why(BridgeCause cause, Rulings.@Nullable Pair obstacle) {
    Opposed alarm = obstacle == null ? null : opposed.get(obstacle);
    return cause == BridgeCause.ALARM && alarm != null ? alarm.why() : cause.why();
  }

  private BridgeCause cause(Tie tie, Rulings.@Nullable Pair obstacle) {
    if (obstacle != null) {
      return apart.contains(obstacle) ? BridgeCause.DECISION : BridgeCause.ALARM;
    }
    return tie.one().place() > 0 || tie.other().place() > 0
        ? BridgeCause.PERSON
        : BridgeCause.SINGLE;
  }

  /** The alarms between reports of one group: decisions brought these together all the same. */
  List<Opposed> overruled() {
    return opposed.entrySet().stream()
        .filter(two -> group(two.getKey().one()) == group(two.getKey().other()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private int group(int report) {
    return groups.groupOf().get(report);
  }

  /** Decisions that are not followed, because others keep the two reports apart. */
  List<LinkDecision> conflicts() {
    return groups.conflicts().stream().map(together::get).toList();
  }
}
