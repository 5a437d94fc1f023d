package org.leadline.link;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.report.ReportId;
import org.leadline.store.DecisionKind;
import org.leadline.store.LinkDecision;

/**
 * The links of a report. Everything in it was read from one state of the index.
 *
 * @param report the report that was asked about
 * @param totals how many there are
 * @param links a page of them, strongest first, then by score, then by report id
 * @param demoted the report's keys that do not link, most frequent first
 * @param suggestions look-alike forms that other reports hold too
 * @param notHeld reports that this one names and that are not held
 * @param decisions what analysts decided about the report and others, linked or not; the oldest
 *     first
 * @param next the cursor of the following page; null when this page is the last
 */
public record LinkAnswer(
    ReportId report,
    LinkTotals totals,
    List<Link> links,
    List<DemotedKey> demoted,
    List<LinkSuggestion> suggestions,
    List<NotHeld> notHeld,
    List<LinkDecision> decisions,
    @Nullable String next) {

  /** Copies the lists. */
  public LinkAnswer {
    requireNonNull(report);
    requireNonNull(totals);
    links = List.copyOf(links);
    demoted = List.copyOf(demoted);
    suggestions = List.copyOf(suggestions);
    notHeld = List.copyOf(notHeld);
    decisions = List.copyOf(decisions);
  }

  /** What an analyst decided about the report and a linked one; empty when nobody did. */
  public Optional<DecisionKind> decidedOf(Link link) {
    return decisions.stream()
        .filter(decision -> decision.isAbout(link.reportId()))
        .map(LinkDecision::kind)
        .findFirst();
  }
}
