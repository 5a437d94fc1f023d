package org.leadline.synthetic;

import java.util.List;

/**
 * Earlier reports that the provider declares: some of those about the same person, and now and then
 * one that this agency never got.
 */
final class PriorReportPlant implements Plant {

  private static final int MOST_DECLARED = 5;
  private static final long NOT_OURS = 899_000_000L;

  @Override
  public String name() {
    return "prior report";
  }

  @Override
  public void plant(Draft draft, Dice dice) {
    Draft.Party party = draft.parties.getFirst();
    List<Long> earlier = draft.frame.earlier();
    if (!earlier.isEmpty() && dice.chance(0.3)) {
      int from = Math.max(0, earlier.size() - 1 - dice.below(MOST_DECLARED));
      party.priorReports.addAll(earlier.subList(from, earlier.size()));
    }
    if (dice.chance(0.01)) {
      party.priorReports.add(NOT_OURS + dice.below(900_000));
    }
  }
}
