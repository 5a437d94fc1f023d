package org.leadline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AccountRole;
import tools.jackson.databind.JsonNode;

/** What a search finds, by cluster. */
class ClusteredSearchTest {

  @TempDir Path folder;
  private TestServer server;
  private Browser ann;

  @BeforeEach
  void start() {
    server = TestServer.start(folder);
    server.account("ann", AccountRole.ANALYST, "north");
    server.account("bea", AccountRole.ANALYST, "north", "south");
    server.takeIn("north", Lines.north());
    server.takeIn("south", Lines.south());
    ann = server.loggedIn("ann");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theReportsOfAClusterBecomeOneRowWithTheirNumber() {
    JsonNode all = ask(ann, "", Map.of());
    assertThat(all.get("total").asLong()).isEqualTo(3);
    assertThat(all.get("clusters").asLong()).isEqualTo(2);
    JsonNode joined = groupOf(all, "feed/n1");
    assertThat(joined.get("matching").asInt()).isEqualTo(2);
    assertThat(joined.at("/cluster/size").asInt()).isEqualTo(2);
    assertThat(groupOf(all, "feed/n3").at("/cluster/size").asInt()).isEqualTo(1);

    JsonNode one = ask(ann, "lighthouse", Map.of());
    assertThat(groupOf(one, "feed/n1").get("matching").asInt()).isEqualTo(1);
    assertThat(groupOf(one, "feed/n1").at("/first/reportId").asString()).isEqualTo("feed/n1");
  }

  @Test
  void clustersAreCountedAndFilteredBySizePrioritySpanAndUnit() {
    JsonNode all = ask(ann, "", Map.of());
    assertThat(all.get("facets").toString())
        .contains(
            "{\"field\":\"size\",\"values\":[{\"value\":\"1\",\"clusters\":1},"
                + "{\"value\":\"2\",\"clusters\":1}]}")
        .contains("{\"field\":\"units\",\"values\":[{\"value\":\"north\",\"clusters\":2}]}");
    assertThat(ask(ann, "", Map.of("minSize", 2)).get("clusters").asLong()).isEqualTo(1);
    assertThat(ask(ann, "", Map.of("maxSize", 1)).get("reports").asLong()).isEqualTo(1);
    assertThat(ask(ann, "", Map.of("minPriority", 1000)).get("clusters").asLong()).isZero();
    assertThat(ask(ann, "", Map.of("minSpanDays", 1)).get("clusters").asLong()).isZero();
    assertThat(ask(ann, "", Map.of("unit", "south")).get("clusters").asLong()).isZero();
    assertThat(ask(server.loggedIn("bea"), "", Map.of("unit", "south")).get("clusters").asLong())
        .isPositive();
  }

  @Test
  void everyClusterIsReachedPageByPageAndAWrongCursorIsRefused() {
    JsonNode first = ask(ann, "", Map.of("limit", 1));
    String next = first.get("next").asString();
    JsonNode second = ask(ann, "", Map.of("limit", 1, "cursor", next));
    assertThat(second.at("/groups/0/cluster/cluster").asString())
        .isNotEqualTo(first.at("/groups/0/cluster/cluster").asString());
    assertThat(second.get("next").isNull()).isTrue();
    Map<String, Object> other = Map.of("search", Map.of("query", "note"), "cursor", next);
    assertThat(ann.post("/api/search/clusters", other).status()).isEqualTo(400);
    assertThat(ann.post("/api/search/clusters", Map.of()).status()).isEqualTo(400);
  }

  @Test
  void whatAnotherUnitHoldsCountsInNoClusterAndTheSearchIsWrittenDown() {
    JsonNode seen = ask(ann, Lines.SHARED_MAIL, Map.of());
    assertThat(seen.get("total").asLong()).isEqualTo(1);
    assertThat(groupOf(seen, "feed/n1").at("/cluster/size").asInt()).isEqualTo(2);
    JsonNode more = ask(server.loggedIn("bea"), Lines.SHARED_MAIL, Map.of());
    assertThat(groupOf(more, "feed/n1").at("/cluster/size").asInt()).isGreaterThan(2);
    assertThat(server.administrator().get("/api/audit").text()).contains("search.clusters");
  }

  private static JsonNode ask(Browser browser, String query, Map<String, Object> more) {
    Map<String, Object> body = new LinkedHashMap<>(more);
    body.put("search", Map.of("query", query, "sort", "newest"));
    return browser.post("/api/search/clusters", body).json();
  }

  private static JsonNode groupOf(JsonNode answer, String cluster) {
    return answer
        .get("groups")
        .valueStream()
        .filter(group -> group.at("/cluster/cluster").asString().equals(cluster))
        .findFirst()
        .orElseThrow();
  }
}
