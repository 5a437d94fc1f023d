package org.leadline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AccountRole;
import tools.jackson.databind.JsonNode;

/** Lists of known hashes as callers of the interface meet them. */
class ListRoutesTest {

  @TempDir Path folder;

  @Test
  void theReportPageSaysWhichListAndWhoseAndOnlyAnAdministratorRemovesIt() {
    try (TestServer server = TestServer.start(folder)) {
      server.account("ann", AccountRole.SUPERVISOR, "north");
      server.takeIn("north", Hashes.report());
      server.importList("Example list", Hashes.file(folder));
      Browser ann = server.loggedIn("ann");

      JsonNode labels = ann.get("/api/reports/200000001").json().get("labels");
      assertThat(labels).hasSize(1);
      assertThat(labels.at("/0/list/name").asString()).isEqualTo("Example list");
      assertThat(labels.at("/0/list/owner").asString()).isEqualTo("Example Office");
      assertThat(labels.at("/0/hash").asString()).isEqualTo("md5:" + Hashes.ONE);
      assertThat(ann.get("/api/lists").json().get("total").asLong()).isEqualTo(1);

      assertThat(ann.delete("/api/lists/Example%20list").status()).isEqualTo(403);
      Browser administrator = server.administrator();
      assertThat(administrator.delete("/api/lists/none").status()).isEqualTo(404);
      JsonNode removed = administrator.delete("/api/lists/Example%20list").json();
      assertThat(removed.get("relabelled").asLong()).isEqualTo(1);
      assertThat(ann.get("/api/reports/200000001").json().get("labels")).isEmpty();
      assertThat(administrator.get("/api/audit").text()).contains("list.remove");
    }
  }
}
