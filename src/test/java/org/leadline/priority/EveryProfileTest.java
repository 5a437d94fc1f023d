package org.leadline.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.leadline.config.ConfigFolder;
import org.leadline.report.ClearingHousePriority;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Role;

/** What a supervisor may rely on under every profile that can be saved, however odd its numbers. */
class EveryProfileTest {

  private static final int PROFILES = 150;

  private static final Ranking SHIPPED = Ranking.from(ConfigFolder.builtIn());
  private static final CueWords WORDS = CueWords.from(ConfigFolder.builtIn());

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  /** A profile that can be saved. */
  private RankingProfile profile() {
    RankingProfile standard = SHIPPED.profiles().standard();
    Map<String, Double> points = new TreeMap<>();
    standard
        .points()
        .keySet()
        .forEach(weight -> {
          WeightRange range = WeightRange.of(weight);
          points.put(weight, between(range.low(), range.high()));
        });
    double ceiling = between(0, 999);
    points.put("informationalCeiling", ceiling);
    standard.points().keySet().stream()
        .filter(weight -> weight.startsWith("floors."))
        .forEach(floor -> points.put(floor, between(ceiling + 1, 1000)));
    return standard.with(points);
  }

  /** Now and then an end of the range. */
  private double between(double low, double high) {
    return switch (random.nextInt(6)) {
      case 0 -> low;
      case 1 -> high;
      default -> low + random.nextDouble() * (high - low);
    };
  }

  private static Ranking under(RankingProfile profile) {
    return new Ranking(new Profiles(profile, Map.of(profile.name(), profile)), WORDS);
  }

  private void underEveryProfile(Consumer<RankingProfile> rule) {
    for (int i = 0; i < PROFILES; i++) {
      rule.accept(profile());
    }
  }

  private List<Consumer<SampleReport>> someRisks() {
    List<Consumer<SampleReport>> some = new ArrayList<>();
    Risks.ALL.forEach(risk -> {
      if (random.nextInt(3) == 0) {
        some.add(risk);
      }
    });
    return some;
  }

  private static SampleReport with(List<Consumer<SampleReport>> risks) {
    SampleReport report = new SampleReport();
    risks.forEach(risk -> risk.accept(report));
    return report;
  }

  private static int priority(Ranking ranking, SampleReport report) {
    return ranking.score(report.build()).priority().value();
  }

  @Test
  void aRiskNeverLowersAReport() {
    underEveryProfile(profile -> {
      Ranking ranking = under(profile);
      for (Consumer<SampleReport> risk : Risks.ALL) {
        List<Consumer<SampleReport>> some = someRisks();
        boolean informational = random.nextBoolean();
        SampleReport before = with(some);
        SampleReport after = with(some);
        if (informational) {
          before.informational();
          after.informational();
        }
        risk.accept(after);
        assertThat(priority(ranking, after))
            .as("seed %d, %s", seed, profile.points())
            .isGreaterThanOrEqualTo(priority(ranking, before));
      }
    });
  }

  @Test
  void noReportWithAMarkFallsBelowItsFloorAndNoFloodComesBeforeOne() {
    underEveryProfile(profile -> {
      Ranking ranking = under(profile);
      int escalated = (int) Math.round(profile.points().getOrDefault("floors.escalated", 0.0));
      int marked = (int) Math.round(profile.points().getOrDefault("floors.priority1", 0.0));
      int flood = priority(ranking, with(Risks.ALL.subList(2, Risks.ALL.size())).informational());
      assertThat(priority(ranking, new SampleReport().escalated().informational()))
          .as("seed %d, %s", seed, profile.points())
          .isGreaterThanOrEqualTo(escalated)
          .isGreaterThan(flood);
      assertThat(priority(ranking, new SampleReport().mark(ClearingHousePriority.ONE)))
          .as("seed %d, %s", seed, profile.points())
          .isGreaterThanOrEqualTo(marked)
          .isGreaterThan(flood);
    });
  }

  @Test
  void theSameReportsComeInTheSameOrderWhateverNamesPlacesAndProvidersTheyHold() {
    underEveryProfile(profile -> {
      List<Consumer<SampleReport>> risks = someRisks();
      SampleReport one = with(risks).from("Example Service");
      SampleReport other =
          with(risks)
              .from("Other Service")
              .value(IdentifierKind.PERSON_NAME, Role.REPORTED_USER, "Étienne Beispiel")
              .value(IdentifierKind.USER_NAME, Role.REPORTED_USER, "other.sample");
      Scores scores = under(profile).score(one.build());
      assertThat(under(profile).score(one.build())).as("seed %d", seed).isEqualTo(scores);
      assertThat(priority(under(profile), other))
          .as("seed %d, %s", seed, profile.points())
          .isEqualTo(scores.priority().value());
    });
  }

  @Test
  void waitingNeverPutsALaterReportBehindAnEarlierOne() {
    underEveryProfile(profile -> {
      Ranking ranking = under(profile);
      Instant later = SampleReport.RECEIVED.plus(random.nextInt(2_000), ChronoUnit.DAYS);
      List<Consumer<SampleReport>> risks = someRisks();
      assertThat(priority(ranking, with(risks).received(later)))
          .as("seed %d, %s", seed, profile.points())
          .isGreaterThanOrEqualTo(priority(ranking, with(risks)));
    });
  }

  @Test
  void storedScoresWeighedAnewAreThoseOfTheReport() {
    underEveryProfile(profile -> {
      SampleReport report = with(someRisks());
      Scores stored = ScoresForm.read(ScoresForm.write(SHIPPED.score(report.build())));
      assertThat(Ranking.under(profile, stored))
          .as("seed %d, %s", seed, profile.points())
          .isEqualTo(under(profile).score(report.build()));
    });
  }

  @Test
  void whatIsWrittenOfAProfileIsReadBack() {
    underEveryProfile(profile ->
        assertThat(ProfileText.read(ProfileText.write(profile.points())))
            .as("seed %d", seed)
            .isEqualTo(profile.points()));
  }
}
