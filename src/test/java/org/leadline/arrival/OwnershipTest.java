package org.leadline.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One process owns the index of a data directory, and says who it is. */
class OwnershipTest {

  @TempDir Path directory;

  @Test
  void theSecondIsRefusedAndToldWhoTheOwnerIs() {
    try (Ownership owner = Ownership.acquire(directory, "serve").orElseThrow()) {
      assertThat(owner).isNotNull();
      assertThat(Ownership.acquire(directory, "reindex")).isEmpty();
      assertThat(Ownership.holder(directory))
          .hasValueSatisfying(text ->
              assertThat(text)
                  .contains("process " + ProcessHandle.current().pid())
                  .endsWith(": serve"));
      // Asking must not have ended the lock.
      assertThat(Ownership.acquire(directory, "reindex")).isEmpty();
    }
  }

  @Test
  void whatWasGivenUpCanBeTakenAgain() {
    Ownership.acquire(directory, "serve").orElseThrow().close();

    assertThat(Ownership.holder(directory)).isEmpty();
    Ownership.acquire(directory, "reindex").orElseThrow().close();
  }
}
