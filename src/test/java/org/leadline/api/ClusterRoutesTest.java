package org.leadline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AccountRole;
import tools.jackson.databind.JsonNode;

/** Groups of reports over HTTP, as each caller may see them. */
class ClusterRoutesTest {

  @TempDir Path folder;
  private TestServer server;

  @BeforeEach
  void start() {
    server = TestServer.start(folder);
    server.account("ann", AccountRole.ANALYST, "north");
    server.account("bea", AccountRole.ANALYST, "north", "south");
    server.takeIn("north", Lines.north());
    server.takeIn("south", Lines.south());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aClusterHoldsWhatTheCallerSeesAndNothingElse() {
    Browser ann = server.loggedIn("ann");
    JsonNode seen = ann.get("/api/reports/feed%2Fn2/cluster").json();
    assertThat(members(seen)).containsExactly("feed/n1", "feed/n2");
    assertThat(seen.at("/cluster/units").toString()).isEqualTo("[\"north\"]");
    assertThat(seen.get("hidden").asInt()).isZero();
    assertThat(seen.get("links").toString()).contains(Lines.MAIL_OF_THE_NORTH);
    assertThat(ann.get("/api/clusters/feed%2Fs1").status()).isEqualTo(404);

    JsonNode all = server.loggedIn("bea").get("/api/clusters/feed%2Fn2").json();
    assertThat(members(all)).contains("feed/n1", "feed/n2", "feed/s1", "feed/s2");
  }

  @Test
  void theReportsOfAClusterArePagedToTheEnd() {
    Browser bea = server.loggedIn("bea");
    JsonNode first = bea.get("/api/clusters/feed%2Fn1?limit=1").json();
    assertThat(members(first)).containsExactly("feed/n1");
    assertThat(first.get("next").asString()).isEqualTo("feed/n1");
    JsonNode rest = bea.get("/api/clusters/feed%2Fn1?cursor=feed%2Fn1").json();
    assertThat(members(rest)).hasSize(first.at("/cluster/size").asInt() - 1);
    assertThat(bea.get("/api/clusters/feed%2Fn1?cursor=%20").status()).isEqualTo(400);
  }

  @Test
  void clustersAreListedWithExactTotals() {
    Browser ann = server.loggedIn("ann");
    JsonNode page = ann.get("/api/clusters?sort=size").json();
    assertThat(page.get("total").asLong()).isEqualTo(1);
    assertThat(page.get("reports").asLong()).isEqualTo(2);
    assertThat(page.at("/clusters/0/cluster").asString()).isEqualTo("feed/n1");
    assertThat(ann.get("/api/clusters?minSize=3").json().get("total").asLong()).isZero();
    assertThat(ann.get("/api/clusters?unit=south").json().get("total").asLong()).isZero();
    assertThat(ann.get("/api/clusters?sort=name").status()).isEqualTo(400);
    assertThat(ann.get("/api/clusters?minSize=1").status()).isEqualTo(400);
    assertThat(ann.get("/api/clusters?cursor=x").status()).isEqualTo(400);
  }

  @Test
  void aDecisionAndAnArrivalCountAtOnce() {
    Browser ann = server.loggedIn("ann");
    assertThat(members(ann.get("/api/clusters/feed%2Fn3").json())).containsExactly("feed/n3");
    ann.post(
        "/api/link-decisions",
        Map.of(
            "kind",
            "must-link",
            "reportId",
            "feed/n3",
            "otherReportId",
            "feed/n1",
            "reason",
            "One office."));
    server.takeIn("north", Lines.line("n4", "A fourth complaint", "zzsynth.n3@gmail.com"));

    JsonNode joined = ann.get("/api/clusters/feed%2Fn4").json();

    assertThat(members(joined)).containsExactly("feed/n1", "feed/n2", "feed/n3", "feed/n4");
    assertThat(joined.at("/decisions/0/kind").asString()).isEqualTo("must-link");
    assertThat(server.administrator().get("/api/metrics").text())
        .contains("leadline_clusters_computed", "leadline_clusters_updated");
  }

  private static List<String> members(JsonNode cluster) {
    List<String> members = new ArrayList<>();
    cluster.get("members").forEach(member -> members.add(member.get("reportId").asString()));
    return members;
  }
}
