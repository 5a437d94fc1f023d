package org.leadline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.Visibility;

/** Kept searches, runs and the quarantine, as their owners and units see them. */
class KeptThingsTest {

  private static final Visibility ALL = Visibility.everything();
  private static final Visibility NORTH = Visibility.ofUnits(List.of("north"), true);

  @TempDir Path directory;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(directory, StoreSettings.DEFAULTS, SampleReports.DERIVATION);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aSearchIsKeptOnceAndFoundByItsOwnerOnly() {
    SavedSearch kept = store.searches().save("someone", "{\"query\":\"x\"}");

    assertThat(store.searches().save("someone", "{\"query\":\"x\"}")).isEqualTo(kept);
    assertThat(store.searches().find(kept.id(), "someone")).contains(kept);
    assertThat(store.searches().find(kept.id(), "other")).isEmpty();
    assertThat(store.searches().save("other", kept.request()).id()).isNotEqualTo(kept.id());
    assertThat(store.searches().delete(kept.id(), "other")).isFalse();
    assertThat(store.searches().delete(kept.id(), "someone")).isTrue();
    assertThat(store.searches().of("someone")).isEmpty();
  }

  @Test
  void theSameBadDocumentIsKeptOnceForItsUnit() {
    quarantine("north", "broken", "a.json");
    quarantine("north", "broken", "copy-of-a.json");
    quarantine(Visibility.UNASSIGNED, "broken", "a.json");
    quarantine(Visibility.UNASSIGNED, null, "b.bin");

    assertThat(store.quarantine().count(ALL)).isEqualTo(3);
    assertThat(store.quarantine().page(Long.MAX_VALUE, 10, NORTH))
        .singleElement()
        .matches(row -> row.source().equals("a.json") && row.bytesKept());
    assertThat(store.quarantine().page(Long.MAX_VALUE, 10, ALL))
        .extracting(Quarantined::id)
        .containsExactly(3L, 2L, 1L);
    assertThat(store.quarantine().bytes(1, NORTH)).map(Packed::text).contains("broken");
    assertThat(store.quarantine().bytes(2, NORTH)).isEmpty();
    assertThat(store.quarantine().bytes(3, ALL)).isEmpty();
    assertThat(store.quarantine().bytes(1, Visibility.ofUnits(List.of("north"), false))).isEmpty();
  }

  @Test
  void aRunTellsHowFarItCame() {
    long run =
        store.commit(transaction -> transaction.startBatch("someone", "north", "delivery.zip"));
    BatchCounts counts = new BatchCounts(5, 4, 3, 2, 1);
    store.commit(transaction -> {
      transaction.count(run, counts, false);
      return run;
    });
    assertThat(store.batches().find(run, NORTH).orElseThrow().finished()).isNull();
    store.commit(transaction -> {
      transaction.count(run, counts, true);
      return run;
    });

    Batch ended = store.batches().find(run, NORTH).orElseThrow();
    assertThat(ended.finished()).isNotNull();
    assertThat(ended.counts()).isEqualTo(counts);
    assertThat(store.batches().page(Long.MAX_VALUE, 5, NORTH)).containsExactly(ended);
    assertThat(store.batches().count(Visibility.ofUnits(List.of("south"), true))).isZero();
  }

  private void quarantine(String unit, @Nullable String content, String source) {
    Packed bytes = content == null ? null : Packed.of(content.getBytes(StandardCharsets.UTF_8));
    store.commit(transaction -> {
      long run = transaction.startBatch("someone", unit, "test");
      transaction.quarantine(
          run,
          new NewQuarantined(
              unit, source, "", "not-json", "It is not JSON.", 6, null, bytes, null));
      return run;
    });
  }
}
