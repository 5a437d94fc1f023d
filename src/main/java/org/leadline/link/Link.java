package org.leadline.link;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.index.Hit;
import org.leadline.report.ReportId;

/**
 * Another report that shares at least one value.
 *
 * @param reportId the other report
 * @param strength how strong the link is
 * @param score 0 to 1, four decimals: one minus the product of (1 - weight) over the reasons
 * @param declared whether one report names the other's number
 * @param alarm whether a value of a child victim in one is a value of a reported user in the other;
 *     such a link is never strong
 * @param reasons why, heaviest first
 * @param hit what a list shows of the other report; null in the answers of {@link
 *     LinkService#allReports}
 */
public record Link(
    ReportId reportId,
    LinkStrength strength,
    double score,
    boolean declared,
    boolean alarm,
    List<LinkReason> reasons,
    @Nullable Hit hit) {

  /** Copies the reasons. */
  public Link {
    requireNonNull(reportId);
    requireNonNull(strength);
    reasons = List.copyOf(reasons);
  }

  /** The same link, at most possible, for a reason that its heaviest value tells. */
  Link doubted(String why) {
    List<LinkReason> lesser = new ArrayList<>(reasons);
    lesser.replaceAll(reason -> reason.atMost(LinkStrength.POSSIBLE));
    lesser.set(0, lesser.getFirst().withNote(why));
    return new Link(reportId, LinkStrength.POSSIBLE, score, declared, alarm, lesser, hit);
  }

  Link withHit(@Nullable Hit seen) {
    return new Link(reportId, strength, score, declared, alarm, reasons, seen);
  }
}
