package org.leadline.link.walk;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.access.Visibility;
import org.leadline.index.Evidence;
import org.leadline.index.Hit;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.ReportIndex;
import org.leadline.link.ClusterAnswer;
import org.leadline.link.ClusterRequest;
import org.leadline.link.ClusterService;
import org.leadline.link.Link;
import org.leadline.link.LinkedReports;
import org.leadline.report.KeyKind;
import org.leadline.report.ReportId;

/**
 * Puts what linked reports date in one order of time: when each was received, and each value that
 * was captured at a time, once a report. Safe for many threads.
 */
public final class TimelineService {

  private static final int AT_ONCE = 128;

  private final ReportIndex index;
  private final LinkedReports linked;
  private final ClusterService clusters;
  private final Notes notes;

  TimelineService(ReportIndex index, LinkedReports linked, ClusterService clusters, Notes notes) {
    this.index = requireNonNull(index);
    this.linked = requireNonNull(linked);
    this.clusters = requireNonNull(clusters);
    this.notes = requireNonNull(notes);
  }

  /**
   * The timeline of a report and its links; empty when the caller does not see the report. The
   * audit record is written before this returns.
   *
   * @throws org.leadline.index.InvalidCursor when the cursor belongs to another question
   */
  public Optional<TimelineAnswer> ofLinks(TimelineRequest request, Caller caller) {
    Visibility visibility = caller.visibility();
    try (IndexSnapshot snapshot = index.snapshot()) {
      Optional<TimelineAnswer> answer =
          snapshot.cards(List.of(request.report()), visibility).isEmpty()
              ? Optional.empty()
              : Optional.of(
                  answer(snapshot, request, linkedTo(snapshot, request, visibility), visibility));
      write("links.timeline", request, answer, caller);
      return answer;
    }
  }

  /**
   * The timeline of the cluster that holds a report, likewise. That the cluster was looked up is in
   * the audit trail too.
   */
  public Optional<TimelineAnswer> ofCluster(TimelineRequest request, Caller caller) {
    Optional<ClusterAnswer> cluster =
        clusters.cluster(new ClusterRequest(request.report(), 0, null), caller);
    try (IndexSnapshot snapshot = index.snapshot()) {
      Optional<TimelineAnswer> answer =
          cluster.map(found -> answer(snapshot, request, found.reports(), caller.visibility()));
      write("cluster.timeline", request, answer, caller);
      return answer;
    }
  }

  private void write(
      String action, TimelineRequest request, Optional<TimelineAnswer> answer, Caller caller) {
    notes.write(
        action, request.report().written(), answer.map(TimelineAnswer::reports).orElse(0L), caller);
  }

  private Collection<ReportId> linkedTo(
      IndexSnapshot snapshot, TimelineRequest request, Visibility visibility) {
    Collection<ReportId> reports = new TreeSet<>();
    reports.add(request.report());
    linked.of(snapshot, request.report(), visibility).stream()
        .filter(request.filter()::follows)
        .map(Link::reportId)
        .forEach(reports::add);
    return reports;
  }

  private static TimelineAnswer answer(
      IndexSnapshot snapshot,
      TimelineRequest request,
      Collection<ReportId> reports,
      Visibility visibility) {
    Budget budget = Budget.of(request.patience());
    List<TimelineEvent> events = new ArrayList<>();
    long read = 0;
    long undated = 0;
    @Nullable Stopped stopped = null;
    for (List<ReportId> some : Lists.partition(List.copyOf(reports), AT_ONCE)) {
      if (budget.isSpent()) {
        stopped = Stopped.TIME;
        break;
      }
      List<Hit> hits =
          snapshot.cards(some, visibility).values().stream()
              .filter(hit ->
                  hit.report().equals(request.report()) || request.filter().leadsTo(hit.card()))
              .toList();
      read += hits.size();
      undated += hits.stream().filter(hit -> hit.card().received() == null).count();
      hits.parallelStream()
          .map(hit -> events(hit, snapshot.evidence(hit.report(), visibility)))
          .toList()
          .forEach(events::addAll);
    }
    events.sort(TimelineEvent.EARLIEST);
    PageOf.Cut<TimelineEvent> cut = request.page().of(events, request.question());
    return new TimelineAnswer(
        request.report(),
        read,
        undated,
        events.size(),
        events.isEmpty() ? null : events.getFirst().time(),
        events.isEmpty() ? null : events.getLast().time(),
        stopped,
        cut.rows(),
        cut.next());
  }

  private static List<TimelineEvent> events(Hit hit, List<Evidence> evidence) {
    ReportId report = hit.report();
    Map<String, TimelineEvent> captured = new TreeMap<>();
    for (Evidence place : evidence) {
      if (place.time() != null && kind(place).exact()) {
        captured.putIfAbsent(
            place.time() + " " + place.term(),
            new TimelineEvent(
                place.time(), report, TimelineEvent.What.CAPTURED, place.term(), place.path()));
      }
    }
    List<TimelineEvent> events = new ArrayList<>(captured.values());
    if (hit.card().received() != null) {
      events.add(
          new TimelineEvent(
              hit.card().received(), report, TimelineEvent.What.RECEIVED, null, null));
    }
    return events;
  }

  private static KeyKind kind(Evidence place) {
    return KeyKind.ofPrefix(place.term().substring(0, place.term().indexOf(':')));
  }
}
