package org.leadline.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AccountRole;
import org.leadline.access.Caller;
import org.leadline.arrival.history.LinkedHistory;
import org.leadline.casework.CaseAction;
import org.leadline.casework.CaseService;
import org.leadline.config.ConfigFolder;
import org.leadline.enrich.NoiseLists;
import org.leadline.identity.IdentitySettings;
import org.leadline.index.HitQuestion;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.Order;
import org.leadline.index.SearchQuery;
import org.leadline.link.LinkRules;
import org.leadline.link.LinkSettings;
import org.leadline.link.Linking;
import org.leadline.priority.FactorScore;
import org.leadline.priority.ScoresForm;
import org.leadline.report.Disposition;
import org.leadline.report.ReportId;
import org.leadline.report.Stated;
import org.leadline.store.DecisionKind;

/** A report that shares an account with an urgent one rises, after it was taken in. */
class LinkedHistoryTest {

  private static final String NORTH = "north";

  @TempDir Path folder;

  /** A report of one account; the escalated one says why in its own words. */
  private static String report(long number, String account, boolean escalated, int day) {
    return """
    {"reportId":%d,"informational":false,"dateReceived":"2030-01-%02dT04:00:00Z",
     "reportedInformation":{"reportingEsp":{"espName":"ExampleChat, Inc."},
      "incidentSummary":{"incidentType":"Online Enticement of Children for Sexual Acts"%s},
      "reportedPeople":{"reportedPersons":[{"espUserId":"%s","espService":"ExampleChat",
       "emails":{"emails":[{"value":"zzsynth.%s@gmail.com","verified":true}]}}]}}}
    """
        .formatted(
            number,
            day,
            escalated ? ",\"escalateToHighPriority\":\"The matter is on file.\"" : "",
            account,
            account);
  }

  @Test
  void theLinkedReportRisesWhicheverCameFirst() {
    SortedMap<ReportId, Integer> first =
        after("one", report(1, "a7", true, 2), report(2, "a7", false, 3));
    SortedMap<ReportId, Integer> second =
        after("two", report(2, "a7", false, 3), report(1, "a7", true, 2));

    assertThat(first).isEqualTo(second);
    SortedMap<ReportId, Integer> alone = after("three", report(2, "a7", false, 3));
    assertThat(of(2, first)).isGreaterThan(of(2, alone) + 400);
    assertThat(of(2, first)).isLessThan(of(1, first));
  }

  @Test
  void whatIsLinkedToTheLinkedReportDoesNotRise() {
    String both = report(2, "a7", false, 3).replace("zzsynth.a7@", "zzsynth.b8@");
    SortedMap<ReportId, Integer> scores =
        after("chain", report(1, "a7", true, 2), both, report(3, "b8", false, 4));

    assertThat(of(2, scores)).isGreaterThan(of(3, scores) + 300);
  }

  @Test
  void anotherUnitsUrgentReportTellsNothing() {
    try (Desk desk = new Desk("units")) {
      desk.take(report(1, "a7", true, 2), "south");
      desk.take(report(2, "a7", false, 3), NORTH);
      assertThat(desk.bringUp()).isZero();
      assertThat(desk.factors(2)).doesNotContain("linkedHistory");

      desk.take(report(1, "a7", true, 2), NORTH);
      assertThat(desk.bringUp()).isEqualTo(1);
      assertThat(desk.factors(2)).contains("linkedHistory");
    }
  }

  @Test
  void aReDeliveryKeepsWhatTheLinksTell() {
    try (Desk desk = new Desk("again")) {
      desk.take(report(1, "a7", true, 2), NORTH);
      desk.take(report(2, "a7", false, 3), NORTH);
      desk.bringUp();
      int before = of(2, desk.scores());

      desk.take(
          report(2, "a7", false, 3).replace("\"informational\":false", "\"informational\": false"),
          NORTH);
      assertThat(desk.scores()).containsEntry(Delivery.number(2), before);
      assertThat(desk.bringUp()).isZero();
    }
  }

  @Test
  void anAnalystWhoKeepsThemApartTakesTheRiseBack() {
    try (Desk desk = new Desk("apart")) {
      desk.take(report(1, "a7", true, 2), NORTH);
      desk.take(report(2, "a7", false, 3), NORTH);
      desk.bringUp();
      var unused =
          desk.linking
              .decisions()
              .decide(
                  DecisionKind.CANNOT_LINK,
                  Delivery.number(1),
                  Delivery.number(2),
                  "Two persons, by their documents.",
                  desk.caller);
      desk.history().lookAtAll();

      assertThat(desk.bringUp()).isEqualTo(1);
      assertThat(desk.factors(2)).doesNotContain("linkedHistory");
    }
  }

  @Test
  void aReportThatWasClosedWithAnArrestLiftsWhatIsLinkedToIt() {
    try (Desk desk = new Desk("arrest")) {
      desk.take(report(1, "a7", false, 2), NORTH);
      desk.take(report(2, "a7", false, 3), NORTH);
      assertThat(desk.bringUp()).isZero();
      desk.close(1, Disposition.ARREST);

      assertThat(desk.bringUp()).isEqualTo(1);
      assertThat(desk.factors(1)).doesNotContain("linkedHistory");
      assertThat(desk.factors(2)).contains("linkedHistory");
    }
  }

  @Test
  void whatLeftOffIsDoneByTheNextOwner() {
    try (Desk desk = new Desk("stopped")) {
      desk.take(report(1, "a7", true, 2), NORTH);
      desk.take(report(2, "a7", false, 3), NORTH);
      assertThat(desk.history().bringUp(() -> true)).isZero();
    }
    try (Desk desk = new Desk("stopped")) {
      assertThat(desk.bringUp()).isEqualTo(1);
      assertThat(desk.installation.differences()).isEmpty();
    }
  }

  private static int of(long number, Map<ReportId, Integer> scores) {
    return scores.getOrDefault(Delivery.number(number), -1);
  }

  private SortedMap<ReportId, Integer> after(String name, String... reports) {
    try (Desk desk = new Desk(name)) {
      for (String report : reports) {
        desk.take(report, NORTH);
        desk.bringUp();
      }
      return desk.scores();
    }
  }

  /** An installation with its links. */
  private final class Desk implements AutoCloseable {

    final Installation installation;
    final Linking linking;
    final Caller caller = new Caller("analyst", AccountRole.SUPERVISOR, Installation.ALL, "");

    Desk(String name) {
      Path data = folder.resolve(name);
      installation = Installation.start(data);
      ConfigFolder config = ConfigFolder.builtIn();
      linking =
          Linking.of(
              installation.index,
              new LinkRules(
                  LinkSettings.from(config),
                  NoiseLists.from(config),
                  IdentitySettings.from(config)),
              installation.readers.access(),
              installation.store,
              Clock.systemUTC());
    }

    void take(String report, String unit) {
      var unused = Delivery.take(installation.arrivals(), report, unit);
    }

    LinkedHistory history() {
      return new LinkedHistory(
          installation.store,
          installation.index,
          linking.links(),
          new ScoringAgain(installation.readers),
          Installation.ALL);
    }

    void close(long number, Disposition disposition) {
      CaseService cases =
          new CaseService(
              installation.store,
              installation.store.audit(),
              Clock.systemUTC(),
              () -> {
                var unused = installation.projection.catchUp(true);
              });
      CaseAction action = new CaseAction.Dispose(disposition, Stated.NOT_STATED, 0, "By the file.");
      var unused = cases.act(List.of(Delivery.number(number)), action, caller);
    }

    long bringUp() {
      long scored = history().bringUp(() -> false);
      var unused = installation.projection.catchUp(true);
      return scored;
    }

    SortedMap<ReportId, Integer> scores() {
      SortedMap<ReportId, Integer> scores = new TreeMap<>();
      try (IndexSnapshot snapshot = installation.index.snapshot()) {
        HitQuestion all =
            new HitQuestion(new SearchQuery.All(), Map.of(), Order.PRIORITY, 100, null, false);
        snapshot
            .search(all, Installation.ALL)
            .hits()
            .forEach(hit -> scores.put(hit.report(), hit.priority()));
      }
      return scores;
    }

    List<String> factors(long number) {
      return Optional.ofNullable(
              installation
                  .store
                  .reports()
                  .scores(List.of(Delivery.number(number)), Installation.ALL)
                  .get(Delivery.number(number)))
          .map(form -> ScoresForm.read(form.unpack()).priority().factors())
          .orElseThrow()
          .stream()
          .map(FactorScore::factor)
          .toList();
    }

    @Override
    public void close() {
      installation.close();
    }
  }
}
