package org.leadline.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.enrich.source.InvalidList;

/** A list that is not read from front to end never fills the disk that the reports need. */
class LaidDownTest {

  private static final byte[] CONTENT = "SQLite format 3\0".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void whatFitsIsLaidDownAsItIs() throws IOException {
    Path file = LaidDown.in(folder, new ByteArrayInputStream(CONTENT), 0);
    assertThat(Files.readAllBytes(file)).isEqualTo(CONTENT);
  }

  @Test
  void whatWouldTakeTheRoomOfTheReportsIsRefused() throws IOException {
    long more = Files.getFileStore(folder).getTotalSpace() + 1;
    assertThatThrownBy(() -> LaidDown.in(folder, new ByteArrayInputStream(CONTENT), more))
        .isInstanceOf(InvalidList.class)
        .hasMessageContaining("make room");
    assertThat(folder.resolve("unpacked")).isEmptyFile();
  }
}
