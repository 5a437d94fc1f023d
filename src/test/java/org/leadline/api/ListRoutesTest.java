package org.leadline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AccountRole;
import org.leadline.enrich.source.Packing;
import org.leadline.intake.DocumentBytes;
import tools.jackson.databind.JsonNode;

/** Lists of known hashes as callers of the interface meet them. */
class ListRoutesTest {

  private static final String EXAMPLE = "/api/lists/Example%20list?owner=Example%20Office";
  private static final String OTHER = "00000000000000000000000000000abc";

  @TempDir Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Labelling follows the answer; this waits for its end. */
  private static JsonNode labelled(Browser browser) {
    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    JsonNode lists = browser.get("/api/lists").json();
    while (!lists.get("relabelling").isNull() && Instant.now().isBefore(end)) {
      lists = browser.get("/api/lists").json();
    }
    assertThat(lists.get("relabelling").isNull()).isTrue();
    return lists;
  }

  private static JsonNode labels(Browser browser) {
    return browser.get("/api/reports/200000001").json().get("labels");
  }

  @Test
  void aSupervisorImportsReplacesAndWithdrawsAListAndReportsFollow() throws Exception {
    try (TestServer server = TestServer.start(folder)) {
      server.account("ann", AccountRole.SUPERVISOR, "north");
      server.takeIn("north", Hashes.report());
      Browser ann = server.loggedIn("ann");

      JsonNode imported =
          ann.upload(
                  "PUT",
                  EXAMPLE
                      + "&handling=Not%20to%20be%20passed%20on&dated=2030-01-01&file=..%2Fa.txt",
                  Hashes.bytes())
              .json();
      assertThat(imported.get("replaced").asBoolean()).isFalse();
      assertThat(imported.at("/list/hashes").asLong()).isEqualTo(1);
      assertThat(imported.at("/list/source").asString()).isEqualTo("../a.txt");
      assertThat(labelled(ann).get("total").asLong()).isEqualTo(1);
      JsonNode labels = labels(ann);
      assertThat(labels).hasSize(1);
      assertThat(labels.at("/0/list/name").asString()).isEqualTo("Example list");
      assertThat(labels.at("/0/list/handling").asString()).isEqualTo("Not to be passed on");
      assertThat(labels.at("/0/hash").asString()).isEqualTo("md5:" + Hashes.ONE);
      assertThat(labels.at("/0/distance").asInt()).isZero();

      JsonNode packed = ann.upload("PUT", EXAMPLE, Packing.gzip(Hashes.bytes())).json();
      assertThat(packed.at("/list/hashes").asLong()).isEqualTo(1);

      JsonNode again = ann.upload("PUT", EXAMPLE, bytes(OTHER + "\n")).json();
      assertThat(again.get("replaced").asBoolean()).isTrue();
      labelled(ann);
      assertThat(labels(ann)).isEmpty();

      assertThat(ann.delete("/api/lists/none").status()).isEqualTo(404);
      assertThat(ann.delete("/api/lists/Example%20list").status()).isEqualTo(204);
      assertThat(labelled(ann).get("total").asLong()).isZero();
      assertThat(server.administrator().get("/api/audit").text())
          .contains("list.import.begin", "list.import", "list.remove");
    }
  }

  @Test
  void aSoftwareListInSqliteIsTakenAsItIsAndPackedAndLeavesNoFileBehind() throws Exception {
    Path database = folder.resolve("RDS.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute("create table FILE (sha256, sha1, md5, file_name, package_id)");
      statement.execute("insert into FILE values ('', '', '" + Hashes.ONE + "', 'a.dll', 1)");
    }
    byte[] sqlite = Files.readAllBytes(database);
    try (TestServer server = TestServer.start(folder)) {
      server.takeIn("north", Hashes.report());
      Browser administrator = server.administrator();
      for (byte[] body : List.of(sqlite, Packing.gzip(sqlite))) {
        JsonNode taken = administrator.upload("PUT", EXAMPLE, body).json();
        assertThat(taken.at("/list/format").asString()).isEqualTo("nsrl-3");
        assertThat(taken.at("/list/meaning").asString()).isEqualTo("software");
        assertThat(taken.at("/list/hashes").asLong()).isEqualTo(1);
        assertThat(taken.at("/list/sha256").asString()).isEqualTo(DocumentBytes.of(body).sha256());
      }
      labelled(administrator);
      assertThat(labels(administrator).at("/0/hash").asString()).isEqualTo("md5:" + Hashes.ONE);
      byte[] cut = java.util.Arrays.copyOf(sqlite, sqlite.length / 2);
      assertThat(administrator.upload("PUT", EXAMPLE, cut).status()).isEqualTo(400);
      assertThat(labels(administrator)).hasSize(1);
      assertNothingLeft();
    }
  }

  @Test
  void anUpdateAddsTakesBackAndKeepsTheRest() {
    try (TestServer server = TestServer.start(folder)) {
      server.takeIn("north", Hashes.report());
      Browser administrator = server.administrator();
      administrator.upload("PUT", EXAMPLE, bytes("hash,category\n" + OTHER + ",1\n"));
      JsonNode updated =
          administrator
              .upload(
                  "PATCH",
                  "/api/lists/Example%20list?file=next.csv",
                  bytes("hash,category,should_delete\n" + Hashes.ONE + ",2,false\n"))
              .json();
      assertThat(updated.at("/list/hashes").asLong()).isEqualTo(2);
      assertThat(updated.at("/list/update/number").asLong()).isEqualTo(1);
      assertThat(updated.at("/list/update/source").asString()).isEqualTo("next.csv");
      labelled(administrator);
      assertThat(labels(administrator).at("/0/category").asString()).isEqualTo("2");

      administrator.upload(
          "PATCH",
          "/api/lists/Example%20list",
          bytes("hash,category,should_delete\n" + Hashes.ONE + ",2,true\n"));
      assertThat(labelled(administrator).at("/lists/0/hashes").asLong()).isEqualTo(1);
      assertThat(labels(administrator)).isEmpty();

      assertThat(
              administrator.upload("PATCH", "/api/lists/Example%20list", Hashes.bytes()).status())
          .as("another form")
          .isEqualTo(400);
      assertThat(administrator.upload("PATCH", "/api/lists/none", Hashes.bytes()).status())
          .isEqualTo(404);
    }
  }

  @Test
  void whoIsNoSupervisorSeesTheListsAndChangesNone() {
    try (TestServer server = TestServer.start(folder)) {
      server.account("ben", AccountRole.ANALYST, "north");
      server.importList("Example list", Hashes.file(folder));
      Browser ben = server.loggedIn("ben");
      assertThat(ben.get("/api/lists").json().get("total").asLong()).isEqualTo(1);
      assertThat(ben.upload("PUT", EXAMPLE, Hashes.bytes()).status()).isEqualTo(403);
      assertThat(ben.upload("PATCH", "/api/lists/Example%20list", Hashes.bytes()).status())
          .isEqualTo(403);
      assertThat(ben.delete("/api/lists/Example%20list").status()).isEqualTo(403);
    }
  }

  @Test
  void whatCannotBeTakenIsRefusedWithTheReasonAndTheListBeforeStays() throws Exception {
    try (TestServer server = TestServer.start(folder)) {
      server.takeIn("north", Hashes.report());
      Browser administrator = server.administrator();
      administrator.upload("PUT", EXAMPLE, Hashes.bytes());
      labelled(administrator);

      Browser.Answer badRow =
          administrator.upload("PUT", EXAMPLE, bytes(OTHER + "\n" + OTHER + "\nnothing\n"));
      assertThat(badRow.status()).isEqualTo(400);
      assertThat(badRow.json().get("detail").asString()).contains("line 3");
      assertThat(administrator.upload("PUT", EXAMPLE, bytes("")).status()).isEqualTo(400);
      assertThat(administrator.upload("PUT", EXAMPLE, Lines.beginningOfAPicture()).status())
          .isEqualTo(400);
      assertThat(administrator.upload("PUT", EXAMPLE, bytes("SQLite format 3\0")).status())
          .isEqualTo(400);
      assertThat(
              administrator
                  .upload("PUT", EXAMPLE, Packing.zip(Hashes.bytes(), bytes(OTHER)))
                  .json()
                  .get("detail")
                  .asString())
          .contains("more than one file");
      assertThat(administrator.upload("PUT", EXAMPLE, bytes("# none\n")).status()).isEqualTo(400);
      assertThat(administrator.upload("PUT", EXAMPLE + "&meaning=x", Hashes.bytes()).status())
          .isEqualTo(400);
      assertThat(administrator.upload("PUT", EXAMPLE + "&dated=soon", Hashes.bytes()).status())
          .isEqualTo(400);
      assertThat(administrator.upload("PUT", "/api/lists/a", Hashes.bytes()).json().get("detail"))
          .asString()
          .contains("owner");

      assertThat(labels(administrator)).hasSize(1);
      assertThat(administrator.get("/api/audit").text()).contains("list.import.failed");
      assertNothingLeft();
    }
  }

  @Test
  void aListThatIsTooLargeIsRefusedBeforeItIsReadOrWhileItIs() throws Exception {
    try (TestServer server = TestServer.start(folder)) {
      Browser administrator = server.administrator();
      byte[] large = bytes((OTHER + "\n").repeat(TestServer.LIST_BYTES / OTHER.length()));
      assertThat(administrator.get("/api/lists").json().get("mostBytes").asLong())
          .isEqualTo(TestServer.LIST_BYTES);
      assertThat(administrator.upload("PUT", EXAMPLE, large).status()).isEqualTo(413);
      // Without a length beforehand, as a program sends what it makes on the way.
      HttpRequest.BodyPublisher chunked =
          HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large));
      Browser.Answer refused =
          administrator.send("PUT", EXAMPLE, chunked, "application/octet-stream");
      assertThat(refused.status()).isEqualTo(413);
      assertThat(refused.json().get("detail").asString()).contains("1 MiB");
      assertNothingLeft();
    }
  }

  private void assertNothingLeft() throws Exception {
    try (Stream<Path> left = Files.list(folder.resolve("lists"))) {
      assertThat(left.map(path -> String.valueOf(path.getFileName())))
          .allMatch(name -> name.equals("lists.lock") || name.endsWith(".hashes"));
    }
  }
}
