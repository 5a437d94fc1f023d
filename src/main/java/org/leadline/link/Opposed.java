package org.leadline.link;

import java.util.Comparator;
import org.leadline.report.ReportId;

/**
 * Two reports between which there is an alarm.
 *
 * @param victim in which the value is a child victim's
 * @param reported in which it is a reported user's
 */
public record Opposed(ReportId victim, ReportId reported) {

  static final Comparator<Opposed> BY_VICTIM =
      Comparator.comparing(Opposed::victim).thenComparing(Opposed::reported);

  /** Why these two do not come into one group. */
  String why() {
    return ("it would bring %s and %s into one group, between which there is an alarm: a child victim"
            + " of the first is a reported user of the second")
        .formatted(victim.written(), reported.written());
  }
}
