package org.leadline.synthetic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells how urgent a report truly is, and what says so: its marks, its text, or a marked report of
 * the same person {@value #NEAR_DAYS} days or less before or after it, by a value of a person's own
 * that both show.
 *
 * @param flagged the clearing house marked it 1, or the provider escalated it
 * @param text a sentence says it
 * @param linked it shares a value with such a report
 * @param draft the report
 */
record UrgencyTruth(boolean flagged, boolean text, boolean linked, Draft draft) {

  private static final int GRAVEST = 3;
  private static final int URGENT = 2;

  /** How near in time a marked report has to be. */
  private static final int NEAR_DAYS = 30;

  private static final Set<String> OWN = Set.of("mail", "phone", "account", "device");

  static UrgencyTruth of(Draft draft, boolean linked) {
    boolean flagged = draft.priority.equals("1") || draft.escalation != null;
    return new UrgencyTruth(flagged, draft.urgentByText, linked, draft);
  }

  /**
   * Whether a report makes another one urgent.
   *
   * @param kinds the kinds of value that both show
   */
  static boolean lifts(Draft marked, Draft other, Set<String> kinds) {
    Duration apart = Duration.between(marked.frame.received(), other.frame.received()).abs();
    return of(marked, false).flagged
        && apart.toDays() <= NEAR_DAYS
        && kinds.stream().anyMatch(OWN::contains);
  }

  /** 3 flagged, 2 urgent by text or links alone, 1 marked 2, 0 anything else. */
  int grade() {
    if (flagged) {
      return GRAVEST;
    }
    return text || linked ? URGENT : draft.priority.equals("2") ? 1 : 0;
  }

  List<String> ways() {
    List<String> ways = new ArrayList<>();
    if (flagged) {
      ways.add("flagged");
    }
    if (text) {
      ways.add("text");
    }
    if (linked) {
      ways.add("links");
    }
    return ways;
  }
}
