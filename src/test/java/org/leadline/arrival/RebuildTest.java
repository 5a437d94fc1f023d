package org.leadline.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadline.arrival.Delivery.lawEnforcement;
import static org.leadline.arrival.Delivery.number;
import static org.leadline.arrival.Delivery.take;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.config.ConfigFolder;
import org.leadline.identity.IdentitySettings;
import org.leadline.index.IndexMismatch;
import org.leadline.index.IndexSnapshot;
import org.leadline.priority.Scores;
import org.leadline.priority.ScoresForm;
import org.leadline.report.MatchKey;
import org.leadline.report.Report;
import org.leadline.report.ReportId;
import org.leadline.store.MadeOtherwise;
import org.leadline.store.Store;
import org.leadline.store.StoreSettings;
import org.leadline.store.StoredReport;

/**
 * Somebody edits the settings that decide match keys or scores: nothing is mixed until a rebuild
 * has brought everything up to date, however often that is interrupted.
 */
class RebuildTest {

  private static final String NORTH = "Example ICAC North";
  private static final long FIRST = 900_000_001;
  private static final int REPORTS = 450;
  private static final String BRITISH = "tel:+442079460123";

  @TempDir Path data;
  @TempDir Path config;

  /** National numbers are read as British from here on, and priority 1 weighs less. */
  private Readers edited = Delivery.readers();

  @BeforeEach
  void edit() throws IOException {
    rewrite("providers.json", "\"phoneRegion\": \"US\"", "\"phoneRegion\": \"GB\"");
    edited = Delivery.readers(ConfigFolder.at(config));
  }

  @Test
  void keysOfOtherSettingsAreRefusedForTakingInAndForLookingUp() {
    takeThree(Delivery.readers());

    assertThatThrownBy(() -> Installation.start(data, edited))
        .isInstanceOf(IndexMismatch.class)
        .hasMessageContaining("leadline reindex");
    try (Store store = open(edited)) {
      assertThatThrownBy(store::requireOwnKeys)
          .isInstanceOf(MadeOtherwise.class)
          .hasMessageContaining("providers.json")
          .hasMessageContaining("leadline reindex");
    }
  }

  @Test
  void aProcessWithOtherSettingsCannotTakeInBesideTheOwner() {
    try (Installation owner = Installation.start(data);
        Store beside = open(edited)) {
      take(owner.arrivals(), line(1));
      Arrivals other = new Arrivals(beside, edited, Optional.empty(), ArrivalSettings.DEFAULTS);

      assertThatThrownBy(() -> take(other, line(2))).isInstanceOf(MadeOtherwise.class);
      assertThat(owner.store.reports().count(Installation.ALL)).isEqualTo(1);
    }
  }

  @Test
  void theOwnerNeverIndexesKeysOfOtherSettings() {
    try (Installation owner = Installation.start(data);
        Store beside = open(edited)) {
      Arrivals other = new Arrivals(beside, edited, Optional.empty(), ArrivalSettings.DEFAULTS);
      take(other, line(1));

      assertThatThrownBy(() -> owner.projection.catchUp(true)).isInstanceOf(MadeOtherwise.class);
      assertThat(owner.versions()).isEmpty();
    }
  }

  @Test
  void aRebuildReadsTheOriginalsWithTheNewSettingsAndThenAllMatches() {
    takeThree(Delivery.readers());

    Rebuild.Outcome outcome = rebuild(edited);

    assertThat(outcome).isEqualTo(new Rebuild.Outcome(3, 3, 0, 0));
    try (Installation owner = Installation.start(data, edited)) {
      assertThat(owner.differences()).isEmpty();
      assertThat(keys(owner, "1")).contains(BRITISH);
      take(owner.arrivals(), line(4));
      assertThat(keys(owner, "4")).contains(BRITISH);
    }
    assertThat(rebuild(edited)).isEqualTo(new Rebuild.Outcome(4, 0, 0, 0));
  }

  @Test
  void commentsAndFormattingAreNoContent() throws IOException {
    String file = "providers.json";
    String shipped = Files.readString(Path.of("index-config", file));
    Files.writeString(
        config.resolve(file), "// another comment\n\n" + shipped.replace(": ", ":  "));
    IdentitySettings same = IdentitySettings.from(ConfigFolder.at(config));

    assertThat(same.fingerprint())
        .isEqualTo(IdentitySettings.from(ConfigFolder.builtIn()).fingerprint())
        .isNotEqualTo(edited.derivation().keys());
  }

  @Test
  void anInterruptedRebuildIsNoticedByEverybodyAndGoesOnWhereItEnded() {
    try (Installation owner = Installation.start(data)) {
      StringBuilder lines = new StringBuilder();
      for (int number = 0; number < REPORTS; number++) {
        lines.append(line(number)).append('\n');
      }
      take(owner.arrivals(), lines.toString());
    }

    assertThatThrownBy(() -> rebuild(edited, Interruption.at(Rebuild.Stage.READING)))
        .isInstanceOf(Interruption.class);

    for (Readers either : List.of(Delivery.readers(), edited)) {
      try (Store store = open(either)) {
        assertThatThrownBy(store::requireOwnKeys)
            .isInstanceOf(MadeOtherwise.class)
            .hasMessageContaining("was not finished")
            .hasMessageContaining("leadline reindex");
        Arrivals arrivals = new Arrivals(store, either, Optional.empty(), ArrivalSettings.DEFAULTS);
        assertThatThrownBy(() -> take(arrivals, line(REPORTS))).isInstanceOf(MadeOtherwise.class);
      }
    }
    Rebuild.Outcome rest = rebuild(edited);
    assertThat(rest.readAgain()).isPositive().isLessThan(REPORTS);
    assertThat(rest.reports()).isEqualTo(REPORTS);
    try (Installation owner = Installation.start(data, edited)) {
      assertThat(owner.differences()).isEmpty();
      for (int number = 0; number < REPORTS; number++) {
        assertThat(keys(owner, String.valueOf(number))).contains(BRITISH);
      }
    }
  }

  @Test
  void anInterruptedRebuildCanAlsoBeTakenBack() {
    takeThree(Delivery.readers());
    assertThatThrownBy(() -> rebuild(edited, Interruption.at(Rebuild.Stage.INDEXING)))
        .isInstanceOf(Interruption.class);

    assertThatThrownBy(() -> Installation.start(data).close()).isInstanceOf(MadeOtherwise.class);
    assertThat(rebuild(Delivery.readers()).readAgain()).isEqualTo(3);
    try (Installation owner = Installation.start(data)) {
      assertThat(owner.differences()).isEmpty();
      assertThat(keys(owner, "1")).doesNotContain(BRITISH);
    }
  }

  @Test
  void whatCannotBeReadAnyMoreKeepsItsContentAndGetsKeysOfTheNewSettings() throws IOException {
    try (Installation owner = Installation.start(data)) {
      take(
          owner.arrivals(),
          line(1).replace("}]}", "}],\"text\":\"%s\"}".formatted("word ".repeat(300))));
    }
    rewrite("intake.json", "\"textCharacters\": 16000000", "\"textCharacters\": 1000");
    Readers strict = Delivery.readers(ConfigFolder.at(config));

    assertThat(rebuild(strict)).isEqualTo(new Rebuild.Outcome(1, 0, 1, 0));
    try (Installation owner = Installation.start(data, strict)) {
      assertThat(keys(owner, "1")).contains(BRITISH);
      assertThat(owner.differences()).isEmpty();
    }
  }

  @Test
  void scoresOfAnotherProfileAreNotMixedAndAreNamedByTheProfileThatMadeThem() throws IOException {
    takeTips();
    Readers reranked = reranked();

    try (Store store = open(reranked)) {
      assertThat(store.rankingProfile()).isEqualTo("standard@1");
      assertThat(store.hasOtherScores()).isTrue();
      assertThatThrownBy(store::requireOwnScores)
          .isInstanceOf(MadeOtherwise.class)
          .hasMessageContaining("standard@1")
          .hasMessageContaining("standard@2")
          .hasMessageContaining("leadline reindex");
      Arrivals arrivals = new Arrivals(store, reranked, Optional.empty(), ArrivalSettings.DEFAULTS);
      assertThatThrownBy(() -> take(arrivals, lawEnforcement(FIRST + 9, 0, NORTH, "More.")))
          .isInstanceOf(MadeOtherwise.class);
    }
  }

  @Test
  void aRebuildAfterAnotherRankingScoresAgainWithoutReadingOriginals() throws IOException {
    takeTips();
    int before;
    try (Installation owner = Installation.start(data)) {
      before = report(owner).priority();
    }
    Readers reranked = reranked();

    assertThat(rebuild(reranked)).isEqualTo(new Rebuild.Outcome(2, 0, 0, 2));

    try (Installation owner = Installation.start(data, reranked)) {
      StoredReport after = report(owner);
      Scores scores = ScoresForm.read(after.scores().unpack());
      assertThat(scores.profile()).isEqualTo("standard@2");
      assertThat(scores.priority().value()).isEqualTo(after.priority()).isNotEqualTo(before);
      assertThat(owner.store.rankingProfile()).isEqualTo("standard@2");
      assertThat(owner.store.hasOtherScores()).isFalse();
      assertThat(owner.differences()).isEmpty();
      try (IndexSnapshot snapshot = owner.index.snapshot()) {
        assertThat(snapshot.cards(List.of(number(FIRST)), Installation.ALL).values())
            .singleElement()
            .satisfies(hit -> assertThat(hit.priority()).isEqualTo(after.priority()));
      }
    }
  }

  @Test
  void verifyingTellsKeysAndScoresOfOtherSettings() throws IOException {
    takeTips();
    rewrite("ranking.json", "\"version\": 1", "\"version\": 2");
    Readers other = Delivery.readers(ConfigFolder.at(config));
    List<Difference> told = new ArrayList<>();

    try (Installation owner = Installation.start(data);
        Store store = open(other);
        IndexSnapshot snapshot = owner.index.snapshot()) {
      Verification.Outcome outcome =
          new Verification(store, other).run(snapshot, Installation.ALL, told::add);
      assertThat(outcome.differences()).isEqualTo(4);
    }
    assertThat(told)
        .extracting(Difference::kind)
        .containsExactly(
            Difference.Kind.KEYS_MADE_OTHERWISE,
            Difference.Kind.KEYS_MADE_OTHERWISE,
            Difference.Kind.SCORES_MADE_OTHERWISE,
            Difference.Kind.SCORES_MADE_OTHERWISE);
  }

  private Readers reranked() throws IOException {
    Files.delete(config.resolve("providers.json"));
    rewrite("ranking.json", "\"version\": 1", "\"version\": 2");
    rewrite("ranking.json", "\"enticement\": 160", "\"enticement\": 10");
    return Delivery.readers(ConfigFolder.at(config));
  }

  private void rewrite(String file, String from, String to) throws IOException {
    Path edited = config.resolve(file);
    String text = Files.readString(Files.exists(edited) ? edited : Path.of("index-config", file));
    assertThat(text).contains(from);
    Files.writeString(edited, text.replace(from, to));
  }

  private Store open(Readers readers) {
    return Store.open(data, StoreSettings.DEFAULTS, readers.derivation());
  }

  private void takeThree(Readers readers) {
    try (Installation owner = Installation.start(data, readers)) {
      take(owner.arrivals(), line(1) + "\n" + line(2) + "\n" + line(3));
      assertThat(keys(owner, "1")).doesNotContain(BRITISH);
    }
  }

  private void takeTips() {
    try (Installation owner = Installation.start(data)) {
      take(owner.arrivals(), lawEnforcement(FIRST, 0, NORTH, "First."));
      take(owner.arrivals(), lawEnforcement(FIRST + 1, 0, NORTH, "Second."));
    }
  }

  /** A national number of a range that is reserved for examples. */
  private static String line(int number) {
    return "{\"source\":\"feed\",\"id\":\"%d\",\"identifiers\":[{\"type\":\"phone\",\"value\":\"020 7946 0123\"}]}"
        .formatted(number);
  }

  private Rebuild.Outcome rebuild(Readers readers) {
    return rebuild(readers, (stage, reports) -> {});
  }

  private Rebuild.Outcome rebuild(Readers readers, Rebuild.Progress progress) {
    try (Installation.Rebuilding owner = new Installation.Rebuilding(data, readers)) {
      return owner.run(progress);
    }
  }

  private static List<String> keys(Installation owner, String id) {
    Report report =
        owner
            .store
            .reports()
            .find(new ReportId("feed", id), Installation.ALL)
            .orElseThrow()
            .report();
    return report.occurrences().stream()
        .flatMap(occurrence -> occurrence.keys().stream())
        .map(MatchKey::term)
        .toList();
  }

  private static StoredReport report(Installation owner) {
    return owner.store.reports().find(number(FIRST), Installation.ALL).orElseThrow();
  }

  /** Ends a rebuild in the middle of a stage, as a kill would: between two transactions. */
  private static final class Interruption extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static Rebuild.Progress at(Rebuild.Stage stage) {
      return (reached, reports) -> {
        if (reached == stage) {
          throw new Interruption();
        }
      };
    }
  }
}
