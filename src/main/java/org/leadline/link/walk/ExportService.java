package org.leadline.link.walk;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.leadline.access.Caller;
import org.leadline.access.Visibility;
import org.leadline.index.Hit;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.ReportIndex;
import org.leadline.link.LinkedReports;
import org.leadline.report.ReportId;

/**
 * Hands out links to be taken along: all that a caller sees, or those among some reports. Links are
 * found part by part and handed on at once; what is held meanwhile is the ids of the reports and
 * the links of one part. Safe for many threads.
 */
public final class ExportService {

  private static final int CARDS = 1_000;

  /** Reports whose links are found side by side and handed out in their order. */
  private static final int FOUND_AT_ONCE = 128;

  private final ReportIndex index;
  private final LinkedReports linked;
  private final Notes notes;

  ExportService(ReportIndex index, LinkedReports linked, Notes notes) {
    this.index = requireNonNull(index);
    this.linked = requireNonNull(linked);
    this.notes = requireNonNull(notes);
  }

  /**
   * Every report that the filter lets through, then every link between two of them, each pair once.
   * The audit record, which counts the reports, is written before the first is handed out.
   */
  public void all(WalkFilter filter, Caller caller, LinkSink sink) {
    try (IndexSnapshot snapshot = index.snapshot()) {
      List<ReportId> reports = new ArrayList<>();
      snapshot.versions(caller.visibility(), version -> reports.add(version.report()));
      Collections.sort(reports);
      notes.write("links.export", "every link", reports.size(), caller);
      hand(snapshot, reports, filter, caller.visibility(), sink);
    }
  }

  /**
   * The same among some reports; those that the caller does not see are passed over.
   *
   * @param reports in any order
   */
  public void among(Collection<ReportId> reports, WalkFilter filter, Caller caller, LinkSink sink) {
    try (IndexSnapshot snapshot = index.snapshot()) {
      List<ReportId> seen =
          snapshot.cards(reports, caller.visibility()).keySet().stream().sorted().toList();
      noteAmong(reports, caller);
      hand(snapshot, seen, filter, caller.visibility(), sink);
    }
  }

  /** Writes down that a picture of these reports and their links is taken along. */
  public void noteAmong(Collection<ReportId> reports, Caller caller) {
    String first = new TreeSet<>(reports).stream().findFirst().map(ReportId::written).orElse("");
    String subject = "links among %d reports from %s".formatted(reports.size(), first);
    notes.write("links.export", subject, reports.size(), caller);
  }

  private void hand(
      IndexSnapshot snapshot,
      List<ReportId> reports,
      WalkFilter filter,
      Visibility visibility,
      LinkSink sink) {
    Set<ReportId> wanted = new HashSet<>();
    for (List<ReportId> some : Lists.partition(reports, CARDS)) {
      Map<ReportId, Hit> hits = snapshot.cards(some, visibility);
      for (ReportId report : some) {
        Hit hit = hits.get(report);
        if (hit != null && filter.leadsTo(hit.card())) {
          wanted.add(report);
          sink.report(hit);
        }
      }
    }
    for (List<ReportId> some : Lists.partition(reports, FOUND_AT_ONCE)) {
      some.parallelStream()
          .filter(wanted::contains)
          .map(report -> linksFrom(snapshot, report, wanted, filter, visibility))
          .toList()
          .forEach(links -> links.forEach(sink::link));
    }
    sink.end();
  }

  private List<ExportedLink> linksFrom(
      IndexSnapshot snapshot,
      ReportId report,
      Set<ReportId> wanted,
      WalkFilter filter,
      Visibility visibility) {
    return linked.fresh(snapshot, report, visibility).stream()
        .filter(link -> report.compareTo(link.reportId()) < 0)
        .filter(link -> wanted.contains(link.reportId()) && filter.follows(link))
        .map(link -> new ExportedLink(report, link))
        .toList();
  }
}
