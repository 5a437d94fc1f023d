package org.leadline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AccountRole;
import tools.jackson.databind.JsonNode;

/** A supervisor tries other weights on the unit's queue. */
class ProfileRoutesTest {

  private static final String PREVIEW = "/api/profiles/standard/preview";

  @TempDir Path folder;
  private TestServer server;

  @BeforeEach
  void start() {
    server = TestServer.start(folder);
    server.account("ann", AccountRole.SUPERVISOR, "north");
    server.takeIn("north", Lines.north());
    server.takeIn("south", Lines.south());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theProfilesTellWhatEachFactorIsWorthAndFor() {
    JsonNode profiles = server.loggedIn("ann").get("/api/profiles").json().get("profiles");

    assertThat(profiles.valueStream().map(profile -> profile.get("name").asString()))
        .containsExactly("standard", "contact", "material");
    assertThat(profiles.at("/0/shipped").asBoolean()).isTrue();
    assertThat(profiles.at("/0/weights").valueStream())
        .allSatisfy(weight -> assertThat(weight.get("about").asString()).isNotBlank());
  }

  @Test
  void theProfileInUseMovesNothing() {
    JsonNode preview = server.loggedIn("ann").post(PREVIEW, Map.of()).json();

    assertThat(preview.get("moved").asLong()).isZero();
    assertThat(preview.get("examined").asLong()).isEqualTo(preview.get("total").asLong());
    assertThat(preview.get("rows").valueStream())
        .isNotEmpty()
        .allSatisfy(row -> {
          assertThat(row.get("priority")).isEqualTo(row.get("priorityNow"));
          assertThat(row.get("rank")).isEqualTo(row.get("rankNow"));
          assertThat(row.at("/card/units/0").asString()).isEqualTo("north");
        });
  }

  @Test
  void otherWeightsMoveOnlyThePreview() {
    Browser ann = server.loggedIn("ann");
    JsonNode before = ann.get("/api/queue").json();
    JsonNode preview =
        ann.post(PREVIEW, Map.of("points", Map.of("recency.max", 0), "limit", 1)).json();

    assertThat(preview.get("profile").asString()).endsWith("+");
    assertThat(preview.get("rows")).hasSize(1);
    assertThat(ann.get("/api/queue").json().get("rows")).isEqualTo(before.get("rows"));
  }

  @Test
  void whatNoProfileHasIsRefusedWithoutItsWords() {
    Browser ann = server.loggedIn("ann");

    assertThat(ann.post("/api/profiles/none/preview", Map.of()).status()).isEqualTo(404);
    Browser.Answer unknown = ann.post(PREVIEW, Map.of("points", Map.of("zzsynth", 1)));
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.text()).contains("weight").doesNotContain("zzsynth");
    assertThat(ann.post(PREVIEW, Map.of("points", Map.of("escalated", 1001))).status())
        .isEqualTo(400);
    assertThat(ann.post(PREVIEW, Map.of("limit", 201)).status()).isEqualTo(400);
  }
}
