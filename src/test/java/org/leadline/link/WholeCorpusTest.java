package org.leadline.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.Visibility;
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

/**
 * The strong links of all reports at once are those that asking for each report by itself finds;
 * only pairs that may be strong are weighed, and none that is may be missed.
 */
class WholeCorpusTest {

  private static final int REPORTS = 120;
  private static final List<Visibility> CALLERS =
      List.of(
          Visibility.ofUnits(List.of("north", "south"), true),
          Visibility.ofUnits(List.of("north"), true),
          Visibility.ofUnits(List.of("north"), false),
          Visibility.ofUnits(List.of("south"), false));

  @RepeatedTest(4)
  void strongLinksOfAllAreThoseOfEach(@TempDir Path folder) {
    long seed = System.nanoTime();
    System.out.println("WholeCorpusTest seed " + seed);
    Random random = new Random(seed);
    Fields fields = Fields.from(ConfigFolder.builtIn(), "keys");
    try (LuceneIndex engine = LuceneIndex.open(folder, fields, Opening.OWN)) {
      PlainIndex plain = new PlainIndex();
      int found = 0;
      for (int step = 0; step < 3; step++) {
        for (int i = 0; i < REPORTS / 2; i++) {
          Tip tip = tip(random, 1 + random.nextInt(REPORTS));
          List.of(engine, plain).forEach(index -> index.write(List.of(tip.indexed())));
          if (i % 20 == 0) {
            List<ReportId> gone = List.of(ReportId.cybertip(1 + random.nextInt(REPORTS)));
            List.of(engine, plain).forEach(index -> index.remove(gone, 0));
          }
        }
        List.of(engine, plain).forEach(ReportIndex::refresh);
        for (Visibility visibility : CALLERS) {
          Map<ReportId, Set<Bond>> expected = each(plain, visibility);
          String context = "seed %d, step %d, %s".formatted(seed, step, visibility);
          assertThat(all(plain, visibility)).as(context).isEqualTo(expected);
          assertThat(all(engine, visibility)).as(context).isEqualTo(expected);
          found += expected.size();
        }
      }
      assertThat(found).as("links that were compared, seed %d", seed).isGreaterThan(REPORTS / 4);
    }
  }

  private static Map<ReportId, Set<Bond>> all(ReportIndex index, Visibility visibility) {
    try (IndexSnapshot snapshot = index.snapshot()) {
      LinkRules rules = LinkDesk.rules();
      Corpus corpus =
          Corpus.read(LinkSource.of(snapshot, visibility), rules.settings(), () -> false);
      Map<ReportId, Set<Bond>> bonds = new HashMap<>();
      corpus
          .bonds(new Binder(rules.finder(), rules.settings()))
          .forEach(found -> bonds.put(found.getKey(), new HashSet<>(found.getValue())));
      return bonds;
    }
  }

  private static Map<ReportId, Set<Bond>> each(ReportIndex index, Visibility visibility) {
    try (IndexSnapshot snapshot = index.snapshot()) {
      LinkRules rules = LinkDesk.rules();
      Binder binder = new Binder(rules.finder(), rules.settings());
      LinkSource source = LinkSource.of(snapshot, visibility);
      List<ReportId> reports = new ArrayList<>();
      snapshot.versions(visibility, version -> reports.add(version.report()));
      Map<ReportId, Set<Bond>> bonds = new HashMap<>();
      for (ReportId report : reports) {
        Set<Bond> found = new HashSet<>(binder.bonds(source, report));
        if (!found.isEmpty()) {
          bonds.put(report, found);
        }
      }
      return bonds;
    }
  }

  private static Tip tip(Random random, int number) {
    Tip tip = Tip.number(number).from("Example Chat " + random.nextInt(2));
    tip.unit(random.nextInt(3) == 0 ? "south" : "north");
    for (int i = random.nextInt(5); i >= 0; i--) {
      String name = "zzsynth" + random.nextInt(15);
      Instant time = Instant.EPOCH.plus(random.nextInt(3000), ChronoUnit.MINUTES);
      switch (random.nextInt(10)) {
        case 0 -> tip.mailOfReported(random.nextInt(2), name + "@example.com");
        case 1 -> tip.holds(IdentifierKind.PHONE, "+1 212 555 01" + (10 + random.nextInt(10)));
        case 2 -> tip.user("Example Chat", name);
        case 3 -> tip.mentions(name + "@example.com");
        case 4 -> tip.mentions("CyberTipline report " + (1 + random.nextInt(REPORTS)));
        case 5 -> tip.holds(IdentifierKind.DEVICE_ID, "example-device-" + random.nextInt(15));
        case 6 -> tip.mentions("zz.office@example.org");
        case 8 -> tip.holds(IdentifierKind.EMAIL, name + "@example.com", Role.CHILD_VICTIM);
        case 7 -> tip.holds(IdentifierKind.HASH, "%032x".formatted(random.nextInt(10)));
        default ->
            tip.address(
                "240.0.0." + random.nextInt(12),
                time.toString(),
                random.nextBoolean() ? null : 1024 + random.nextInt(2),
                Stated.NOT_STATED);
      }
    }
    return tip;
  }
}
