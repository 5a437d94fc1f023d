package org.leadline.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadline.access.AccessSettings;
import org.leadline.access.AccountRole;
import org.leadline.access.HiddenLinks;
import org.leadline.access.Pointing;
import org.leadline.access.Visibility;
import org.leadline.arrival.Projection;
import org.leadline.index.IndexedReport;
import org.leadline.index.lucene.LuceneWatchMatcher;
import org.leadline.link.LinkDesk;
import org.leadline.link.Linking;
import org.leadline.report.IdentifierKind;
import org.leadline.report.ReportId;
import org.leadline.report.Role;
import org.leadline.search.Holding;
import org.leadline.search.Sample;
import org.leadline.search.SearchRequest;
import org.leadline.search.Searches;
import org.leadline.search.StoredQuestions;
import org.leadline.store.Account;
import org.leadline.store.Alert;
import org.leadline.store.AlertFilter;
import org.leadline.store.AlertReader;
import org.leadline.store.Secret;

/**
 * Reports arrive, watches come and go, and whatever runs them ends at any moment: each watch has
 * told of what it finds as a search, once. Each case is named by its seed.
 */
class WatchRunTest {

  private static final List<String> WORDS =
      List.of("kilo", "lima", "papa", "romeo", "sierra", "tango", "harbour", "station");
  private static final List<String> UNITS = List.of("north", "south", "west");
  private static final StoredQuestions QUESTIONS =
      new StoredQuestions(Holding.FIELDS, Holding.RECOGNISER);

  @TempDir Path folder;

  static Stream<Long> seeds() {
    return IntStream.rangeClosed(1, 3).mapToObj(seed -> 20_302_000L + seed);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyWatchTellsOnceOfWhatItFindsAsASearch(long seed) {
    Random random = new Random(seed);
    try (Holding holding = Holding.in(folder)) {
      for (String unit : UNITS) {
        account(holding, unit, unit);
      }
      Map<String, Kept> watches = new HashMap<>();
      WatchService service =
          new WatchService(holding.store(), holding.index(), QUESTIONS, InstantSource.system());
      int arrived = 0;
      try (Runs runs = new Runs(holding, random)) {
        for (int step = 0; step < 40; step++) {
          if (random.nextInt(3) == 0) {
            add(service, holding, watches, arrived, random);
          }
          for (int more = random.nextInt(4); more > 0; more--) {
            holding.take(report(++arrived, random).report(), some(UNITS, random));
          }
          runs.runOrFail();
        }
        runs.run();
        assertThat(runs.failures).as("seed %d: some runs ended in the middle", seed).isPositive();
      }
      watches.forEach((id, kept) ->
          assertThat(told(holding, id))
              .as("seed %d, %s of %s", seed, kept.query, kept.unit)
              .isEqualTo(searched(holding, kept)));
      assertThat(watches.keySet().stream().mapToLong(id -> told(holding, id).size()).sum())
          .as("seed %d", seed)
          .isGreaterThan(20);
    }
  }

  @Test
  void aDisabledAccountIsToldNothing() {
    try (Holding holding = Holding.in(folder)) {
      Account ann = account(holding, "ann", "north");
      WatchService service =
          new WatchService(holding.store(), holding.index(), QUESTIONS, InstantSource.system());
      service.add(
          new NewWatch(null, "", new WatchAsk.Search("harbour", Map.of(), false)), ann.caller());
      holding.store().accounts().change("ann", ann.role(), false, ann.units(), true);
      holding.take(Sample.number(7).says("the harbour").report(), "north");
      try (Runs runs = new Runs(holding, new Random(1))) {
        assertThat(runs.run()).isZero();
      }
    }
  }

  /** A watch, and how many reports had arrived when it was made. */
  private record Kept(String unit, String query, int since) {}

  private static void add(
      WatchService service, Holding holding, Map<String, Kept> watches, int since, Random random) {
    String unit = pick(UNITS, random);
    String mail = "zzsynth." + random.nextInt(8) + "@gmail.com";
    Account owner = holding.store().accounts().find(unit).orElseThrow();
    String query =
        switch (random.nextInt(6)) {
          case 0 -> pick(WORDS, random) + " AND " + pick(WORDS, random);
          case 1 -> pick(WORDS, random) + " OR email:" + mail;
          case 2 -> "NOT " + pick(WORDS, random);
          case 3 -> pick(WORDS, random).substring(0, 2) + "*";
          case 4 -> "\"" + pick(WORDS, random) + " " + pick(WORDS, random) + "\"";
          default -> mail;
        };
    WatchAsk ask =
        query.equals(mail)
            ? new WatchAsk.Values(List.of(mail))
            : new WatchAsk.Search(query, Map.of(), false);
    String id = service.add(new NewWatch(null, "", ask), owner.caller()).watch().id();
    watches.put(id, new Kept(unit, query, since));
  }

  private static Sample report(int number, Random random) {
    Sample report = Sample.number(number);
    for (int i = random.nextInt(3); i >= 0; i--) {
      report.says(pick(WORDS, random) + " " + pick(WORDS, random) + " " + pick(WORDS, random));
    }
    return report.holds(
        IdentifierKind.EMAIL,
        "zzsynth." + random.nextInt(8) + "@gmail.com",
        pick(List.of(Role.REPORTED_USER, Role.OTHER), random));
  }

  private static Account account(Holding holding, String name, String unit) {
    return holding
        .store()
        .accounts()
        .create(
            name,
            AccountRole.INVESTIGATOR,
            false,
            new TreeSet<>(List.of(unit)),
            new Secret("a password for tests"));
  }

  /** In a list, so that an alert told twice is seen. */
  private static List<Long> told(Holding holding, String watch) {
    return holding
        .store()
        .alerts()
        .page(
            new AlertFilter(false, watch, null, null),
            Long.MAX_VALUE,
            10_000,
            new AlertReader("", Visibility.everything()))
        .stream()
        .map(Alert::report)
        .map(report -> Long.valueOf(report.id()))
        .sorted()
        .toList();
  }

  private static List<Long> searched(Holding holding, Kept kept) {
    return Searches.found(holding, SearchRequest.of(kept.query), Holding.of(kept.unit)).stream()
        .filter(number -> number > kept.since)
        .toList();
  }

  private static String[] some(List<String> from, Random random) {
    Set<String> some = new TreeSet<>();
    for (int i = random.nextInt(2); i >= 0; i--) {
      some.add(pick(from, random));
    }
    return some.toArray(String[]::new);
  }

  private static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  /** Runs that end in the middle now and then, after which another begins from what was kept. */
  private static final class Runs implements AutoCloseable {

    private final Holding holding;
    private final Random random;
    private final Linking linking;
    private LuceneWatchMatcher matcher = new LuceneWatchMatcher(Holding.FIELDS);
    private WatchRun run;
    private int failures;
    private boolean fails;

    Runs(Holding holding, Random random) {
      this.holding = holding;
      this.random = random;
      this.linking =
          Linking.of(
              holding.index(),
              LinkDesk.rules(),
              new AccessSettings(List.of(), false, HiddenLinks.UNTOLD, Pointing.NONE),
              holding.store(),
              InstantSource.system());
      this.run = begun();
    }

    private WatchRun begun() {
      return new WatchRun(
          holding.store(),
          holding.index(),
          this::read,
          matcher,
          new WatchParts(QUESTIONS, linking, Visibility.everything(), InstantSource.system()));
    }

    private List<IndexedReport> read(Collection<ReportId> reports) {
      List<IndexedReport> read = new ArrayList<>(Projection.read(holding.store(), reports));
      if (fails && !read.isEmpty()) {
        throw new IllegalStateException("ended in the middle");
      }
      return read;
    }

    int run() {
      fails = false;
      return run.run();
    }

    void runOrFail() {
      fails = random.nextInt(4) == 0;
      switch (random.nextInt(3)) {
        case 0 -> {
          try {
            run.run();
          } catch (IllegalStateException ended) {
            failures++;
            assertThatThrownBy(run::run).isInstanceOf(IllegalStateException.class);
          }
        }
        case 1 -> {
          matcher.close();
          matcher = new LuceneWatchMatcher(Holding.FIELDS);
          run = begun();
        }
        default -> {
          // Nobody looks for a while.
        }
      }
    }

    @Override
    public void close() {
      matcher.close();
    }
  }
}
