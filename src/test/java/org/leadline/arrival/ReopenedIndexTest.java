package org.leadline.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadline.arrival.Delivery.lawEnforcement;
import static org.leadline.arrival.Delivery.number;
import static org.leadline.arrival.Delivery.take;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.index.IndexedReport;
import org.leadline.store.ProjectedReport;
import org.leadline.store.Store;
import org.leadline.store.StoreSettings;

/** Reports are written to the index beside the taking in; one that fails there loses no other. */
class ReopenedIndexTest {

  private static final String NORTH = "Example ICAC North";
  private static final long ONE = 900_000_001;
  private static final long TWO = 900_000_002;
  private static final long THREE = 900_000_003;
  private static final long FOUR = 900_000_004;

  @TempDir Path data;

  @Test
  void whatWasUnderWayWhenTheIndexFailedIsReplayedFromItsLastCommit() throws IOException {
    try (Installation owner = Installation.start(data);
        Store beside = Store.open(data, StoreSettings.DEFAULTS, Delivery.readers().derivation())) {
      Arrivals other = Delivery.arrivals(beside, Optional.empty());
      take(owner.arrivals(), lawEnforcement(ONE, 0, NORTH, "First."));
      owner.projection.catchUp(true);
      take(owner.arrivals(), lawEnforcement(ONE, 1, NORTH, "Second."));
      take(owner.arrivals(), lawEnforcement(TWO, 0, NORTH, "Written, not yet durable."));

      take(other, lawEnforcement(THREE, 0, NORTH, "Fails in the index."));
      IndexedReport failing = Projection.indexed(projected(beside, THREE));
      take(other, lawEnforcement(FOUR, 0, NORTH, "Under way behind it."));
      Path away = data.resolve("away");
      Files.move(data.resolve("index"), away);
      owner.projection.accept(List.of(failing));
      boolean failed =
          owner.projection.problem().isPresent() || owner.projection.finish().isPresent();
      // A try to go on may have made the folder again, with nothing in it but a lock.
      Files.deleteIfExists(data.resolve("index/write.lock"));
      Files.deleteIfExists(data.resolve("index"));
      Files.move(away, data.resolve("index"));
      assertThat(failed).as("at once, or when the writing is waited for").isTrue();
      // Failed where a write met it first, damaged where the try to go on did: the folder was gone.
      assertThat(owner.projection.problem()).get().isIn(IndexProblem.FAILED, IndexProblem.DAMAGED);
      assertThat(owner.index.committedSequence()).isLessThan(failing.sequence());

      owner.projection.catchUp(true);
      assertThat(owner.projection.problem()).isEmpty();
      assertThat(owner.index.committedSequence()).isEqualTo(beside.changes().latest());
      assertThat(owner.versions())
          .isEqualTo(Map.of(number(ONE), 2, number(TWO), 1, number(THREE), 1, number(FOUR), 1));
      assertThat(owner.differences()).isEmpty();
    }
  }

  private static ProjectedReport projected(Store store, long number) {
    return store.maintenance().projected(Set.of(number(number))).getFirst();
  }
}
