package org.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.Visibility;
import org.leadline.app.LeadlineServer;
import org.leadline.app.Settings;
import org.leadline.config.ConfigFolder;
import org.leadline.enrich.networks.MmdbWriter;
import org.leadline.report.ReportId;
import tools.jackson.databind.JsonNode;

/** An operator keeps lists of known hashes at the command line, beside a running server too. */
class ListsCommandTest {

  private static final String HASH = "0123456789abcdef0123456789abcdef";
  private static final String OTHER = "00000000000000000000000000000abc";

  @TempDir Path folder;
  private Path data;

  @BeforeEach
  void takeInAReport() throws IOException {
    data = folder.resolve("data");
    Path report =
        Files.writeString(
            folder.resolve("report.json"),
            """
            {"reportId":200000001,"dateReceived":"2030-01-02T04:00:00Z",
             "dateMadeAvailable":"2030-01-03T00:00:00Z",
             "reportedInformation":{"reportingEsp":{"espName":"ExampleChat, Inc."},
              "uploadedFiles":{"uploadedFiles":[{"filename":"x.bin","verificationHash":"%s"}]}}}
            """
                .formatted(HASH));
    assertThat(Ended.onData(data, "ingest", report.toString()).exitCode()).isZero();
  }

  private Path list(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private Ended lists(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "lists";
    all[1] = arguments[0];
    all[2] = "--data";
    all[3] = data.toString();
    System.arraycopy(arguments, 1, all, 4, arguments.length - 1);
    return Ended.run(all);
  }

  private long listed() {
    return Ended.onData(data, "search", "list:Set", "--json").json().get("total").asLong();
  }

  @Test
  void aListIsImportedUpdatedRebuiltFromAndRemoved() throws IOException {
    Path first = list("first.csv", "hash,category\n" + OTHER + ",1\n");
    Ended imported =
        lists("import", first.toString(), "--name", "Set", "--owner", "Example Office", "--json");
    assertThat(imported.exitCode()).isZero();
    assertThat(imported.json().get("relabelled").asLong()).isZero();

    Path next = list("next.csv", "hash,category,should_delete\n" + HASH + ",2,0\n");
    Ended updated = lists("update", "Set", next.toString(), "--json");
    assertThat(updated.json().get("relabelled").asLong()).isEqualTo(1);
    assertThat(updated.json().at("/list/hashes").asLong()).isEqualTo(2);
    assertThat(listed()).isEqualTo(1);
    JsonNode label = Ended.onData(data, "report", "200000001", "--json").json().at("/labels/0");
    assertThat(label.at("/list/owner").asString()).isEqualTo("Example Office");
    assertThat(label.get("category").asString()).isEqualTo("2");
    JsonNode update = Ended.onData(data, "lists", "--json").json().at("/lists/0/update");
    assertThat(update.get("number").asLong()).isEqualTo(1);
    assertThat(update.get("source").asString()).isEqualTo("next.csv");

    assertThat(Ended.onData(data, "verify").exitCode()).isZero();
    assertThat(Ended.onData(data, "reindex").exitCode()).isZero();
    assertThat(listed()).isEqualTo(1);
    assertThat(Ended.onData(data, "verify").exitCode()).isZero();

    assertThat(lists("remove", "Set").exitCode()).isZero();
    assertThat(listed()).isZero();
    assertThat(Ended.onData(data, "audit", "--all").out())
        .contains("list.import", "list.update", "list.remove", "Set, SHA-256 ");
  }

  @Test
  void whatIsWrongIsToldAndChangesNothing() throws IOException {
    Path good = list("good.txt", HASH + "\n");
    lists("import", good.toString(), "--name", "Set", "--owner", "Example Office");
    Path bad = list("bad.txt", OTHER + "\nnothing\n");
    Ended refused = lists("import", bad.toString(), "--name", "Set", "--owner", "Example Office");
    assertThat(refused.exitCode()).isNotZero();
    assertThat(refused.err()).contains("line 2").contains("--without-bad");
    assertThat(lists("update", "None", good.toString()).exitCode()).isNotZero();
    assertThat(lists("update", "Set", folder.resolve("absent").toString()).err())
        .contains("There is no file");
    assertThat(lists("import", good.toString(), "--name", "Set").exitCode())
        .isEqualTo(ExitCode.USAGE);
    assertThat(lists("remove", "None").exitCode()).isNotZero();
    assertThat(listed()).isEqualTo(1);
  }

  @Test
  void aListImportedBesideARunningServerLabelsWhatTheServerFinds() throws Exception {
    Settings settings = Settings.read(ConfigFolder.builtIn());
    try (LeadlineServer server =
        LeadlineServer.start(settings, data, settings.server().on("127.0.0.1", 0), false)) {
      Path file = list("set.txt", HASH + "\n");
      JsonNode outcome =
          lists("import", file.toString(), "--name", "Set", "--owner", "Example Office", "--json")
              .json();
      assertThat(outcome.get("relabelled").asLong()).isEqualTo(1);
      Instant end = Instant.now().plus(Duration.ofSeconds(20));
      while (server.wiring().lag() > 0 && Instant.now().isBefore(end)) {
        Thread.sleep(20);
      }
      assertThat(server.wiring().lag()).isZero();
      assertThat(
              server
                  .wiring()
                  .store()
                  .reports()
                  .find(ReportId.cybertip(200000001), Visibility.everything())
                  .orElseThrow()
                  .labels())
          .hasSize(1);
    }
    assertThat(listed()).isEqualTo(1);
  }

  @Test
  void factsAboutAddressesAreToldWithTheirSourceAndItsDate() throws IOException {
    Path report =
        list(
            "captured.json",
            """
            {"reportId":200000002,"dateReceived":"2030-01-02T04:00:00Z",
             "reportedInformation":{"reportingEsp":{"espName":"ExampleChat, Inc."},
              "reportedPeople":{"reportedPersons":[{"sourceInformation":{"sourceCaptures":[
               {"captureType":"IP Address","value":"240.1.0.7","eventName":"LOGIN",
                "dateTime":"2030-01-01T00:00:00Z"}]}}]}}}
            """);
    Ended.onData(data, "ingest", report.toString());
    assertThat(Ended.onData(data, "report", "200000002", "--json").json().get("networks"))
        .isEmpty();
    new MmdbWriter("Example-Country", LocalDate.parse("2030-01-05"))
        .add("240.1.0.0/16", Map.of("country", Map.of("iso_code", "US")))
        .write(Files.createDirectories(data.resolve("networks")).resolve("facts.mmdb"));
    Files.writeString(data.resolve("networks").resolve("bad.mmdb"), "no database");

    assertThat(lists("resume").exitCode()).isZero();

    for (Ended told :
        List.of(
            Ended.onData(data, "report", "200000002", "--json"),
            Ended.onData(data, "identifier", "240.1.0.7", "--json"))) {
      JsonNode fact = told.json().at("/networks/0/facts/0");
      assertThat(fact.get("value").asString()).isEqualTo("US");
      assertThat(fact.get("source").asString()).isEqualTo("Example-Country (facts.mmdb)");
      assertThat(fact.get("dated").asString()).isEqualTo("2030-01-05");
    }
    JsonNode files = Ended.onData(data, "lists", "--json").json().get("addressFiles");
    assertThat(files.at("/0/problem").asString()).contains("no MaxMind DB file");
    assertThat(files.at("/1/built").asString()).isEqualTo("2030-01-05");
  }
}
