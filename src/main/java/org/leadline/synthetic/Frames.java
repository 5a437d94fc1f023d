package org.leadline.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes the frame of each report from its counter. Safe for many threads. */
final class Frames {

  private static final double SAME_PROVIDER = 0.7;
  private static final double NEIGHBOUR = 0.25;
  private static final String ENTICEMENT = "Online Enticement of Children for Sexual Acts";

  private final long seed;
  private final Calibration calibration;
  private final Census census;
  private final Timeline timeline;
  private final Crossings crossings;
  private final WeightedChoice<ProviderProfile> providers;
  private final WeightedChoice<String> types;

  Frames(GeneratorSettings settings, Calibration calibration) {
    this.seed = settings.seed();
    this.calibration = calibration;
    this.census = new Census(settings.reports(), seed, calibration.persons());
    this.timeline = new Timeline(settings);
    this.crossings =
        new Crossings(
            seed, census, calibration.persons(), calibration.strangers(), this::namesNeighbour);
    this.providers = WeightedChoice.of(everyone(calibration), ProviderProfile::weight);
    this.types = WeightedChoice.of(calibration.incidents().types());
  }

  Census census() {
    return census;
  }

  Timeline timeline() {
    return timeline;
  }

  Crossings crossings() {
    return crossings;
  }

  /** All senders, the tail included. */
  List<ProviderProfile> providers() {
    return providers.things();
  }

  Frame of(long report) {
    long main = census.personOf(report);
    long[] all = census.reportsOf(main);
    int turn = Arrays.binarySearch(all, report);
    Dice dice = Dice.of(seed, "frame", report);
    boolean member = dice.chance(calibration.incidents().memberOfThePublic());
    ProviderProfile provider = provider(main, dice);
    String type = types.pick(dice);
    boolean chat = chat(type, member, provider, dice);
    return new Frame(
        report,
        timeline.numberOf(report),
        timeline.receivedOf(report),
        member ? null : provider,
        type,
        chat,
        cast(report, main, all, turn, chat, dice),
        Arrays.stream(all, 0, turn).mapToObj(timeline::numberOf).toList());
  }

  /** The reports that are mainly about a person, in order of time. */
  List<Frame> mainlyAbout(long person) {
    return Arrays.stream(census.reportsOf(person)).mapToObj(this::of).toList();
  }

  /**
   * The report about the person before in which this one is named beside, as reported too or as a
   * child victim; empty when there is none.
   */
  List<Frame> asGuest(long person) {
    long host = person - 1;
    if (host < 0 || !(namesNeighbour(host) || hasVictim(host, person))) {
      return List.of();
    }
    long[] all = census.reportsOf(host);
    return all.length == 0 ? List.of() : List.of(of(all[0]));
  }

  /** The report about the person before that names this one as reported too. */
  List<Frame> namedBeside(long person) {
    return person > 0 && namesNeighbour(person - 1) ? asGuest(person) : List.of();
  }

  private boolean namesNeighbour(long person) {
    return census.neighbour(person) != person && bringsNeighbour(person);
  }

  /** Whether the first report about a person names another reported person as child victim. */
  private boolean hasVictim(long person, long victim) {
    return crossings.of(person).stream()
        .anyMatch(crossing ->
            crossing.kind() == Crossings.Kind.VICTIM_REPORTED
                && crossing.first() == person
                && crossing.second() == victim);
  }

  private boolean bringsNeighbour(long person) {
    return Dice.of(seed, "neighbour", person).chance(NEIGHBOUR);
  }

  private ProviderProfile provider(long main, Dice dice) {
    return dice.chance(SAME_PROVIDER)
        ? providers.pick(Dice.of(seed, "home provider", main))
        : providers.pick(dice);
  }

  private static boolean chat(String type, boolean member, ProviderProfile provider, Dice dice) {
    boolean possible = member || provider.chat();
    return possible && dice.chance(type.equals(ENTICEMENT) ? 0.9 : 0.25);
  }

  private List<Frame.Part> cast(
      long report, long main, long[] all, int turn, boolean chat, Dice dice) {
    List<Frame.Part> cast = new ArrayList<>(2);
    cast.add(reported(PersonId.Group.REPORTED, main));
    long neighbour = census.neighbour(main);
    if (turn == 0 && neighbour != main && bringsNeighbour(main)) {
      cast.add(reported(PersonId.Group.REPORTED, neighbour));
    } else if (dice.chance(calibration.persons().severalReported())) {
      addFurther(cast, report, 1 + Math.min(dice.geometric(0.6), 3));
    }
    if (chat && dice.chance(calibration.persons().recipientInChat())) {
      cast.add(part(PersonId.Group.RECIPIENT, all[turn & ~1], Frame.Role.RECIPIENT));
    }
    if (turn == 0 && hasVictim(main, main + 1)) {
      cast.add(part(PersonId.Group.REPORTED, main + 1, Frame.Role.VICTIM));
    }
    if (dice.chance(calibration.persons().victimNamed())) {
      cast.add(part(PersonId.Group.VICTIM, all[turn & ~1], Frame.Role.VICTIM));
    }
    return cast;
  }

  /**
   * Only the first further person has number spaces of its own; the others are named, without
   * values.
   */
  private static void addFurther(List<Frame.Part> cast, long report, int count) {
    for (int i = 0; i < count; i++) {
      long number = report + i * GeneratorSettings.MOST_REPORTS;
      cast.add(reported(PersonId.Group.FURTHER, number));
    }
  }

  private static Frame.Part reported(PersonId.Group group, long number) {
    return part(group, number, Frame.Role.REPORTED);
  }

  private static Frame.Part part(PersonId.Group group, long number, Frame.Role role) {
    return new Frame.Part(new PersonId(group, number), role);
  }

  private static List<ProviderProfile> everyone(Calibration calibration) {
    List<ProviderProfile> all = new ArrayList<>(calibration.providers());
    double harmonic = 0;
    int tail = calibration.smallProviders().count();
    for (int rank = 1; rank <= tail; rank++) {
      harmonic += 1.0 / rank;
    }
    for (int rank = 1; rank <= tail; rank++) {
      double weight = calibration.smallProviders().weight() / harmonic / rank;
      all.add(ProviderProfile.small(rank, weight));
    }
    return all;
  }
}
