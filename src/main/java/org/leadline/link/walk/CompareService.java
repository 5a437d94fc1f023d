package org.leadline.link.walk;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.leadline.access.Caller;
import org.leadline.access.Visibility;
import org.leadline.index.Hit;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.ReportIndex;
import org.leadline.link.Link;
import org.leadline.link.LinkedReports;
import org.leadline.link.walk.CompareAnswer.Between;
import org.leadline.link.walk.CompareAnswer.SharedValue;
import org.leadline.report.ReportId;

/** Lays two or more reports side by side. Safe for many threads. */
public final class CompareService {

  private static final Comparator<Between> STRONGEST =
      Comparator.comparing((Between between) -> between.link().strength())
          .reversed()
          .thenComparing(
              Comparator.comparingDouble((Between between) -> between.link().score()).reversed())
          .thenComparing(Between::from)
          .thenComparing(between -> between.link().reportId());

  private final ReportIndex index;
  private final LinkedReports linked;
  private final Notes notes;

  CompareService(ReportIndex index, LinkedReports linked, Notes notes) {
    this.index = requireNonNull(index);
    this.linked = requireNonNull(linked);
    this.notes = requireNonNull(notes);
  }

  /**
   * The reports side by side; empty when the caller does not see one of them. The audit record is
   * written before this returns.
   *
   * @throws org.leadline.index.InvalidCursor when the cursor belongs to another question
   */
  public Optional<CompareAnswer> compare(CompareRequest request, Caller caller) {
    List<ReportId> reports = request.reports();
    try (IndexSnapshot snapshot = index.snapshot()) {
      Map<ReportId, Hit> hits = snapshot.cards(reports, caller.visibility());
      Optional<CompareAnswer> answer =
          hits.size() < reports.size()
              ? Optional.empty()
              : Optional.of(
                  answer(
                      snapshot,
                      request,
                      reports.stream().map(hits::get).map(hit -> requireNonNull(hit)).toList(),
                      caller.visibility()));
      notes.write(
          "reports.compare",
          reports.stream().map(ReportId::written).collect(Collectors.joining(" ")),
          answer.isPresent() ? reports.size() : 0,
          caller);
      return answer;
    }
  }

  private CompareAnswer answer(
      IndexSnapshot snapshot, CompareRequest request, List<Hit> hits, Visibility visibility) {
    List<ReportId> reports = request.reports();
    List<SharedValue> values =
        SideBySide.values(
            reports.stream().map(report -> snapshot.values(report, visibility)).toList());
    PageOf.Cut<SharedValue> cut = request.page().of(values, reports.hashCode());
    return new CompareAnswer(
        hits,
        SideBySide.facts(hits),
        SideBySide.totals(values, reports.size()),
        cut.rows(),
        between(snapshot, reports, visibility),
        cut.next());
  }

  private List<Between> between(
      IndexSnapshot snapshot, List<ReportId> reports, Visibility visibility) {
    List<Between> between = new ArrayList<>();
    Set<ReportId> after = new HashSet<>(reports);
    for (ReportId report : reports) {
      after.remove(report);
      for (Link link :
          after.isEmpty() ? List.<Link>of() : linked.of(snapshot, report, visibility)) {
        if (after.contains(link.reportId())) {
          between.add(new Between(report, link));
        }
      }
    }
    between.sort(STRONGEST);
    return between;
  }
}
