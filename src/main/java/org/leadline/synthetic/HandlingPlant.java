package org.leadline.synthetic;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Times, marks, types and recipient agencies. */
final class HandlingPlant implements Plant {

  private static final String ENTICEMENT = "Online Enticement of Children for Sexual Acts";
  private static final double INCIDENT_AGE_SECONDS = 2 * 86_400;
  private static final double ENTICEMENT_SHARE_OF_ESCALATED = 0.6;

  private final IncidentShares shares;
  private final WeightedChoice<String> agencies;
  private final Prose prose;
  private final double escalatedInEnticement;
  private final double escalatedElsewhere;

  HandlingPlant(Calibration calibration, Prose prose) {
    this.shares = calibration.incidents();
    this.agencies = WeightedChoice.of(calibration.agencies());
    this.prose = prose;
    double sum = shares.types().values().stream().mapToDouble(Double::doubleValue).sum();
    double enticement = shares.types().getOrDefault(ENTICEMENT, 0.0) / sum;
    double inEnticement = enticement == 0 ? 0 : ENTICEMENT_SHARE_OF_ESCALATED;
    this.escalatedInEnticement =
        enticement == 0 ? 0 : shares.escalated() * inEnticement / enticement;
    this.escalatedElsewhere =
        enticement == 1 ? 0 : shares.escalated() * (1 - inEnticement) / (1 - enticement);
  }

  @Override
  public String name() {
    return "handling";
  }

  @Override
  public void plant(Draft draft, Dice dice) {
    Frame frame = draft.frame;
    draft.providerName = frame.provider() == null ? "Public" : spelling(frame.provider(), dice);
    draft.incidentTime =
        frame
            .received()
            .minusSeconds((long) dice.exponential(INCIDENT_AGE_SECONDS))
            .truncatedTo(ChronoUnit.SECONDS);
    draft.madeAvailable = frame.received().plus(Duration.ofHours(dice.between(2, 240)));
    mark(draft, dice);
    describe(draft, dice);
    draft.agencies.add(new Draft.Agency(agencies.pick(dice), draft.madeAvailable));
  }

  private static String spelling(ProviderProfile provider, Dice dice) {
    return dice.chance(0.85) ? provider.names().getFirst() : dice.pick(provider.names());
  }

  private void mark(Draft draft, Dice dice) {
    double drawn = dice.unit();
    double upToTwo = shares.priorityOne() + shares.priorityTwo();
    if (drawn < shares.priorityOne()) {
      draft.priority = "1";
    } else if (drawn < upToTwo) {
      draft.priority = "2";
    } else if (drawn < upToTwo + shares.priorityThree()) {
      draft.priority = "3";
    }
    boolean enticement = draft.frame.type().equals(ENTICEMENT);
    if (dice.chance(enticement ? escalatedInEnticement : escalatedElsewhere)) {
      draft.escalation = "The provider asks for early review. " + prose.sentence("en", dice);
    }
    draft.informational = dice.chance(shares.informational());
    draft.batched = draft.informational && dice.chance(shares.batched() / shares.informational());
    annotate(draft, enticement, dice);
  }

  private static void annotate(Draft draft, boolean enticement, Dice dice) {
    if (enticement && dice.chance(0.057)) {
      draft.annotations.add("sextortion");
    }
    if (enticement && dice.chance(0.003)) {
      draft.annotations.add("sadisticOnlineExploitation");
    }
    if (dice.chance(0.02)) {
      draft.annotations.add("minorToMinorInteraction");
    }
    if (draft.informational && dice.chance(0.3)) {
      draft.annotations.add("informational");
    }
  }

  private void describe(Draft draft, Dice dice) {
    draft.classification =
        switch (draft.frame.type()) {
          case ENTICEMENT -> "Online Enticement";
          case "Child Sexual Molestation" -> "Child Sexual Molestation";
          default ->
              dice.chance(0.4) ? "Apparent Child Pornography" : "Child Pornography (Unconfirmed)";
        };
    if (dice.chance(0.4)) {
      draft.timeDescription = "The time at which the provider registered the matter.";
    }
    if (dice.chance(0.3)) {
      draft.executiveSummary = prose.paragraph(prose.language(dice), 1 + dice.below(3), dice);
    }
  }
}
