package org.leadline.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadline.arrival.Delivery.lawEnforcement;
import static org.leadline.arrival.Delivery.number;
import static org.leadline.arrival.Delivery.take;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.index.IndexDamaged;
import org.leadline.store.Store;
import org.leadline.store.StoreSettings;
import org.slf4j.LoggerFactory;

/** An index that cannot be written is told of once, in words, and goes on by itself when it can. */
class IndexProblemTest {

  private static final String NORTH = "Example ICAC North";
  private static final long ONE = 900_000_001;
  private static final long TWO = 900_000_002;
  private static final long THREE = 900_000_003;

  @TempDir Path data;

  @Test
  void aDiskThatGoesAwayAndComesBackLosesNothing() throws IOException, InterruptedException {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger logger = (Logger) LoggerFactory.getLogger(Projection.class);
    log.start();
    logger.addAppender(log);
    try (Installation owner = Installation.start(data);
        Follower follower = Follower.start(owner.projection, Installation.SETTINGS);
        Store beside = Store.open(data, StoreSettings.DEFAULTS, Delivery.readers().derivation())) {
      assertThat(follower).isNotNull();
      Arrivals other = Delivery.arrivals(beside, Optional.empty());
      take(other, lawEnforcement(ONE, 0, NORTH, "First."));
      await(() -> owner.projection.visibleSequence() == 1);

      Files.move(data.resolve("index"), data.resolve("away"));
      take(other, lawEnforcement(TWO, 0, NORTH, "zzsynth in a note."));
      await(() -> owner.projection.problem().isPresent());
      take(other, lawEnforcement(ONE, 1, NORTH, "Second."));
      Thread.sleep(10 * Installation.SETTINGS.followInterval().toMillis());
      assertThat(owner.projection.problem()).isPresent();

      putBack();
      await(() -> owner.projection.problem().isEmpty());
      take(other, lawEnforcement(THREE, 0, NORTH, "Third."));
      await(() -> owner.projection.visibleSequence() == 4);

      assertThat(owner.versions()).containsOnlyKeys(number(ONE), number(TWO), number(THREE));
      assertThat(owner.versions()).containsEntry(number(ONE), 2);
      assertThat(owner.differences()).isEmpty();
    } finally {
      logger.detachAppender(log);
    }
    List<String> told = log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    assertThat(told).hasSizeBetween(2, 3).doesNotHaveDuplicates();
    assertThat(told.getFirst()).contains("does not follow the store").doesNotContain("zzsynth");
    assertThat(told.getLast()).contains("follows the store again");
    assertThat(log.list).allSatisfy(line -> assertThat(line.getThrowableProxy()).isNull());
  }

  @Test
  void eachKindOfFailureSaysWhatToDo() {
    assertThat(IndexProblem.of(failed(new IOException("No space left on device"))))
        .isEqualTo(IndexProblem.DISK_FULL);
    assertThat(IndexProblem.of(new IndexDamaged(new FileNotFoundException("_1.cfs"))))
        .isEqualTo(IndexProblem.DAMAGED);
    assertThat(IndexProblem.of(failed(new IOException("something else"))))
        .isEqualTo(IndexProblem.FAILED);
    assertThat(IndexProblem.DISK_FULL.reason()).contains("Make room");
    assertThat(IndexProblem.DAMAGED.reason()).contains("leadline reindex");
    assertThat(IndexProblem.FAILED.reason()).contains("restart");
    assertThat(IndexProblem.kinds(failed(new IOException("a text of a report"))))
        .isEqualTo("java.io.UncheckedIOException, caused by java.io.IOException");
  }

  /** While it was away, trying again may have made an empty folder in its place. */
  private void putBack() throws IOException {
    Path index = data.resolve("index");
    for (boolean back = false; !back; ) {
      try {
        Files.deleteIfExists(index.resolve("write.lock"));
        Files.deleteIfExists(index);
        Files.move(data.resolve("away"), index);
        back = true;
      } catch (FileAlreadyExistsException | DirectoryNotEmptyException triedMeanwhile) {
        back = false;
      }
    }
  }

  private static RuntimeException failed(IOException cause) {
    return new UncheckedIOException(cause);
  }

  private static void await(BooleanSupplier reached) throws InterruptedException {
    Instant patience = Instant.now().plusSeconds(30);
    while (!reached.getAsBoolean() && Instant.now().isBefore(patience)) {
      Thread.sleep(10);
    }
    assertThat(reached.getAsBoolean()).isTrue();
  }
}
