package org.leadline.link;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.access.UnitPointer;
import org.leadline.report.ReportId;
import org.leadline.store.DecisionKind;
import org.leadline.store.LinkDecision;

/**
 * The links of a report. Everything in it was read from one state of the index.
 *
 * @param report the report that was asked about
 * @param totals how many there are
 * @param listed how many links of the asked strength have a row of their own, over all pages
 * @param alarms how many links are alarms, whatever is listed
 * @param links a page of them, strongest first, then by score, then by report id
 * @param bundles what repeats one file or one event, one row each and whole on every page, when
 *     {@link LinkRows.Folded} was asked for; strongest first
 * @param demoted the report's keys that do not link, most frequent first
 * @param suggestions look-alike forms that other reports hold too
 * @param notHeld reports that this one names and that are not held
 * @param pointers other units that hold a linked report which the caller may not see, by title;
 *     empty unless {@code access.json} lets them be told
 * @param decisions what analysts decided about the report and others, linked or not; the oldest
 *     first
 * @param next the cursor of the following page; null when this page is the last
 */
public record LinkAnswer(
    ReportId report,
    LinkTotals totals,
    long listed,
    long alarms,
    List<Link> links,
    List<LinkBundle> bundles,
    List<DemotedKey> demoted,
    List<LinkSuggestion> suggestions,
    List<NotHeld> notHeld,
    List<UnitPointer> pointers,
    List<LinkDecision> decisions,
    @Nullable String next) {

  /** Copies the lists. */
  public LinkAnswer {
    requireNonNull(report);
    requireNonNull(totals);
    links = List.copyOf(links);
    bundles = List.copyOf(bundles);
    demoted = List.copyOf(demoted);
    suggestions = List.copyOf(suggestions);
    notHeld = List.copyOf(notHeld);
    pointers = List.copyOf(pointers);
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
