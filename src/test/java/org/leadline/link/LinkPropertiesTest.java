package org.leadline.link;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.config.ConfigFolder;
import org.leadline.index.Fields;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.ReportIndex;
import org.leadline.index.lucene.LuceneIndex;
import org.leadline.index.lucene.LuceneIndex.Opening;
import org.leadline.report.IdentifierKind;
import org.leadline.report.ReportId;
import org.leadline.report.Role;
import org.leadline.report.Stated;

/** What holds for links on any corpus, tried on random ones. */
class LinkPropertiesTest {

  private static final int REPORTS = 60;
  private static final List<Role> ROLES =
      List.of(Role.REPORTED_USER, Role.CHILD_VICTIM, Role.OTHER, Role.INCIDENT, Role.REPORTER);

  private final List<LinkRequest> requests =
      List.of(
          LinkRequest.of(ReportId.cybertip(1)),
          new LinkRequest(ReportId.cybertip(1), LinkStrength.WEAK, KeyScope.EXACT, false, 10, null),
          new LinkRequest(ReportId.cybertip(1), LinkStrength.WEAK, KeyScope.ALL, false, 10, null));

  @RepeatedTest(5)
  void scoresRecomputeTotalsAddUpAndLinksHoldInBothDirections() {
    long seed = System.nanoTime();
    System.out.println("LinkPropertiesTest seed " + seed);
    List<Tip> tips = corpus(new Random(seed), "north");
    for (LinkRequest request : requests) {
      Map<ReportId, LinkAnswer> answers = answers(tips, request);
      Map<String, Link> byPair = new HashMap<>();
      for (LinkAnswer answer : answers.values()) {
        assertAddsUp(answer);
        for (Link link : answer.links()) {
          LinkDesk.assertRecomputes(link);
          byPair.put(answer.report() + ">" + link.reportId(), link);
        }
      }
      byPair.forEach((pair, link) -> {
        String[] ends = pair.split(">");
        Link back = requireNonNull(byPair.get(ends[1] + ">" + ends[0]));
        assertThat(back.score()).as("seed %d, %s", seed, pair).isEqualTo(link.score());
        assertThat(back.strength()).isEqualTo(link.strength());
        assertThat(back.alarm()).isEqualTo(link.alarm());
      });
    }
  }

  @RepeatedTest(5)
  void twoStoresThatDifferOnlyInHiddenReportsAnswerTheSame() {
    long seed = System.nanoTime();
    System.out.println("LinkPropertiesTest seed " + seed);
    List<Tip> seen = corpus(new Random(seed), "north");
    List<Tip> withHidden = new ArrayList<>(corpus(new Random(seed), "north"));
    Random random = new Random(seed + 1);
    for (int number = 1; number <= REPORTS; number++) {
      withHidden.add(tip(random, REPORTS + number).unit("south"));
    }
    for (LinkRequest request : requests) {
      assertThat(answers(withHidden, request))
          .as("seed %d", seed)
          .isEqualTo(answers(seen, request));
    }
  }

  @RepeatedTest(3)
  void theEngineFindsWhatThePlainWayFinds(@TempDir Path folder) {
    long seed = System.nanoTime();
    System.out.println("LinkPropertiesTest seed " + seed);
    List<Tip> tips = new ArrayList<>(corpus(new Random(seed), "north"));
    Random random = new Random(seed + 1);
    for (int number = 1; number <= REPORTS; number++) {
      tips.add(tip(random, REPORTS + number).unit("south"));
    }
    Fields fields = Fields.from(ConfigFolder.builtIn(), "keys");
    for (int i = 0; i < requests.size(); i++) {
      Path place = folder.resolve("index" + i);
      try (LuceneIndex engine = LuceneIndex.open(place, fields, Opening.OWN)) {
        assertThat(answers(engine, tips, requests.get(i)))
            .as("seed %d", seed)
            .isEqualTo(answers(tips, requests.get(i)));
      }
    }
  }

  @RepeatedTest(5)
  void everyReportThatSharesOnlyDemotedKeysIsCountedOnce() {
    long seed = System.nanoTime();
    System.out.println("LinkPropertiesTest seed " + seed);
    List<Tip> tips = corpus(new Random(seed), "north");
    PlainIndex index = new PlainIndex();
    Map<ReportId, LinkAnswer> answers = answers(index, tips, requests.getFirst());
    IndexSnapshot snapshot = index.snapshot();
    assertThat(answers.values()).anyMatch(answer -> answer.totals().demoted() > 0);
    for (LinkAnswer answer : answers.values()) {
      List<ReportId> linked = answer.links().stream().map(Link::reportId).toList();
      List<String> demoted =
          answer.demoted().stream()
              .filter(key -> !key.cause().equals("role"))
              .map(DemotedKey::key)
              .toList();
      long sharing =
          answers.keySet().stream()
              .filter(other -> !other.equals(answer.report()) && !linked.contains(other))
              .filter(other ->
                  snapshot.evidence(other, LinkDesk.NORTH.visibility()).stream()
                      .anyMatch(place -> demoted.contains(place.term())))
              .count();
      assertThat(answer.totals().demoted())
          .as("seed %d, %s", seed, answer.report())
          .isEqualTo(sharing);
    }
  }

  private static void assertAddsUp(LinkAnswer answer) {
    LinkTotals totals = answer.totals();
    assertThat(totals.all()).isEqualTo(answer.links().size());
    assertThat(totals.all()).isEqualTo(totals.strong() + totals.possible() + totals.weak());
    assertThat(totals.notHeld()).isEqualTo(answer.notHeld().size());
  }

  private Map<ReportId, LinkAnswer> answers(List<Tip> tips, LinkRequest request) {
    return answers(new PlainIndex(), tips, request);
  }

  private Map<ReportId, LinkAnswer> answers(
      ReportIndex index, List<Tip> tips, LinkRequest request) {
    LinkService links = new LinkDesk(index).given(tips).links;
    Map<ReportId, LinkAnswer> answers = new HashMap<>();
    links.allReports(request, LinkDesk.NORTH, answer -> answers.put(answer.report(), answer));
    return answers;
  }

  private static List<Tip> corpus(Random random, String unit) {
    List<Tip> tips = new ArrayList<>();
    for (int number = 1; number <= REPORTS; number++) {
      tips.add(tip(random, number).unit(unit));
    }
    return tips;
  }

  private static Tip tip(Random random, int number) {
    Tip tip = Tip.number(number);
    int values = 1 + random.nextInt(6);
    for (int i = 0; i < values; i++) {
      Role role = ROLES.get(random.nextInt(ROLES.size()));
      switch (random.nextInt(9)) {
        case 0 ->
            tip.holds(IdentifierKind.EMAIL, "zz.synth" + random.nextInt(9) + "@gmail.com", role);
        case 1 ->
            tip.holds(IdentifierKind.EMAIL, "zzsynth" + random.nextInt(9) + "@gmail.com", role);
        case 2 -> tip.holds(IdentifierKind.PHONE, "+1 212 555 01" + (10 + random.nextInt(9)), role);
        case 3 -> tip.mentions("zzsynth" + random.nextInt(9) + "@gmail.com");
        case 4 ->
            tip.holds(IdentifierKind.REPORT_NUMBER, "" + (1 + random.nextInt(80)), Role.INCIDENT);
        case 5 -> tip.user("Example Chat", "zzsynth" + random.nextInt(5));
        case 6 ->
            tip.holds(IdentifierKind.HASH, ("" + random.nextInt(6)).repeat(32), Role.INCIDENT);
        case 7 -> tip.address("100.64.0." + random.nextInt(20), "2030-03-01T12:00:00Z");
        default ->
            tip.address(
                "240.0.0." + random.nextInt(5),
                Instant.ofEpochSecond(1_900_000_000L + random.nextInt(9_000_000)).toString(),
                random.nextBoolean() ? 4000 + random.nextInt(3) : null,
                random.nextInt(4) == 0 ? Stated.YES : Stated.NOT_STATED);
      }
    }
    return tip;
  }
}
