package org.leadline.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AccountRole;
import org.leadline.access.Caller;
import org.leadline.casework.CaseAction;
import org.leadline.casework.CaseService;
import org.leadline.index.FacetCounts;
import org.leadline.index.FacetQuestion;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.SearchQuery;
import org.leadline.intake.IntakeOptions;
import org.leadline.report.CaseState;
import org.leadline.report.CaseStatus;
import org.leadline.report.Disposition;
import org.leadline.report.ReportId;
import org.leadline.report.Stated;
import org.leadline.store.CaseFile;

/**
 * The index says of the work on reports what the store says, whatever is done and however it ends.
 */
class CaseProjectionTest {

  private static final int REPORTS = 40;
  private static final int STEPS = 200;
  private static final Caller ANN =
      new Caller("ann", AccountRole.INVESTIGATOR, Installation.ALL, "");
  private static final String XML =
      """
      <report><incidentSummary><incidentType>Child Sex Tourism</incidentType>
        <incidentDateTime>2030-01-02T03:04:05Z</incidentDateTime></incidentSummary>
        <reporter><reportingPerson><email>desk@example.com</email></reportingPerson></reporter>
        <personOrUserReported><espIdentifier>zzsynth-78</espIdentifier></personOrUserReported></report>
      """;
  private static final List<Disposition> OUTCOMES =
      List.of(
          Disposition.ARREST,
          Disposition.ONGOING_INVESTIGATION,
          Disposition.REFERRED,
          Disposition.UNFOUNDED);
  private static final List<String> FACETS = List.of("status", "assignee", "disposition");

  @TempDir Path folder;

  @Test
  void whateverIsDoneTheIndexFollowsAlsoAfterACrashAndARebuild() {
    long seed = System.nanoTime();
    System.getLogger("test").log(System.Logger.Level.INFO, "seed {0}", Long.toString(seed));
    Random random = new Random(seed);
    Path data = folder.resolve("data");
    Installation installation = Installation.start(data);
    Delivery.take(installation.arrivals(), reports(1));
    List<ReportId> reports = List.copyOf(installation.versions().keySet());
    for (int step = 0; step < STEPS; step++) {
      // Some changes are brought in at once, some later, and some reports arrive again between.
      Runnable changed = random.nextBoolean() ? installation.projection::finish : () -> {};
      cases(installation, changed).act(some(reports, random), action(random), caller(random));
      if (step == STEPS / 2) {
        Delivery.take(installation.arrivals(), reports(2));
      }
    }
    installation.drop();
    try (Installation again = Installation.start(data)) {
      assertThat(facets(again)).as("seed %d", seed).isEqualTo(expected(again, reports));
      assertThat(again.differences()).as("seed %d", seed).isEmpty();
    }
    try (Installation.Rebuilding rebuilding =
        new Installation.Rebuilding(data, Delivery.readers())) {
      rebuilding.run((stage, done) -> {});
    }
    try (Installation rebuilt = Installation.start(data)) {
      assertThat(facets(rebuilt)).as("seed %d", seed).isEqualTo(expected(rebuilt, reports));
      assertThat(rebuilt.differences()).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void theWorkOnAReportWithoutItsNumberGoesOnUnderTheNumber() {
    ReportId number = Delivery.number(900_000_001);
    try (Installation owner = Installation.start(folder.resolve("data"))) {
      Delivery.take(owner.arrivals(), XML);
      ReportId placeholder = owner.versions().firstKey();
      CaseService cases = cases(owner, owner.projection::finish);
      cases.act(List.of(placeholder), new CaseAction.Claim(), ANN);

      IntakeOptions known = new IntakeOptions(number, null);
      ByteArrayInputStream again = new ByteArrayInputStream(XML.getBytes(StandardCharsets.UTF_8));
      owner.arrivals().takeStream("again", again, known, Delivery.request(), ArrivalProgress.NONE);

      assertThat(owner.versions()).containsOnlyKeys(number);
      CaseFile file = owner.store.cases().file(number, Installation.ALL).orElseThrow();
      assertThat(file.state().assignee()).isEqualTo("ann");
      assertThat(file.history()).hasSize(1);
      assertThat(facets(owner)).isEqualTo(expected(owner, List.of(number)));
      assertThat(owner.differences()).isEmpty();
    }
  }

  private static String reports(int state) {
    return IntStream.range(0, REPORTS)
        .mapToObj(number -> Delivery.jsonLine("n" + number, "State %d.".formatted(state)))
        .collect(Collectors.joining("\n"));
  }

  private static CaseService cases(Installation installation, Runnable changed) {
    return new CaseService(
        installation.store, installation.store.audit(), InstantSource.system(), changed);
  }

  private static Caller caller(Random random) {
    return new Caller(
        random.nextBoolean() ? "ann" : "sue",
        random.nextBoolean() ? AccountRole.INVESTIGATOR : AccountRole.SUPERVISOR,
        Installation.ALL,
        "");
  }

  private static CaseAction action(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> new CaseAction.Claim();
      case 1 -> new CaseAction.Release();
      case 2 -> new CaseAction.Progress(CaseStatus.COLD, "");
      case 3 -> new CaseAction.Note("A note.");
      default ->
          new CaseAction.Dispose(
              OUTCOMES.get(random.nextInt(OUTCOMES.size())), Stated.NOT_STATED, 0, "");
    };
  }

  private static List<ReportId> some(List<ReportId> reports, Random random) {
    int from = random.nextInt(reports.size());
    return reports.subList(from, Math.min(reports.size(), from + 1 + random.nextInt(5)));
  }

  private static Map<String, Map<String, Long>> expected(
      Installation installation, List<ReportId> reports) {
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    FACETS.forEach(facet -> counts.put(facet, new TreeMap<>()));
    for (CaseState state : installation.store.cases().states(reports, Installation.ALL).values()) {
      count(counts, "status", state.status().code());
      count(counts, "assignee", state.assignee());
      Disposition disposition = state.disposition();
      count(counts, "disposition", disposition == null ? null : disposition.code());
    }
    return counts;
  }

  private static void count(
      Map<String, Map<String, Long>> counts, String facet, @Nullable String value) {
    if (value != null) {
      counts.getOrDefault(facet, new TreeMap<>()).merge(value, 1L, Long::sum);
    }
  }

  private static Map<String, Map<String, Long>> facets(Installation installation) {
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    try (IndexSnapshot snapshot = installation.index.snapshot()) {
      FacetQuestion all = new FacetQuestion(new SearchQuery.All(), Map.of(), FACETS, 100);
      for (FacetCounts facet : snapshot.facets(all, Installation.ALL)) {
        Map<String, Long> values = new TreeMap<>();
        facet.values().forEach(value -> values.put(value.value(), value.count()));
        counts.put(facet.field(), values);
      }
    }
    return counts;
  }
}
