package org.leadline.priority;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.leadline.report.Report;

/**
 * Both scores of a report under one profile.
 *
 * @param profile name and version of the profile, {@code name@version}
 * @param priority how urgent the report is
 * @param actionability how much of what an investigation needs is there
 * @param missing names of the facts that an investigation needs and the report lacks
 */
public record Scores(String profile, Score priority, Score actionability, List<String> missing) {

  /** Copies the list. */
  public Scores {
    requireNonNull(profile);
    requireNonNull(priority);
    requireNonNull(actionability);
    missing = List.copyOf(missing);
  }

  /** The same scores without the factors that the profile gives no weight. */
  public Scores weighed() {
    return new Scores(profile, priority.weighed(), actionability.weighed(), missing);
  }

  /**
   * The same scores for somebody who is shown only a part of the report: evidence that lies outside
   * of that part is left out, and factors that rest on nothing else are told as one sum.
   *
   * @param shown the report as that person sees it
   */
  public Scores shownWith(Report shown) {
    ShownFactors factors = new ShownFactors(shown);
    return new Scores(profile, factors.of(priority), factors.of(actionability), missing);
  }
}
