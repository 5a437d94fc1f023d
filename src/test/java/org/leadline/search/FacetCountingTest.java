package org.leadline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.Visibility;
import org.leadline.index.FacetCounts;
import org.leadline.index.Fields;
import org.leadline.index.IndexSettings;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.SearchQuery;
import org.leadline.index.lucene.LuceneIndex;
import org.leadline.index.lucene.LuceneIndex.Opening;

/** Counting ends with the time that a search may take, says so, and is done anew the next time. */
class FacetCountingTest {

  private static final Visibility NORTH = Holding.of("north").visibility();
  private static final SearchQuery WORD = new SearchQuery.Text("text", "form");

  @TempDir Path folder;
  private final FacetCounting counting = new FacetCounting(Holding.FIELDS, 100);

  @BeforeEach
  void takeIn() {
    try (Holding holding = Holding.in(folder)) {
      holding.take(Sample.number(1).says("A form.").report(), "north");
      holding.take(Sample.number(2).says("The form.").from("Example Forum").report(), "north");
      holding.index().commit(2);
    }
  }

  private static Fields hurried() {
    IndexSettings usual = Holding.FIELDS.settings();
    return Holding.FIELDS.withSettings(
        new IndexSettings(
            usual.writeBufferMegabytes(),
            usual.writeThreads(),
            Duration.ZERO,
            usual.cacheMegabytes(),
            usual.pictureMegabytes(),
            usual.linkGraphMegabytes(),
            usual.priorityWeight()));
  }

  private FacetCounts counted(Fields fields) {
    try (LuceneIndex index = LuceneIndex.open(folder.resolve("index"), fields, Opening.READ);
        IndexSnapshot snapshot = index.snapshot()) {
      return counting
          .count(snapshot, WORD, Map.of(), List.of("esp"), 10, Holding.CLOCK.instant(), NORTH)
          .getFirst();
    }
  }

  @Test
  void whatATimeLimitCutSaysSoAndIsNotKept() {
    FacetCounts cut = counted(hurried());
    FacetCounts whole = counted(Holding.FIELDS);
    FacetCounts again = counted(hurried());

    assertThat(cut.partial()).isTrue();
    assertThat(whole.partial()).isFalse();
    assertThat(whole.values())
        .containsExactlyInAnyOrder(
            new FacetCounts.Value("Example Chat", 1), new FacetCounts.Value("Example Forum", 1));
    assertThat(again).isEqualTo(whole);
  }

  @Test
  void valuesThatHoldATextAreCutAndToldLikewise() {
    try (LuceneIndex index = LuceneIndex.open(folder.resolve("index"), hurried(), Opening.READ);
        IndexSnapshot snapshot = index.snapshot()) {
      FacetCounts found =
          counting.containing(
              snapshot,
              WORD,
              Map.of(),
              "esp",
              new FacetPart("example", ""),
              10,
              Holding.CLOCK.instant(),
              NORTH);

      assertThat(found.partial()).isTrue();
    }
  }
}
