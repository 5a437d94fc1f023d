package org.leadline.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leadline.access.Visibility;
import org.leadline.index.IndexSnapshot;
import org.leadline.report.ReportId;
import org.leadline.store.DecisionKind;
import org.leadline.store.DecisionsInForce;
import org.leadline.store.LinkDecision;

/**
 * The strong links of one report after another, in one state of the index; what analysts decided is
 * read once for each visibility. Not audited: for scores, which no person asks for. For one thread
 * at a time, and for as long as the snapshot is open.
 */
public final class StrongLinks {

  private final IndexSnapshot snapshot;
  private final DecisionsInForce decisions;
  private final Finding finding;
  private final Map<Visibility, List<LinkDecision>> against = new HashMap<>();

  /** Finds all links of a report. */
  interface Finding {
    FoundLinks find(IndexSnapshot snapshot, LinkRequest request, Visibility visibility);
  }

  StrongLinks(IndexSnapshot snapshot, DecisionsInForce decisions, Finding finding) {
    this.snapshot = snapshot;
    this.decisions = decisions;
    this.finding = finding;
  }

  /** Those of a report, strongest first, those left out that analysts decided against. */
  public List<Link> of(ReportId report, Visibility visibility) {
    FoundLinks links = finding.find(snapshot, LinkRequest.of(report), visibility);
    List<LinkDecision> here =
        against(visibility).stream().filter(decision -> decision.isAbout(report)).toList();
    return links.links().subList(0, links.atLeast(LinkStrength.STRONG)).stream()
        .filter(link -> here.stream().noneMatch(one -> one.isAbout(link.reportId())))
        .toList();
  }

  private List<LinkDecision> against(Visibility visibility) {
    return against.computeIfAbsent(
        visibility,
        sees ->
            decisions.inForce(sees).stream()
                .filter(decision -> decision.kind() == DecisionKind.CANNOT_LINK)
                .toList());
  }
}
