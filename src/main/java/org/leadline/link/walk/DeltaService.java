package org.leadline.link.walk;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.access.Visibility;
import org.leadline.enrich.NoiseLists;
import org.leadline.index.Hit;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.ReportIndex;
import org.leadline.link.Link;
import org.leadline.link.LinkedReports;
import org.leadline.report.ReportId;

/** Tells what the linked reports of a report add to it. Safe for many threads. */
public final class DeltaService {

  private static final int AT_ONCE = 256;

  /** Ties go as links are ordered, so that the order is total. */
  private static final Comparator<Sized> MOST = Comparator.comparingInt(Sized::adds).reversed();

  private final ReportIndex index;
  private final LinkedReports linked;
  private final NoiseLists noise;
  private final Notes notes;

  DeltaService(ReportIndex index, LinkedReports linked, NoiseLists noise, Notes notes) {
    this.index = requireNonNull(index);
    this.linked = requireNonNull(linked);
    this.noise = requireNonNull(noise);
    this.notes = requireNonNull(notes);
  }

  /**
   * A page of linked reports with what each adds; empty when the caller does not see the report.
   * The audit record is written before this returns.
   *
   * @throws org.leadline.index.InvalidCursor when the cursor belongs to another question
   */
  public Optional<DeltaAnswer> additions(DeltaRequest request, Caller caller) {
    Visibility visibility = caller.visibility();
    try (IndexSnapshot snapshot = index.snapshot()) {
      Optional<DeltaAnswer> answer =
          snapshot.cards(List.of(request.report()), visibility).isEmpty()
              ? Optional.empty()
              : Optional.of(answer(snapshot, request, visibility));
      notes.write(
          "links.additions",
          request.report().written(),
          answer.map(DeltaAnswer::total).orElse(0L),
          caller);
      return answer;
    }
  }

  private DeltaAnswer answer(IndexSnapshot snapshot, DeltaRequest request, Visibility visibility) {
    Adding adding = new Adding(noise, snapshot.values(request.report(), visibility));
    List<Link> links = followed(snapshot, request, visibility);
    Looked looked = look(snapshot, links, adding, request, visibility);
    List<Sized> ordered =
        switch (request.order()) {
          case ADDS -> looked.sized().stream().sorted(MOST).toList();
          case STRENGTH -> looked.sized();
        };
    PageOf.Cut<Sized> cut = request.page().of(ordered, request.question());
    return new DeltaAnswer(
        request.report(),
        links.size(),
        looked.sized().stream().filter(one -> one.adds() > 0).count(),
        looked.stopped(),
        shown(snapshot, cut.rows(), adding, visibility),
        cut.next());
  }

  private List<Link> followed(IndexSnapshot snapshot, DeltaRequest request, Visibility visibility) {
    WalkFilter filter = request.filter();
    List<Link> links =
        linked.of(snapshot, request.report(), visibility).stream().filter(filter::follows).toList();
    if (!filter.asksForCards()) {
      return links;
    }
    Map<ReportId, Hit> hits =
        snapshot.cards(links.stream().map(Link::reportId).toList(), visibility);
    return links.stream()
        .filter(link -> {
          Hit hit = hits.get(link.reportId());
          return hit != null && filter.leadsTo(hit.card());
        })
        .toList();
  }

  private static Looked look(
      IndexSnapshot snapshot,
      List<Link> links,
      Adding adding,
      DeltaRequest request,
      Visibility visibility) {
    Budget budget = Budget.of(request.patience());
    List<Sized> sized = new ArrayList<>(links.size());
    for (List<Link> some : Lists.partition(links, AT_ONCE)) {
      if (budget.isSpent()) {
        return new Looked(sized, Stopped.TIME);
      }
      some.parallelStream()
          .map(link ->
              new Sized(
                  link, adding.by(snapshot.values(link.reportId(), visibility)).values().size()))
          .toList()
          .forEach(sized::add);
    }
    return new Looked(sized, null);
  }

  private static List<DeltaAnswer.Delta> shown(
      IndexSnapshot snapshot, List<Sized> page, Adding adding, Visibility visibility) {
    Map<ReportId, Hit> hits =
        snapshot.cards(page.stream().map(one -> one.link().reportId()).toList(), visibility);
    List<DeltaAnswer.Delta> shown = new ArrayList<>(page.size());
    for (Sized one : page) {
      ReportId report = one.link().reportId();
      shown.add(
          new DeltaAnswer.Delta(
              one.link(),
              adding.by(snapshot.values(report, visibility)),
              requireNonNull(hits.get(report))));
    }
    return shown;
  }

  private record Sized(Link link, int adds) {}

  private record Looked(List<Sized> sized, @Nullable Stopped stopped) {}
}
