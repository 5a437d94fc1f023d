package org.leadline.arrival.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Visibility;
import org.leadline.arrival.history.UrgentReports.Standing;
import org.leadline.link.Link;
import org.leadline.link.LinkReason;
import org.leadline.link.StrongLinks;
import org.leadline.priority.FactorPart;
import org.leadline.priority.History;
import org.leadline.report.ReportId;

/**
 * Finds what the links of one report tell of its urgency, as its own units see them: a linked
 * report counts when each of them sees it, and frequencies are counted over their reports alone, so
 * that a score tells nobody of reports that he may not see. Values of child victims link nothing
 * here. A pure function of the snapshot. For one thread at a time.
 */
final class HistoryFinder {

  /** After so many days between the two receipts, what is above a half is halved. */
  private static final double HALF_LIFE_DAYS = 90;

  private static final double SECONDS_A_DAY = 86_400;
  private static final double DIGITS = 10_000;

  private final StrongLinks links;
  private final UrgentReports urgent;

  HistoryFinder(StrongLinks links, UrgentReports urgent) {
    this.links = links;
    this.urgent = urgent;
  }

  History of(ReportId report, Standing standing) {
    Visibility own = Visibility.ofUnits(standing.units(), false);
    List<FactorPart> parts = new ArrayList<>();
    Set<String> evidence = new LinkedHashSet<>();
    for (Link link : links.of(report, own)) {
      Standing other = urgent.of(link.reportId());
      if (other != null && other.units().containsAll(standing.units())) {
        double amount = link.score() * nearness(standing.received(), other.received());
        parts.add(
            new FactorPart(
                other.kind() + " " + link.reportId().written(),
                Math.rint(amount * DIGITS) / DIGITS));
        link.reasons().stream()
            .filter(reason -> reason.weight() > 0)
            .map(LinkReason::pathHere)
            .forEach(evidence::add);
      }
    }
    parts.sort((one, another) -> one.detail().compareTo(another.detail()));
    return new History(parts, List.copyOf(new TreeSet<>(evidence)));
  }

  /** One for reports of one day, a half for those that are years apart or without a time. */
  private static double nearness(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return 0.5;
    }
    double days = Duration.between(one, other).abs().toSeconds() / SECONDS_A_DAY;
    return 0.5 + 0.5 * Math.pow(2, -days / HALF_LIFE_DAYS);
  }
}
