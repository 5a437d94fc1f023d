package org.leadline.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.Visibility;
import org.leadline.index.Hit;
import org.leadline.index.HitQuestion;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.Order;
import org.leadline.index.SearchQuery;
import org.leadline.priority.ProfileText;
import org.leadline.priority.RankingProfile;
import org.leadline.profile.ScoringProfiles;
import org.leadline.store.NewProfile;
import org.leadline.store.ProfileUse;
import org.leadline.store.SavedProfile;

/** A profile comes into force as a whole, wherever it is interrupted on the way. */
class ProfileChangesTest {

  private static final Visibility NORTH = Visibility.ofUnits(List.of("north"), true);
  private static final int REPORTS = 5;

  @TempDir Path folder;

  @BeforeEach
  void takeIn() {
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= REPORTS; i++) {
      lines.append(
          "{\"source\":\"feed\",\"id\":\"%d\",\"received\":\"203%d-01-02T03:04:05Z\",\"title\":\"Form\"}\n"
              .formatted(i, i));
    }
    try (Installation owner = Installation.start(folder)) {
      Delivery.take(owner.arrivals(), lines.toString(), "north");
    }
  }

  /** Newest first becomes of no account; then the oldest comes first. */
  private static ProfileUse order(Installation owner) {
    RankingProfile standard = owner.readers.ranking().profiles().standard();
    RankingProfile flat = standard.with(Map.of("recency.max", 0.0));
    SavedProfile saved =
        owner
            .store
            .profiles()
            .save(
                new NewProfile(
                    "flat",
                    1,
                    "Without recency.",
                    flat.from().toString(),
                    ProfileText.write(flat.points()),
                    "ann",
                    "Tried.",
                    false))
            .orElseThrow();
    return owner.store.profiles().use("north", saved, "ann", "Tried.", 0).orElseThrow();
  }

  private record Seen(String profile, List<String> order) {}

  private static Seen seen(Installation owner) {
    var unused = new ScoringProfiles(owner.store, owner.index, "standard@1");
    try (IndexSnapshot snapshot = owner.index.snapshot()) {
      HitQuestion question =
          new HitQuestion(new SearchQuery.All(), Map.of(), Order.PRIORITY, REPORTS, null, false);
      return new Seen(
          snapshot.profile(NORTH).profile(),
          snapshot.search(question, NORTH).hits().stream()
              .map(Hit::report)
              .map(id -> id.id())
              .toList());
    }
  }

  private static final Seen BEFORE = new Seen("standard@1", List.of("5", "4", "3", "2", "1"));
  private static final Seen AFTER = new Seen("flat@1", List.of("1", "2", "3", "4", "5"));

  @Test
  void aKillAtAnyPageLosesNoneOfItAndShowsNoHalfOfIt() {
    ProfileUse use;
    try (Installation owner = Installation.start(folder)) {
      use = order(owner);
      assertThat(seen(owner)).isEqualTo(BEFORE);
    }
    for (int page = 0; page < REPORTS; page++) {
      Installation killed = Installation.start(folder);
      assertThat(seen(killed)).isEqualTo(BEFORE);
      int done = killed.store.commit(transaction -> transaction.profiles().advance(use, 1));
      assertThat(done).isEqualTo(1);
      killed.drop();
    }
    try (Installation owner = Installation.start(folder)) {
      assertThat(seen(owner)).isEqualTo(BEFORE);
      new ProfileChanges(owner.store, owner.projection).bringUp(() -> false);
      assertThat(seen(owner)).isEqualTo(AFTER);
      assertThat(owner.differences()).isEmpty();
    }
    try (Installation owner = Installation.start(folder)) {
      assertThat(seen(owner)).isEqualTo(AFTER);
    }
  }

  @Test
  void aStateOfTheIndexBeforeTheChangeKeepsItsOrder() {
    Installation killed = Installation.start(folder);
    order(killed);
    new ProfileChanges(killed.store, killed.projection).bringUp(() -> false);
    assertThat(seen(killed)).isEqualTo(AFTER);
    killed.drop();

    try (Installation owner = Installation.start(folder)) {
      assertThat(seen(owner)).isEqualTo(AFTER);
    }
  }

  @Test
  void aRebuiltIndexHasTheScoresOfEveryProfileInUse() {
    try (Installation owner = Installation.start(folder)) {
      order(owner);
      new ProfileChanges(owner.store, owner.projection).bringUp(() -> false);
    }
    try (Installation.Rebuilding rebuilding =
        new Installation.Rebuilding(folder, Delivery.readers())) {
      rebuilding.run((stage, reports) -> {});
    }
    try (Installation owner = Installation.start(folder)) {
      assertThat(seen(owner)).isEqualTo(AFTER);
    }
  }

  @Test
  void aProfileThatWasReplacedOnItsWayNeverComesIntoForce() {
    try (Installation owner = Installation.start(folder)) {
      ProfileUse first = order(owner);
      Optional<ProfileUse> late = owner.store.profiles().use("north", null, "sam", "Too late.", 0);
      assertThat(late).isEmpty();
      assertThat(owner.store.profiles().use("north", null, "sam", "Back.", first.key()))
          .isPresent();
      new ProfileChanges(owner.store, owner.projection).bringUp(() -> false);
      assertThat(seen(owner)).isEqualTo(BEFORE);
      assertThat(owner.store.profiles().uses()).hasSize(1);
    }
  }
}
