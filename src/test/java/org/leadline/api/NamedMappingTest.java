package org.leadline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AccountRole;
import org.leadline.config.ConfigFolder;
import tools.jackson.databind.JsonNode;

/** A partner's system sends its table; the settings say how that is read. */
class NamedMappingTest {

  private static final byte[] FEED =
      """
      Ref,Mail
      A-1,one@example.org
      A-2,two@example.org,too many
      """
          .getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private ConfigFolder config;

  @BeforeEach
  void namesAMapping() throws IOException {
    Path settings = folder.resolve("config");
    Files.createDirectories(settings.resolve("mappings"));
    Files.writeString(settings.resolve("intake.json"), "{\"mappings\": [\"partner\"]}");
    Files.writeString(
        settings.resolve("mappings/partner.json"),
        """
        {"source": "partner", "columns": [{"column": "Ref", "to": "id"},
          {"column": "Mail", "to": "identifier", "type": "email"}]}
        """);
    config = ConfigFolder.at(settings);
  }

  @Test
  void aBodyIsReadWithTheMappingThatTheRequestNames() {
    try (TestServer server = TestServer.start(folder.resolve("data"), config)) {
      server.account("ann", AccountRole.ANALYST, "north");
      Browser ann = server.loggedIn("ann");
      JsonNode summary = ann.upload("/api/reports?mapping=partner", FEED).json();
      assertThat(summary.get("accepted").asInt()).isEqualTo(1);
      assertThat(summary.get("quarantined").asInt()).isEqualTo(1);
      assertThat(ann.get("/api/reports/partner%2FA-1").status()).isEqualTo(200);

      long entry = ann.get("/api/quarantine").json().at("/entries/0/entry").asLong();
      String retry = "/api/quarantine/" + entry + "/retry?mapping=partner";
      assertThat(ann.upload(retry, new byte[0]).json().get("quarantined").asInt()).isEqualTo(1);
      assertThat(ann.get("/api/quarantine").json().get("total").asInt()).isPositive();
    }
  }

  @Test
  void aMappingThatIsNotNamedInTheSettingsIsRefusedAndSaysWhere() {
    try (TestServer server = TestServer.start(folder.resolve("data"), config)) {
      Browser.Answer answer = server.administrator().upload("/api/reports?mapping=other", FEED);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().get("detail").asString()).contains("intake.json");
    }
  }
}
