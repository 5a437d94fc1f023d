package org.leadline.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadline.access.Visibility;
import org.leadline.identity.PictureHash;
import org.leadline.index.Fields;
import org.leadline.index.IndexSettings;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.IndexedReport;
import org.leadline.index.NearKey;
import org.leadline.index.PlainNear;
import org.leadline.index.SearchQuery;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.Manner;
import org.leadline.report.MatchKey;
import org.leadline.report.ReportId;
import org.leadline.report.Role;
import org.leadline.report.Strength;

/** Near-identical pictures of reports, against the plain way that compares with all of them. */
class NearTest {

  private static final Fields FIELDS = SampleReports.fields();
  private static final List<Visibility> CALLERS =
      List.of(
          Visibility.everything(),
          Visibility.ofUnits(List.of("north"), true),
          Visibility.ofUnits(List.of("north", "west"), false),
          Visibility.ofUnits(List.of("nowhere"), true));

  @TempDir Path folder;

  static Stream<Long> seeds() {
    return IntStream.rangeClosed(1, 4).mapToObj(seed -> 20_300_300L + seed);
  }

  /** Reports come, change and go between the questions; older states of the index answer too. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void answersLikeThePlainWay(long seed) {
    Random random = new Random(seed);
    Pictures pictures = new Pictures(random);
    List<PictureHash> hashes = new ArrayList<>(pictures.some(150));
    hashes.add(new PictureHash(0, 0, 0, 0));
    hashes.add(new PictureHash(0, 0, 0, 3));
    Map<ReportId, IndexedReport> held = new TreeMap<>();
    try (LuceneIndex index = LuceneIndex.open(folder, FIELDS, LuceneIndex.Opening.OWN)) {
      for (int round = 0; round < 8; round++) {
        change(index, held, hashes, random);
        List<IndexedReport> then = List.copyOf(held.values());
        IndexSnapshot before = index.snapshot();
        try (before) {
          check(before, then, hashes, random, "seed " + seed + ", round " + round);
          change(index, held, hashes, random);
          check(index, List.copyOf(held.values()), hashes, random, "seed " + seed);
          check(before, then, hashes, random, "seed " + seed + ", again");
        }
        if (round == 4) {
          index.warm();
        }
      }
      index.commit(1);
    }
    try (LuceneIndex index = LuceneIndex.open(folder, FIELDS, LuceneIndex.Opening.READ)) {
      check(index, List.copyOf(held.values()), hashes, random, "seed " + seed + ", reader");
    }
    try (LuceneIndex index = LuceneIndex.open(folder, small(), LuceneIndex.Opening.READ)) {
      check(index, List.copyOf(held.values()), hashes, random, "seed " + seed + ", small");
    }
  }

  private static void change(
      LuceneIndex index,
      Map<ReportId, IndexedReport> held,
      List<PictureHash> hashes,
      Random random) {
    List<IndexedReport> batch = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      IndexedReport report = report(1 + random.nextInt(400), hashes, random);
      batch.add(report);
      held.put(report.report().id(), report);
    }
    index.write(batch);
    List<ReportId> gone = held.keySet().stream().filter(id -> random.nextInt(12) == 0).toList();
    held.keySet().removeAll(gone);
    index.remove(gone, 1);
    index.refresh();
  }

  private static IndexedReport report(int number, List<PictureHash> hashes, Random random) {
    OneReport report = new OneReport(number);
    for (int i = random.nextInt(4); i > 0; i--) {
      report.value(
          "/files/" + i,
          random.nextInt(3) == 0 ? Role.CHILD_VICTIM : Role.REPORTED_USER,
          Manner.DECLARED,
          IdentifierKind.HASH,
          "as written",
          key(
              hashes.get(random.nextInt(hashes.size())),
              random.nextInt(4) == 0 ? Strength.WEAK : Strength.MEDIUM));
    }
    return report.in(List.of("north", "south", "west").get(random.nextInt(3)));
  }

  private static MatchKey key(PictureHash hash, Strength strength) {
    return new MatchKey(KeyKind.PDQ, hash.hex(), strength);
  }

  private static void check(
      LuceneIndex index,
      List<IndexedReport> held,
      List<PictureHash> hashes,
      Random random,
      String context) {
    try (IndexSnapshot snapshot = index.snapshot()) {
      check(snapshot, held, hashes, random, context);
    }
  }

  private static void check(
      IndexSnapshot snapshot,
      List<IndexedReport> held,
      List<PictureHash> hashes,
      Random random,
      String context) {
    for (int i = 0; i < 20; i++) {
      PictureHash known = hashes.get(random.nextInt(hashes.size()));
      PictureHash asked = random.nextBoolean() ? known : new Pictures(random).away(known, 5);
      int distance = List.of(0, 10, 31, 500).get(random.nextInt(4));
      for (Visibility caller : CALLERS) {
        assertThat(snapshot.near(asked, distance, caller))
            .as(context)
            .isEqualTo(PlainNear.near(held, asked, Math.min(distance, 31), caller));
        SearchQuery query = new SearchQuery.Near(asked, distance);
        assertThat(snapshot.count(query, Map.of(), caller))
            .as(context)
            .isEqualTo(
                held.stream()
                    .filter(report ->
                        !PlainNear.near(List.of(report), asked, Math.min(distance, 31), caller)
                            .isEmpty())
                    .count());
      }
    }
  }

  /** Room for so few hashes that there are more: then the dictionary is gone through. */
  private static Fields small() {
    IndexSettings usual = FIELDS.settings();
    return FIELDS.withSettings(
        new IndexSettings(
            usual.writeBufferMegabytes(),
            usual.writeThreads(),
            usual.timeLimit(),
            usual.cacheMegabytes(),
            0,
            usual.linkGraphMegabytes(),
            usual.priorityWeight()));
  }

  @Test
  void isTheSameBesideTheTablesThatAreMadeOfMany() {
    Random random = new Random(7);
    Pictures pictures = new Pictures(random);
    List<PictureHash> many = pictures.some(70_000);
    try (LuceneIndex index = LuceneIndex.open(folder, FIELDS, LuceneIndex.Opening.OWN)) {
      index.write(List.of(holding(1, many.subList(0, 68_000))));
      index.refresh();
      check(index, many.subList(0, 68_000), random);
      index.warm();
      assertThat(index.pictures().built()).isOne();
      assertThat(index.pictures().delta()).isZero();
      check(index, many.subList(0, 68_000), random);
      index.write(List.of(holding(2, many.subList(67_000, 70_000))));
      index.refresh();
      check(index, many, random);
      assertThat(index.pictures().hashes())
          .isEqualTo(many.stream().filter(PictureHash::tells).distinct().count());
      assertThat(index.pictures().delta()).isPositive();
      assertThat(index.pictures().bytes()).isGreaterThan(68_000L * PictureBank.BYTES_EACH);
      assertThat(index.pictures().full()).isZero();
    }
  }

  private static IndexedReport holding(int number, List<PictureHash> hashes) {
    return new OneReport(number)
        .value(
            "/files/1",
            Role.REPORTED_USER,
            Manner.DECLARED,
            IdentifierKind.HASH,
            "as written",
            hashes.stream().map(hash -> key(hash, Strength.MEDIUM)).toArray(MatchKey[]::new))
        .in("north");
  }

  private static void check(LuceneIndex index, List<PictureHash> held, Random random) {
    try (IndexSnapshot snapshot = index.snapshot()) {
      for (int i = 0; i < 40; i++) {
        PictureHash asked =
            new Pictures(random).away(held.get(random.nextInt(held.size())), random.nextInt(40));
        List<String> expected =
            held.stream()
                .filter(hash -> hash.tells() && asked.tells() && hash.distance(asked) <= 31)
                .map(PictureTerms::term)
                .distinct()
                .sorted()
                .toList();
        assertThat(snapshot.near(asked, 31, Visibility.everything()).stream().map(NearKey::term))
            .containsExactlyInAnyOrderElementsOf(expected);
      }
    }
  }
}
