package org.leadline.search.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AccountRole;
import org.leadline.access.Caller;
import org.leadline.access.Visibility;
import org.leadline.config.ConfigFolder;
import org.leadline.enrich.NoiseLists;
import org.leadline.index.SearchQuery;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Role;
import org.leadline.search.Holding;
import org.leadline.search.InvalidQuery;
import org.leadline.search.ListedValues;
import org.leadline.search.Sample;
import org.leadline.search.SearchRequest;
import org.leadline.search.SearchService;
import org.leadline.search.SearchSettings;
import org.leadline.store.SweepState;

/** An analyst looks a warrant's return up: a real index, a real store, a real audit trail. */
class SweepServiceTest {

  private static final String LIST =
      """
      zzsynth.one@gmail.com
      (212) 555-0101
      240.1.2.0/24

      nobody@example.org
      reader_seven
      +1 212 555 0101
      postmaster@example.com
      ---
      7000004
      Alex Sample
      """;

  @TempDir Path folder;
  private Holding holding;
  private SweepService sweeps;
  private SearchService search;
  private final Caller north = Holding.of("north");

  @BeforeEach
  void open() {
    holding = Holding.in(folder);
    ConfigFolder config = ConfigFolder.builtIn();
    SearchSettings settings = SearchSettings.from(config, Holding.FIELDS);
    sweeps =
        new SweepService(
            holding.index(),
            Holding.FIELDS,
            Holding.RECOGNISER,
            NoiseLists.from(config),
            kind -> 3,
            settings,
            holding.store().sweeps(),
            holding.store().audit(),
            Holding.CLOCK);
    search = holding.search();
    holding.take(
        Sample.number(7_000_001)
            .holds(IdentifierKind.EMAIL, "zzsynth.one@gmail.com")
            .holds(IdentifierKind.PHONE, "(212) 555-0101")
            .holds(IdentifierKind.EMAIL, "postmaster@example.com")
            .report(),
        "north");
    holding.take(
        Sample.number(7_000_002)
            .holds(IdentifierKind.EMAIL, "zzsynth.one@gmail.com")
            .holds(IdentifierKind.USER_NAME, "reader_seven")
            .holds(IdentifierKind.IP, "240.1.2.7")
            .report(),
        "north");
    holding.take(
        Sample.number(7_000_003)
            .holds(IdentifierKind.EMAIL, "zzsynth.victim@gmail.com", Role.CHILD_VICTIM)
            .report(),
        "north");
    holding.take(
        Sample.number(7_000_004).holds(IdentifierKind.PERSON_NAME, "Alex Sample").report(),
        "south");
  }

  @AfterEach
  void close() {
    sweeps.close();
    holding.close();
  }

  private Sweep swept(String list, Caller caller) {
    return sweeps.run(lines(list), caller, percent -> {});
  }

  private static SweepRequest lines(String list) {
    return new SweepRequest(list, false, null, null);
  }

  private List<SweepRow> rows(Sweep sweep, Caller caller) {
    return sweeps.rows(sweep.id(), null, 0, 1_000, caller).orElseThrow().rows();
  }

  private static SweepSummary summary(Sweep sweep) {
    return Objects.requireNonNull(sweep.summary());
  }

  @Test
  void eachValueOfAMixedListIsAHitAMissNoiseOrUnreadable() {
    Sweep sweep = swept(LIST, north);
    assertThat(sweep.state()).isEqualTo(SweepState.DONE);
    List<SweepRow> rows = rows(sweep, north);
    assertThat(rows)
        .extracting(SweepRow::line, SweepRow::kind, SweepRow::outcome, SweepRow::reports)
        .containsExactly(
            row(1, IdentifierKind.EMAIL, SweepOutcome.HIT, 2),
            row(2, IdentifierKind.PHONE, SweepOutcome.HIT, 1),
            row(3, IdentifierKind.IP, SweepOutcome.HIT, 1),
            row(5, IdentifierKind.EMAIL, SweepOutcome.MISS, 0),
            row(6, IdentifierKind.USER_NAME, SweepOutcome.HIT, 1),
            row(7, IdentifierKind.PHONE, SweepOutcome.HIT, 1),
            row(8, IdentifierKind.EMAIL, SweepOutcome.NOISE, 1),
            tuple(9L, null, SweepOutcome.UNREADABLE, 0L),
            row(10, IdentifierKind.REPORT_NUMBER, SweepOutcome.MISS, 0),
            row(11, IdentifierKind.DISPLAY_NAME, SweepOutcome.MISS, 0));
    assertThat(rows.get(5).repeats()).isEqualTo(2);
    assertThat(rows.get(6).why()).contains("role addresses");
    assertThat(rows.get(7).why()).isNotEmpty();
  }

  private static Tuple row(long line, IdentifierKind kind, SweepOutcome outcome, long reports) {
    return tuple(line, kind, outcome, reports);
  }

  @Test
  void theSumsAddUp() {
    Sweep sweep = swept(LIST, north);
    SweepSummary summary = summary(sweep);
    List<SweepRow> rows = rows(sweep, north);
    assertThat(summary.rows()).isEqualTo(rows.size());
    assertThat(summary.outcomes().values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(summary.rows());
    assertThat(summary.kinds().values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(summary.rows() - summary.rows(SweepOutcome.UNREADABLE));
    assertThat(summary.distinct() + summary.repeated() + summary.rows(SweepOutcome.UNREADABLE))
        .isEqualTo(summary.rows());
    long pairs =
        rows.stream()
            .filter(row -> row.outcome() == SweepOutcome.HIT && row.repeats() == 0)
            .mapToLong(SweepRow::reports)
            .sum();
    assertThat(summary.pairs())
        .isEqualTo(pairs)
        .isEqualTo(summary.holders().stream().mapToLong(held -> held.values()).sum())
        .isEqualTo(5);
    assertThat(summary.reports()).isEqualTo(2);
    assertThat(summary.holders().getFirst().report().id()).isEqualTo("7000002");
    assertThat(summary.facets())
        .filteredOn(facet -> facet.field().equals("unit"))
        .singleElement()
        .satisfies(facet -> assertThat(facet.values().getFirst().count()).isEqualTo(2));
  }

  @Test
  void whoeverSearchesAValueOfTheListFindsWhatTheListFound() {
    for (SweepRow row : rows(swept(LIST, north), north)) {
      if (row.outcome() == SweepOutcome.HIT) {
        assertThat(search.search(SearchRequest.of(row.typed()), north).total())
            .as("line %d", row.line())
            .isEqualTo(row.reports());
      }
    }
  }

  @Test
  void aListIsSearchedWithinAndNarrowed() {
    String id = swept(LIST, north).id();
    assertThat(total("sweep:" + id, north)).isEqualTo(2);
    assertThat(total("sweep:" + id + " reader_seven", north)).isEqualTo(1);
    assertThat(total("NOT sweep:" + id, north)).isEqualTo(1);
    assertThat(total("postmaster@example.com -sweep:" + id, north)).isZero();
    String noise = swept("postmaster@example.com", north).id();
    assertThat(total("sweep:" + noise, north)).isZero();
    assertThat(total("sweep:" + noise + "/all", north)).isEqualTo(1);
  }

  private long total(String query, Caller caller) {
    return search.search(SearchRequest.of(query), caller).total();
  }

  @Test
  void aListIsItsOwnersAloneAndSaysNothingOfWhatIsNoLongerSeen() {
    String id = swept(LIST, north).id();
    Caller south = Holding.of("south");
    assertThat(sweeps.open(id, south)).isEmpty();
    assertThat(sweeps.rows(id, null, 0, 10, south)).isEmpty();
    assertThat(sweeps.export(id, south, row -> {})).isFalse();
    assertThatThrownBy(() -> total("sweep:" + id, south))
        .isInstanceOfSatisfying(
            InvalidQuery.class,
            wrong -> {
              assertThat(wrong.position()).isZero();
              assertThat(wrong.length()).isEqualTo("sweep:".length() + id.length());
              assertThat(wrong.hint()).contains("run it again");
            });

    Caller moved =
        new Caller(
            north.name(),
            AccountRole.ANALYST,
            Visibility.ofUnits(List.of("south"), true),
            "training");
    assertThat(sweeps.open(id, moved).orElseThrow().outdated()).isTrue();
    assertThat(sweeps.open(id, moved).orElseThrow().summary()).isNull();
    assertThat(sweeps.rows(id, null, 0, 10, moved)).isEmpty();
    assertThatThrownBy(() -> total("sweep:" + id, moved)).isInstanceOf(InvalidQuery.class);
    assertThat(sweeps.again(id, moved)).isPresent();
    assertThat(summary(ended(id, moved)).reports()).isEqualTo(1);
    assertThat(total("sweep:" + id, moved)).isEqualTo(1);
  }

  @Test
  void valuesOfChildVictimsAreHeldForThoseAloneWhoMaySeeThem() {
    Caller viewer =
        new Caller(
            "viewer", AccountRole.ANALYST, Visibility.ofUnits(List.of("north"), false), "training");
    assertThat(rows(swept("zzsynth.victim@gmail.com", viewer), viewer).getFirst().outcome())
        .isEqualTo(SweepOutcome.MISS);
    assertThat(rows(swept("zzsynth.victim@gmail.com", north), north).getFirst().outcome())
        .isEqualTo(SweepOutcome.HIT);
  }

  @Test
  void aListGoesOnBesideTheRequestAndIsRunAgainWhenReportsHaveCome() {
    String id = sweeps.start(lines("zzsynth.late@gmail.com\nreader_seven"), north).id();
    assertThat(summary(ended(id, north)).reports()).isEqualTo(1);
    holding.take(
        Sample.number(7_000_009).holds(IdentifierKind.EMAIL, "zzsynth.late@gmail.com").report(),
        "north");
    assertThat(sweeps.again(id, north)).isPresent();
    assertThat(summary(ended(id, north)).reports()).isEqualTo(2);
    assertThat(total("sweep:" + id, north)).isEqualTo(2);
  }

  private Sweep ended(String id, Caller caller) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    Sweep sweep = sweeps.open(id, caller).orElseThrow();
    while (sweep.state() == SweepState.RUNNING && System.nanoTime() < end) {
      Thread.onSpinWait();
      sweep = sweeps.open(id, caller).orElseThrow();
    }
    assertThat(sweep.state()).isEqualTo(SweepState.DONE);
    return sweep;
  }

  @Test
  void aSweepThatNoProcessWorksOnAnyMoreSaysSoAndIsRunAgain() {
    String id =
        holding
            .store()
            .sweeps()
            .create(north.name(), "training", SweepForm.request(lines("reader_seven")))
            .id();
    assertThat(sweeps.open(id, north).orElseThrow().interrupted()).isTrue();
    assertThat(sweeps.again(id, north)).isPresent();
    assertThat(summary(ended(id, north)).rows(SweepOutcome.HIT)).isEqualTo(1);
  }

  @Test
  void rowsAreReadToTheEndPageByPageAndByOutcome() {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < 2_500; i++) {
      list.append(i % 5 == 0 ? "reader_seven" : "zzsynth.absent" + i + "@gmail.com").append('\n');
    }
    String id = swept(list.toString(), north).id();
    assertThat(numbers(id, null)).hasSize(2_500).isSorted().doesNotHaveDuplicates();
    assertThat(numbers(id, SweepOutcome.HIT)).hasSize(500).allMatch(row -> row % 5 == 1);
    List<SweepRow> taken = new ArrayList<>();
    assertThat(sweeps.export(id, north, taken::add)).isTrue();
    assertThat(taken).hasSize(2_500);
    assertThat(sweeps.delete(id, north)).isTrue();
    assertThat(sweeps.open(id, north)).isEmpty();
  }

  private List<Integer> numbers(String id, @Nullable SweepOutcome outcome) {
    List<Integer> numbers = new ArrayList<>();
    int after = 0;
    do {
      SweepPage page = sweeps.rows(id, outcome, after, 300, north).orElseThrow();
      page.rows().forEach(row -> numbers.add(row.row()));
      after = page.next();
    } while (after > 0);
    return numbers;
  }

  @Test
  void csvIsReadByColumnOrByWhatItsCellsAre() {
    String csv =
        """
        when;who;contact
        2030-01-02;"Sample; Alex";zzsynth.one@gmail.com
        2030-01-03;Nobody;"(212) 555-0101"
        """;
    assertThat(rows(swept(csv, null, null), north))
        .extracting(SweepRow::line, SweepRow::written, SweepRow::outcome)
        .containsExactly(
            tuple(2L, "zzsynth.one@gmail.com", SweepOutcome.HIT),
            tuple(3L, "(212) 555-0101", SweepOutcome.HIT));
    assertThat(summary(swept(csv, null, null)).passedOver()).isEqualTo(7);
    assertThat(rows(swept(csv, "name", "WHO"), north))
        .extracting(SweepRow::written)
        .containsExactly("Sample; Alex", "Nobody");
    assertThat(rows(swept(csv, null, "3"), north)).hasSize(3);
  }

  private Sweep swept(String csv, @Nullable String as, @Nullable String column) {
    return sweeps.run(new SweepRequest(csv, true, as, column), north, percent -> {});
  }

  @Test
  void valuesThatDoNotTellThemselvesAreReadAsTheFieldThatIsNamed() {
    SweepRequest users = new SweepRequest("reader_seven\n \n***", false, "handle", null);
    List<SweepRow> rows = rows(sweeps.run(users, north, percent -> {}), north);
    assertThat(rows.getFirst().outcome()).isEqualTo(SweepOutcome.HIT);
    assertThat(rows(swept("user:reader_seven", north), north).getFirst().kind())
        .isEqualTo(IdentifierKind.USER_NAME);
    assertThatThrownBy(() -> sweeps.run(new SweepRequest("x", false, "esp", null), north, p -> {}))
        .isInstanceOfSatisfying(
            InvalidQuery.class, wrong -> assertThat(wrong.hint()).contains("email"));
  }

  @Test
  void whatIsWrongWithAListIsSaidAtOnceAndNothingIsKept() {
    assertThatThrownBy(() -> swept(" \n\n", north)).isInstanceOf(InvalidList.class);
    assertThatThrownBy(() -> swept("x\n".repeat(100_001), north))
        .isInstanceOf(InvalidList.class)
        .hasMessageContaining("in parts");
    assertThatThrownBy(() -> swept("a,b\n\"c,d", null, null)).isInstanceOf(InvalidList.class);
    assertThatThrownBy(() -> swept("a,b\nc,d", null, "z"))
        .isInstanceOf(InvalidList.class)
        .hasMessageContaining("1 to 2");
    assertThat(sweeps.list(north)).isEmpty();
  }

  @Test
  void everySweepAndEveryLookAtOneIsInTheAuditTrailWithoutItsValues() {
    String id = swept(LIST, north).id();
    rows(sweeps.open(id, north).orElseThrow(), north);
    sweeps.export(id, north, row -> {});
    Map<String, Long> done = new TreeMap<>();
    holding
        .store()
        .audit()
        .page(Long.MAX_VALUE, 100)
        .forEach(record -> {
          assertThat(record.entry().subject()).doesNotContain("zzsynth");
          done.put(record.entry().action(), record.entry().count());
        });
    assertThat(done)
        .containsEntry("sweep", 10L)
        .containsEntry("sweep.found", 2L)
        .containsEntry("sweep.view", 1L)
        .containsEntry("sweep.rows", 10L)
        .containsEntry("sweep.export", 10L);
  }

  @Test
  void whatIsHeldIsKeptAsItWasFound() {
    List<SearchQuery> held =
        rows(swept(LIST, north), north).stream().map(SweepRow::held).distinct().toList();
    assertThat(held).contains(new SearchQuery.Network("240.1.2.0/24"), new SearchQuery.None());
    assertThat(held.stream().flatMap(ListedValues::terms)).contains("email:zzsynth.one@gmail.com");
  }
}
