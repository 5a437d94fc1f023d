package org.leadline.link;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.leadline.index.Hit;

/**
 * A value of a child victim in one report is a reported user's in another. Never a merge.
 *
 * @param victim what a list shows of the report in which the value is a child victim's
 * @param reported the same of the report in which it is a reported user's
 * @param reasons the values, heaviest first; {@code pathHere} stands in the victim's report
 */
public record Alarm(Hit victim, Hit reported, List<LinkReason> reasons) {

  /** Copies the reasons. */
  public Alarm {
    requireNonNull(victim);
    requireNonNull(reported);
    reasons = List.copyOf(reasons);
  }

  /** The higher of both priorities. */
  int priority() {
    return Math.max(victim.priority(), reported.priority());
  }
}
