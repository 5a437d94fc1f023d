package org.leadline.synthetic;

import java.time.Duration;
import java.util.List;

/** Fills in each report from its counter. Safe for many threads. */
final class Drafts {

  private final long seed;
  private final Frames frames;
  private final WeightedChoice<String> agencies;
  private final MeetingPlant meetings;
  private final List<Plant> plants;

  Drafts(GeneratorSettings settings, Calibration calibration) {
    this.seed = settings.seed();
    this.agencies = WeightedChoice.of(calibration.agencies());
    this.frames = new Frames(settings, calibration);
    People people = new People(seed, calibration);
    Hubs hubs = new Hubs(settings, calibration);
    Prose prose = Prose.load();
    this.meetings = new MeetingPlant(seed, calibration.strangers(), frames, hubs);
    this.plants =
        List.of(
            new HandlingPlant(calibration, prose),
            new PartyPlant(people),
            new SessionPlant(seed, calibration.network(), hubs),
            meetings,
            new UploadPlant(settings, calibration.files(), hubs),
            new ConversationPlant(prose),
            new BoilerplatePlant(prose),
            new PlaceholderPlant(calibration.persons().placeholder()),
            new PriorReportPlant(),
            new ThreadPlant(seed, frames),
            new CrossingPlant(seed, frames, people, hubs),
            new FormsPlant(prose),
            new UrgencyPlant(calibration.incidents(), prose));
  }

  Frames frames() {
    return frames;
  }

  MeetingPlant meetings() {
    return meetings;
  }

  /** The report with this counter, as first delivered. */
  Draft first(long report) {
    Draft draft = new Draft(frames.of(report));
    for (Plant plant : plants) {
      plant.plant(draft, Dice.of(seed, plant.name(), report));
    }
    return draft;
  }

  /**
   * The same report as delivered again later: another agency, a later time, a note, sometimes a
   * mark.
   */
  Draft later(long report) {
    Draft draft = first(report);
    Dice dice = Dice.of(seed, "later", report);
    draft.madeAvailable = draft.madeAvailable.plus(Duration.ofDays(dice.between(20, 90)));
    draft.agencies.add(
        new Draft.Agency(
            dice.chance(0.3)
                ? agencies.pick(dice)
                : "Example County Sheriff " + dice.between(1, 40),
            draft.madeAvailable));
    draft.notes.add("Delivered again with an added recipient agency.");
    if (draft.priority.equals("E") && dice.chance(0.1)) {
      draft.priority = "3";
    }
    return draft;
  }
}
