package org.leadline.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.Visibility;
import org.leadline.index.FacetQuestion;
import org.leadline.index.Fields;
import org.leadline.index.HitPage;
import org.leadline.index.HitQuestion;
import org.leadline.index.IndexInUse;
import org.leadline.index.IndexMismatch;
import org.leadline.index.IndexSettings;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.IndexedReport;
import org.leadline.index.IndexedVersion;
import org.leadline.index.InvalidCursor;
import org.leadline.index.Order;
import org.leadline.index.PlainEvidence;
import org.leadline.index.SearchQuery;
import org.leadline.index.lucene.LuceneIndex.Opening;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.Manner;
import org.leadline.report.MatchKey;
import org.leadline.report.ReportId;
import org.leadline.report.Role;
import org.leadline.report.Strength;

/** How the index is opened, written, committed and read again. */
class LuceneIndexTest {

  private static final Fields FIELDS = SampleReports.fields();
  private static final Visibility ALL = Visibility.everything();

  @TempDir Path folder;

  @Test
  void keepsWhatWasCommittedWithItsSequenceAndDropsTheRest() {
    List<IndexedReport> reports = new SampleReports(1).make(30);
    try (LuceneIndex index = LuceneIndex.open(folder, FIELDS, Opening.OWN)) {
      assertThat(index.committedSequence()).isZero();
      index.write(reports.subList(0, 20));
      index.commit(20);
      index.write(reports.subList(20, 30));
      index.refresh();
      assertThat(count(index)).isEqualTo(30);
    }
    try (LuceneIndex index = LuceneIndex.open(folder, FIELDS, Opening.OWN)) {
      assertThat(index.committedSequence()).isEqualTo(20);
      assertThat(count(index)).isEqualTo(20);
      index.write(reports);
      index.refresh();
      assertThat(count(index)).as("a replay doubles nothing").isEqualTo(30);
    }
  }

  @Test
  void showsWritesOnlyAfterARefreshAndTellsSoByItsGeneration() {
    try (LuceneIndex index = LuceneIndex.open(folder, FIELDS, Opening.OWN)) {
      try (IndexSnapshot before = index.snapshot()) {
        index.write(new SampleReports(2).make(5));
        assertThat(count(index)).isZero();
        index.refresh();
        try (IndexSnapshot after = index.snapshot()) {
          assertThat(after.generation()).isGreaterThan(before.generation());
          assertThat(after.sequence()).isEqualTo(5);
        }
        assertThat(before.count(new SearchQuery.All(), Map.of(), ALL)).isZero();
      }
    }
  }

  @Test
  void replacesTheEarlierStateOfAReportWithinAndAcrossBatches() {
    SampleReports samples = new SampleReports(3);
    IndexedReport first = samples.report(1, 1, 1);
    IndexedReport second = samples.report(1, 2, 2);
    IndexedReport third = samples.report(1, 3, 3);
    try (LuceneIndex index = LuceneIndex.open(folder, FIELDS, Opening.OWN)) {
      index.write(List.of(first, second));
      index.refresh();
      index.write(List.of(third));
      index.refresh();
      List<IndexedVersion> versions = new ArrayList<>();
      try (IndexSnapshot snapshot = index.snapshot()) {
        snapshot.versions(ALL, versions::add);
      }
      assertThat(versions).containsExactly(new IndexedVersion(SampleReports.id(1), 3, 3, true));
    }
  }

  /** No reader makes such a key; a fault of ours might. */
  @Test
  void aReportOfWhichNoDocumentCanBeMadeStandsByItsKeyAloneAndTheOthersGoOn() {
    IndexedReport poison =
        new OneReport(900_000_901)
            .value(
                "/a",
                Role.REPORTED_USER,
                Manner.DECLARED,
                IdentifierKind.IP,
                "none",
                new MatchKey(KeyKind.IP, "no address", Strength.MEDIUM))
            .in("north");
    IndexedReport good = new OneReport(900_000_902).text("plain").in("north");
    try (LuceneIndex index = LuceneIndex.open(folder, FIELDS, Opening.OWN)) {
      index.write(List.of(poison, good));
      index.refresh();
      assertThat(index.statistics().reports()).isEqualTo(2);
      assertThat(index.statistics().setAside()).isEqualTo(1);
      List<IndexedVersion> versions = new ArrayList<>();
      try (IndexSnapshot snapshot = index.snapshot()) {
        snapshot.versions(ALL, versions::add);
        assertThat(snapshot.cards(List.of(poison.report().id(), good.report().id()), ALL))
            .hasSize(2);
      }
      assertThat(versions).extracting(IndexedVersion::whole).containsExactlyInAnyOrder(true, false);

      index.write(List.of(new OneReport(900_000_901).text("mended").in("north")));
      index.refresh();
      assertThat(index.statistics().reports()).isEqualTo(2);
      assertThat(index.statistics().setAside()).isZero();
    }
  }

  @Test
  void isOwnedByOneProcessAndReadByOthersAtItsLastCommit() {
    try (LuceneIndex owner = LuceneIndex.open(folder, FIELDS, Opening.OWN)) {
      assertThatThrownBy(() -> LuceneIndex.open(folder, FIELDS, Opening.OWN))
          .isInstanceOf(IndexInUse.class);
      owner.write(new SampleReports(4).make(7));
      owner.commit(7);
      try (LuceneIndex reader = LuceneIndex.open(folder, FIELDS, Opening.READ)) {
        assertThat(count(reader)).isEqualTo(7);
        assertThat(reader.committedSequence()).isEqualTo(7);
        assertThatThrownBy(() -> reader.write(List.of())).isInstanceOf(IllegalStateException.class);
        owner.write(List.of(new SampleReports(5).report(100, 1, 8)));
        owner.commit(8);
        reader.refresh();
        assertThat(count(reader)).isEqualTo(8);
        assertThat(reader.committedSequence()).isEqualTo(8);
      }
    }
  }

  @Test
  void readsAnIndexThatWasNeverMadeAsEmpty() {
    try (LuceneIndex reader = LuceneIndex.open(folder.resolve("none"), FIELDS, Opening.READ)) {
      assertThat(count(reader)).isZero();
      assertThat(reader.committedSequence()).isZero();
      assertThat(reader.statistics().reports()).isZero();
    }
  }

  @Test
  void refusesAnIndexOfOtherFieldsAndNamesTheCommandThatRebuilds() {
    try (LuceneIndex index = LuceneIndex.open(folder, FIELDS, Opening.OWN)) {
      index.write(new SampleReports(6).make(3));
      index.commit(3);
    }
    Fields other = new Fields(FIELDS.all(), FIELDS.settings(), "2");
    assertThatThrownBy(() -> LuceneIndex.open(folder, other, Opening.OWN))
        .isInstanceOf(IndexMismatch.class)
        .hasMessageContaining("leadline reindex");
    assertThatThrownBy(() -> LuceneIndex.open(folder, other, Opening.READ))
        .isInstanceOf(IndexMismatch.class);
    try (LuceneIndex rebuilt = LuceneIndex.open(folder, other, Opening.REBUILD)) {
      assertThat(rebuilt.committedSequence()).isZero();
      assertThat(count(rebuilt)).isZero();
      rebuilt.write(new SampleReports(6).make(2));
      rebuilt.commit(2);
    }
    try (LuceneIndex index = LuceneIndex.open(folder, other, Opening.OWN)) {
      assertThat(count(index)).isEqualTo(2);
    }
  }

  @Test
  void clearsEverythingForARebuild() {
    try (LuceneIndex index = LuceneIndex.open(folder, FIELDS, Opening.OWN)) {
      index.write(new SampleReports(7).make(9));
      index.commit(9);
      index.clear();
      assertThat(count(index)).isZero();
      index.write(new SampleReports(7).make(4));
      index.refresh();
      assertThat(count(index)).isEqualTo(4);
      index.commit(4);
      assertThat(index.statistics().reports()).isEqualTo(4);
      assertThat(index.statistics().bytes()).isPositive();
    }
  }

  @Test
  void refusesACursorOfAnotherQuestionOrCallerAndADamagedOne() {
    try (LuceneIndex index = LuceneIndex.open(folder, FIELDS, Opening.OWN)) {
      index.write(new SampleReports(8).make(20));
      index.refresh();
      try (IndexSnapshot snapshot = index.snapshot()) {
        HitPage page = snapshot.search(newest(null), ALL);
        String cursor = page.next();
        assertThat(cursor).isNotNull();
        HitQuestion other =
            new HitQuestion(new SearchQuery.All(), Map.of(), Order.OLDEST, 5, cursor, false);
        assertThatThrownBy(() -> snapshot.search(other, ALL)).isInstanceOf(InvalidCursor.class);
        Visibility restricted = Visibility.ofUnits(List.of("north"), true);
        assertThatThrownBy(() -> snapshot.search(newest(cursor), restricted))
            .isInstanceOf(InvalidCursor.class);
        for (String damaged : List.of("", "!", "AAAA", cursor + "A", "B" + cursor)) {
          assertThatThrownBy(() -> snapshot.search(newest(damaged), ALL))
              .isInstanceOf(InvalidCursor.class);
        }
        assertThat(snapshot.search(newest(cursor), ALL).hits()).hasSize(5);
      }
    }
  }

  @Test
  void saysThatAnAnswerIsPartialWhenTimeRanOut() {
    var settings = FIELDS.settings();
    Fields hurried =
        FIELDS.withSettings(
            new IndexSettings(
                settings.writeBufferMegabytes(),
                settings.writeThreads(),
                Duration.ZERO,
                settings.cacheMegabytes(),
                settings.pictureMegabytes(),
                settings.linkGraphMegabytes(),
                settings.priorityWeight()));
    try (LuceneIndex index = LuceneIndex.open(folder, hurried, Opening.OWN)) {
      index.write(new SampleReports(9).make(50));
      index.refresh();
      try (IndexSnapshot snapshot = index.snapshot()) {
        HitPage page =
            snapshot.search(
                new HitQuestion(
                    new SearchQuery.Text("", "kilo"), Map.of(), Order.RELEVANCE, 5, null, false),
                ALL);
        assertThat(page.partial()).isTrue();
      }
    }
  }

  @Test
  void aWarmIndexAnswersAsAColdOne() {
    FacetQuestion question =
        new FacetQuestion(new SearchQuery.All(), Map.of(), List.of("esp", "type"), 100);
    try (LuceneIndex index = LuceneIndex.open(folder, FIELDS, Opening.OWN)) {
      index.warm();
      index.write(new SampleReports(9).make(50));
      index.commit(50);
      index.refresh();
      index.warm();
      try (LuceneIndex cold = LuceneIndex.open(folder, FIELDS, Opening.READ);
          IndexSnapshot here = index.snapshot();
          IndexSnapshot there = cold.snapshot()) {
        assertThat(here.facets(question, ALL)).isEqualTo(there.facets(question, ALL));
        assertThat(here.search(newest(null), ALL).hits())
            .isEqualTo(there.search(newest(null), ALL).hits());
      }
    }
  }

  @Test
  void givesTheCardsOfReportsThatAreSeen() {
    List<IndexedReport> reports = new SampleReports(10).make(40);
    Visibility north = Visibility.ofUnits(List.of("north"), false);
    try (LuceneIndex index = LuceneIndex.open(folder, FIELDS, Opening.OWN)) {
      index.write(reports);
      index.refresh();
      try (IndexSnapshot snapshot = index.snapshot()) {
        List<ReportId> ids = reports.stream().map(report -> report.report().id()).toList();
        var cards = snapshot.cards(ids, north);
        Map<ReportId, IndexedReport> expected = new TreeMap<>();
        reports.stream()
            .filter(report -> north.sees(report.units()))
            .forEach(report -> expected.put(report.report().id(), report));
        assertThat(cards.keySet()).isEqualTo(expected.keySet());
        cards.forEach((id, hit) -> {
          IndexedReport report = Objects.requireNonNull(expected.get(id));
          assertThat(hit.priority()).isEqualTo(report.priority());
          assertThat(hit.card().units()).containsExactly("north");
          assertThat(hit.card().received()).isEqualTo(report.report().handling().received());
          assertThat(hit.card().files()).isEqualTo(report.report().files().size());
          assertThat(hit.card().identifiers())
              .isEqualTo(
                  (int)
                      PlainEvidence.of(report.report(), north).stream()
                          .map(place -> place.term())
                          .distinct()
                          .count());
        });
      }
    }
  }

  private static HitQuestion newest(@Nullable String cursor) {
    return new HitQuestion(new SearchQuery.All(), Map.of(), Order.NEWEST, 5, cursor, false);
  }

  private static long count(LuceneIndex index) {
    try (IndexSnapshot snapshot = index.snapshot()) {
      return snapshot.count(new SearchQuery.All(), Map.of(), ALL);
    }
  }
}
