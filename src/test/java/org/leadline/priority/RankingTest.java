package org.leadline.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.leadline.config.ConfigFolder;
import org.leadline.report.ClearingHousePriority;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Role;

/** A supervisor's expectations of the urgent order, under the shipped profile. */
class RankingTest {

  private final Ranking ranking = shipped();

  private static Ranking shipped() {
    ConfigFolder folder = ConfigFolder.builtIn();
    Ranking ranking = Ranking.from(folder);
    folder.check();
    return ranking;
  }

  @Test
  void aReportMarkedOneStandsAboveEveryUnmarkedOne() {
    SampleReport rich =
        new SampleReport()
            .type("Child Sex Trafficking")
            .flag("sextortion")
            .flag("sadisticOnlineExploitation")
            .file("A1", "infant", "physicalHarm", "liveStreaming")
            .party(Role.REPORTED_USER, "accessToChildren", "true");
    assertThat(priority(new SampleReport().mark(ClearingHousePriority.ONE)))
        .isGreaterThanOrEqualTo(900)
        .isGreaterThan(priority(rich));
  }

  @Test
  void theDefaultMarkAddsNothing() {
    assertThat(priority(new SampleReport().mark(ClearingHousePriority.E)))
        .isEqualTo(priority(new SampleReport().mark(ClearingHousePriority.NOT_STATED)));
  }

  @Test
  void anEscalatedReportNeverFallsBelowItsFloorEvenWhenInformational() {
    assertThat(priority(new SampleReport().escalated().informational().file(null, "viral")))
        .isGreaterThanOrEqualTo(700);
  }

  @Test
  void theOrderOfReportsThatOneFloorLiftsIsKept() {
    assertThat(priority(new SampleReport().escalated().flag("sextortion")))
        .isGreaterThan(priority(new SampleReport().escalated()));
  }

  @Test
  void waitingNeverChangesTheOrderOfTwoReports() {
    Instant later = SampleReport.RECEIVED.plus(300, ChronoUnit.DAYS);
    assertThat(priority(new SampleReport().received(later)))
        .isGreaterThanOrEqualTo(priority(new SampleReport()));
    assertThat(ranking.score(new SampleReport().build()))
        .isEqualTo(ranking.score(new SampleReport().build()));
  }

  @Test
  void theBreakdownSumsToTheScore() {
    Score score =
        ranking
            .score(new SampleReport().escalated().type("Online Enticement").file("B1").build())
            .priority();
    assertThat(score.floor()).isEqualTo("escalated");
    assertThat(score.factors().stream().mapToDouble(FactorScore::points).sum())
        .isBetween(score.value() - 1.0, score.value() + 1.0);
  }

  @Test
  void addingARiskFactorNeverLowersAReport() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      List<Consumer<SampleReport>> some = new ArrayList<>();
      for (Consumer<SampleReport> risk : Risks.ALL) {
        if (random.nextBoolean()) {
          some.add(risk);
        }
      }
      Consumer<SampleReport> one = Risks.ALL.get(random.nextInt(Risks.ALL.size()));
      SampleReport with = applied(some);
      one.accept(with);
      assertThat(priority(with)).as("seed " + seed).isGreaterThanOrEqualTo(priority(applied(some)));
    }
  }

  @Test
  void aGraverMarkNeverStandsBelowALesserOne() {
    assertThat(priority(new SampleReport().mark(ClearingHousePriority.ONE)))
        .isGreaterThan(priority(new SampleReport().mark(ClearingHousePriority.TWO)));
    assertThat(priority(new SampleReport().mark(ClearingHousePriority.TWO)))
        .isGreaterThan(priority(new SampleReport().mark(ClearingHousePriority.THREE)));
    assertThat(priority(new SampleReport().mark(ClearingHousePriority.THREE)))
        .isGreaterThan(priority(new SampleReport().mark(ClearingHousePriority.E)));
  }

  @Test
  void actionabilityNamesWhatIsMissing() {
    Scores bare = ranking.score(new SampleReport().build());
    assertThat(bare.actionability().value()).isZero();
    assertThat(bare.missing())
        .containsExactlyInAnyOrder(
            "jurisdiction",
            "timedAddress",
            "verifiedContact",
            "contact",
            "account",
            "device",
            "hashedFile",
            "namedPerson");
  }

  @Test
  void anAddressWithPortNearReceiptIsWorthMoreThanAnOldBareOne() {
    Instant near = SampleReport.RECEIVED.minus(3, ChronoUnit.DAYS);
    Instant old = SampleReport.RECEIVED.minus(900, ChronoUnit.DAYS);
    assertThat(actionability(new SampleReport().address("240.0.0.1", near, 51000)))
        .isGreaterThan(actionability(new SampleReport().address("240.0.0.1", old, null)));
  }

  @Test
  void theVictimsOwnContactsDoNotMakeAReportActionable() {
    assertThat(
            actionability(
                new SampleReport().value(IdentifierKind.EMAIL, Role.CHILD_VICTIM, "a@example.com")))
        .isZero();
  }

  @Test
  void aFloodOfInformationalReportsFromOneProviderMovesNoUrgentReport() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    int urgent = priority(new SampleReport().escalated());
    int marked = priority(new SampleReport().mark(ClearingHousePriority.TWO));
    int linked =
        ranking.score(new SampleReport().build(), List.of(), history(1)).priority().value();
    int stated = priority(new SampleReport().passage("The child is in danger."));
    for (int i = 0; i < 100; i++) {
      SampleReport flooded =
          new SampleReport()
              .informational()
              .type("Child Sex Trafficking")
              .flag("sextortion")
              .file("A1", "infant", "physicalHarm")
              .passage("The child is in danger, a meeting takes place tomorrow.");
      for (int file = random.nextInt(50); file > 0; file--) {
        flooded.file("A1", "viral");
      }
      int flood =
          ranking
              .score(flooded.build(), List.of(), history(random.nextDouble()))
              .priority()
              .value();
      assertThat(flood)
          .as("seed " + seed)
          .isLessThan(Math.min(Math.min(urgent, marked), Math.min(linked, stated)));
    }
  }

  @Test
  void aReportLinkedToAnUrgentOneRisesWithTheStrengthOfTheLink() {
    int alone = priority(new SampleReport());
    int weakly =
        ranking.score(new SampleReport().build(), List.of(), history(0.5)).priority().value();
    int strongly =
        ranking.score(new SampleReport().build(), List.of(), history(1)).priority().value();
    assertThat(weakly).isGreaterThan(alone);
    assertThat(strongly).isGreaterThan(weakly).isLessThan(700);
  }

  @Test
  void anotherNamePlaceOrProviderChangesNoPriority() {
    SampleReport one =
        new SampleReport().value(IdentifierKind.PERSON_NAME, Role.REPORTED_USER, "Alex Example");
    SampleReport other =
        new SampleReport()
            .value(IdentifierKind.PERSON_NAME, Role.REPORTED_USER, "Étienne Beispiel");
    assertThat(ranking.score(one.from("Example Service").build()))
        .isEqualTo(ranking.score(other.from("Other Service").build()));
  }

  @Test
  void storedScoresWeighedAnewAreThoseOfTheReportWhateverTheProfile() {
    SampleReport report =
        new SampleReport()
            .mark(ClearingHousePriority.THREE)
            .type("Online Enticement")
            .flag("sextortion")
            .file("A1", "infant")
            .file("B1")
            .passage("The child may be in danger.")
            .party(Role.REPORTED_USER, "accessToChildren", "yes")
            .value(IdentifierKind.REPORT_NUMBER, Role.REPORTED_USER, "900000007")
            .address("240.0.0.1", SampleReport.RECEIVED.minus(3, ChronoUnit.DAYS), 51000);
    Scores stored =
        ScoresForm.read(ScoresForm.write(ranking.score(report.build(), List.of(), history(0.7))));
    for (RankingProfile profile : ranking.profiles().all().values()) {
      Ranking under =
          new Ranking(
              new Profiles(profile, Map.of(profile.name(), profile)),
              CueWords.from(ConfigFolder.builtIn()));
      assertThat(Ranking.under(profile, stored))
          .isEqualTo(under.score(report.build(), List.of(), history(0.7)));
    }
  }

  private static History history(double amount) {
    return new History(List.of(new FactorPart("urgent 900000009", amount)), List.of("/values/0"));
  }

  private static SampleReport applied(List<Consumer<SampleReport>> risks) {
    SampleReport report = new SampleReport();
    risks.forEach(risk -> risk.accept(report));
    return report;
  }

  private int priority(SampleReport report) {
    return ranking.score(report.build()).priority().value();
  }

  private int actionability(SampleReport report) {
    return ranking.score(report.build()).actionability().value();
  }
}
