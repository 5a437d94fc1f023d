package org.leadline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever watches the server learns that the index stands still, and what to do. */
class HealthTest {

  @TempDir Path folder;

  @Test
  void anIndexThatCannotBeWrittenFailsUntilItCan() throws IOException {
    try (TestServer server = TestServer.start(folder)) {
      Browser admin = server.administrator();
      byte[] line = Lines.line("n1", "A note").getBytes(StandardCharsets.UTF_8);
      assertThat(admin.upload("/api/reports?unit=north", line).status()).isEqualTo(200);

      Files.move(folder.resolve("index"), folder.resolve("away"));
      byte[] next = Lines.line("n2", "A note").getBytes(StandardCharsets.UTF_8);
      Browser.Answer taken = admin.upload("/api/reports?unit=north", next);
      assertThat(taken.status()).as("nobody sends again what is held").isEqualTo(202);
      assertThat(taken.json().get("accepted").asLong()).isEqualTo(1);
      assertThat(taken.json().get("notSearchable").asString()).contains("do not send it again");
      Browser.Answer anyway = admin.upload("/api/reports?unit=north", next);
      assertThat(anyway.status()).isEqualTo(202);
      assertThat(anyway.json().get("unchanged").asLong()).isEqualTo(1);
      Browser.Answer failing = server.browser().get("/api/health");
      assertThat(failing.status()).isEqualTo(503);
      assertThat(failing.header("Retry-After")).isEqualTo("5");
      assertThat(failing.json().get("status").asString()).isEqualTo("failing");
      assertThat(failing.json().get("reason").asString()).contains("leadline reindex");
      assertThat(failing.json().get("detail").isNull()).isTrue();
      assertThat(admin.post("/api/search", Map.of("query", "")).status()).isEqualTo(200);

      putBack();
      Browser.Answer again = admin.upload("/api/reports?unit=north", next);
      assertThat(again.status()).isEqualTo(200);
      assertThat(again.json().get("unchanged").asLong()).isEqualTo(1);
      assertThat(again.json().get("notSearchable").isNull()).isTrue();
      Browser.Answer healthy = admin.get("/api/health");
      assertThat(healthy.status()).isEqualTo(200);
      assertThat(healthy.json().get("reason").isNull()).isTrue();
      assertThat(admin.post("/api/search", Map.of("query", "")).json().get("total").asLong())
          .isEqualTo(2);
    }
  }

  /** Trying again may have made an empty folder in its place. */
  private void putBack() throws IOException {
    Path index = folder.resolve("index");
    Files.deleteIfExists(index.resolve("write.lock"));
    Files.deleteIfExists(index);
    Files.move(folder.resolve("away"), index);
  }
}
