package org.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An analyst reads the earlier state of a report that was delivered twice, and what changed. */
class ReportVersionsTest {

  private static final String FIRST =
      "{\"source\":\"feed\",\"id\":\"7\",\"title\":\"First heading\",\"text\":\"An office supply.\"}";
  private static final String SECOND =
      "{\"source\":\"feed\",\"id\":\"7\",\"received\":\"2030-01-02\",\"title\":\"Second heading\","
          + "\"identifiers\":[{\"type\":\"email\",\"value\":\"two@example.org\"}]}";

  @TempDir Path folder;

  @BeforeEach
  void takesAReportInTwice() throws IOException {
    for (String line : new String[] {FIRST, SECOND}) {
      Path file = Files.writeString(folder.resolve("feed.jsonl"), line + "\n");
      assertThat(onData("ingest", file.toString()).exitCode()).isEqualTo(ExitCode.DONE);
    }
  }

  @Test
  void eachVersionIsListedAndCanBeReadAndCompared() {
    JsonNode today = onData("report", "--json", "feed/7").json();
    assertThat(today.get("version").asInt()).isEqualTo(2);
    assertThat(today.get("versions")).hasSize(2);
    assertThat(today.at("/report/incident/title").asString()).isEqualTo("Second heading");

    JsonNode earlier = onData("report", "--json", "--version", "1", "feed/7").json();
    assertThat(earlier.get("version").asInt()).isEqualTo(1);
    assertThat(earlier.at("/report/incident/title").asString()).isEqualTo("First heading");

    Ended changes = onData("report", "--changes", "feed/7");
    assertThat(changes.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(changes.out()).contains("two@example.org", "Second heading", "First heading");
  }

  @Test
  void aVersionThatIsNotThereIsToldWithThoseThatAre() {
    Ended ended = onData("report", "--version", "9", "feed/7");
    assertThat(ended.exitCode()).isNotEqualTo(ExitCode.DONE);
    assertThat(ended.err()).contains("no version 9", "numbered from 1");
    assertThat(onData("report", "--since", "1", "feed/7").err()).contains("--changes");
  }

  private Ended onData(String command, String... more) {
    return Ended.onData(folder.resolve("data"), command, more);
  }
}
