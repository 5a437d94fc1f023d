package org.leadline.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.store.LinkDecision;

/** What an analyst decided about two reports, as answers show it. */
record DecisionView(
    String id,
    String kind,
    String reportId,
    String otherReportId,
    String reason,
    String who,
    Instant made,
    @Nullable Withdrawn withdrawn) {

  /** How it ended. */
  record Withdrawn(String reason, String who, Instant made) {}

  static DecisionView of(LinkDecision decision) {
    LinkDecision.Withdrawal ended = decision.withdrawn();
    return new DecisionView(
        decision.id(),
        decision.kind().code(),
        decision.one().written(),
        decision.other().written(),
        decision.reason(),
        decision.who(),
        decision.made(),
        ended == null ? null : new Withdrawn(ended.reason(), ended.who(), ended.made()));
  }

  static List<DecisionView> of(List<LinkDecision> decisions) {
    return decisions.stream().map(DecisionView::of).toList();
  }
}
