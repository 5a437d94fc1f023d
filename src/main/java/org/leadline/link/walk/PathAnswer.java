package org.leadline.link.walk;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.index.Hit;
import org.leadline.link.Link;
import org.leadline.link.LinkStrength;
import org.leadline.report.ReportId;

/**
 * How two reports connect. Everything in it was read from one state of the index.
 *
 * @param from where the chain begins
 * @param to where it ends
 * @param found whether there is a chain
 * @param score the product of the scores of its links, four decimals; 0 when there is none
 * @param strength the strength of its weakest link; null when there is none
 * @param steps its links in order; empty when there is none
 * @param start what a list shows of the report that it begins with
 * @param stopped why there may be a stronger one, or one where none was found; null when the answer
 *     is certain
 */
public record PathAnswer(
    ReportId from,
    ReportId to,
    boolean found,
    double score,
    @Nullable LinkStrength strength,
    List<PathStep> steps,
    Hit start,
    @Nullable Stopped stopped) {

  /** Copies the list. */
  public PathAnswer {
    requireNonNull(from);
    requireNonNull(to);
    requireNonNull(start);
    steps = List.copyOf(steps);
  }

  /**
   * One link of the chain.
   *
   * @param from the report that it leads from
   * @param link the link as that report holds it
   * @param hit what a list shows of the report that it leads to
   */
  public record PathStep(ReportId from, Link link, Hit hit) {}
}
