package org.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.app.LeadlineServer;
import org.leadline.app.Settings;
import org.leadline.config.ConfigFolder;
import tools.jackson.databind.JsonNode;

/** An operator at the command line: accounts, the quarantine, deliveries from two places. */
class OperationsTest {

  @TempDir Path folder;
  private Path data;

  @BeforeEach
  void chooseADataDirectory() {
    data = folder.resolve("data");
  }

  @Test
  void anAccountIsMadeChangedDisabledAndEnabled() {
    JsonNode made = user("create", "boss", "--role", "administrator", "--all-units", "--json");
    assertThat(made.get("name").asString()).isEqualTo("boss");
    assertThat(made.get("secret").asString()).hasSize(24);

    JsonNode changed =
        user("change", "boss", "--role", "analyst", "--unit", "north", "--own-units", "--json");
    assertThat(changed.get("role").asString()).isEqualTo("analyst");
    assertThat(changed.get("allUnits").asBoolean()).isFalse();
    assertThat(changed.get("units").get(0).asString()).isEqualTo("north");
    assertThat(user("disable", "boss", "--json").get("disabled").asBoolean()).isTrue();
    assertThat(user("enable", "boss", "--json").get("disabled").asBoolean()).isFalse();
    assertThat(user("token", "boss", "nightly", "--json").get("name").asString())
        .isEqualTo("nightly");
    assertThat(user("revoke", "nightly", "--json").get("revoked").asBoolean()).isTrue();

    JsonNode list = Ended.onData(data, "user", "--json").json();
    assertThat(list.get("accounts").get(0).get("name").asString()).isEqualTo("boss");
    assertThat(list.get("tokens").get(0).get("revoked").asBoolean()).isTrue();
    assertThat(list.toString()).doesNotContain("argon2", made.get("secret").asString());
    assertThat(Ended.onData(data, "audit", "--all").out())
        .contains("user.create", "user.change", "user.disable", "user.enable", "token.revoke");
  }

  @Test
  void whatIsWrongWithAnAccountIsTold() {
    user("create", "boss", "--role", "administrator", "--all-units", "--json");
    assertThat(command("change", "boss").err()).contains("--role");
    assertThat(command("change", "boss", "--unit", "nowhere").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(command("disable", "nobody").err()).contains("no account nobody");
    assertThat(command("password", "nobody").exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(command("disable", "boss").err()).contains("No administrator can log in");
  }

  @Test
  void aServerWhoseFirstAccountIsNoAdministratorMakesOneAndSaysSo() {
    user("create", "ada", "--role", "analyst", "--unit", "north", "--json");
    assertThat(start()).contains("Log in as admin with the password");
    assertThat(start()).contains("Administrators: admin").doesNotContain("password");
  }

  @Test
  void aServerThatHasAnAdministratorNamesIt() {
    user("create", "boss", "--role", "administrator", "--all-units", "--json");
    assertThat(start()).contains("Administrators: boss").doesNotContain("password");
    user("disable", "boss", "--json");
    assertThat(start()).contains("No administrator can log in", "leadline user enable");
  }

  @Test
  void filesAndStandardInputAreOneRunAndOneDocument() throws IOException {
    Path file = Files.writeString(folder.resolve("one.jsonl"), line("n1"));
    Ended taken =
        Ended.reading(
            line("n2") + "\n{\"cut",
            "ingest",
            "--json",
            "--data",
            data.toString(),
            file.toString(),
            "-");
    assertThat(taken.exitCode()).isEqualTo(ExitCode.SOME_QUARANTINED);
    assertThat(taken.json().get("accepted").asLong()).isEqualTo(2);
    assertThat(taken.json().get("quarantined").asLong()).isEqualTo(1);
    assertThat(Ended.onData(data, "audit", "--all").out()).contains("ingest.begin", "batch 1");
  }

  @Test
  void oneEntryOfTheQuarantineIsReadAgain() {
    Ended.reading("{\"cut\n{\"cut off", "ingest", "--data", data.toString(), "-");
    Ended again =
        Ended.run(
            "quarantine", "retry", "--data", data.toString(), "--json", "--unit", "north", "1");
    assertThat(again.exitCode()).isEqualTo(ExitCode.SOME_QUARANTINED);
    assertThat(again.json().get("takenIn").asLong()).isZero();
    assertThat(again.json().get("stillInQuarantine").asLong()).isEqualTo(1);
  }

  @Test
  void aDocumentOfWhichNothingIsKeptIsToldApartFromOneThatIsNotThere() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.json"));
    Ended.run("ingest", "--data", data.toString(), empty.toString());
    assertThat(Ended.run("quarantine", "get", "--data", data.toString(), "1").err())
        .contains("No bytes were kept of document 1");
    assertThat(Ended.run("quarantine", "get", "--data", data.toString(), "77").err())
        .contains("There is no document 77");
  }

  @Test
  void aCountOfOneIsNotInThePlural() {
    assertThat(Rows.reports(1)).isEqualTo("1 report");
    assertThat(Rows.reports(2_000)).isEqualTo("2,000 reports");
  }

  @Test
  void aSecondProcessOnADirectoryIsToldWhichOneHoldsItAndWhatToDo() {
    Ended.reading(line("n1"), "ingest", "--data", data.toString(), "-");
    Settings settings = Settings.read(ConfigFolder.builtIn());
    try (LeadlineServer running =
        LeadlineServer.start(settings, data, settings.server().on("127.0.0.1", 0), false)) {
      assertThat(running.address()).startsWith("http");
      assertThat(Ended.run("serve", "--port", "0", "--data", data.toString()).err())
          .startsWith("The index of this data directory is in use by process")
          .contains("Stop that process first, or name another directory with --data.");
    }
  }

  /** What a start of the server prints about administrators. */
  private String start() {
    Settings settings = Settings.read(ConfigFolder.builtIn());
    try (LeadlineServer server =
        LeadlineServer.start(settings, data, settings.server().on("127.0.0.1", 0), false)) {
      return ServeCommand.administration(server.wiring().store().accounts());
    }
  }

  private JsonNode user(String... arguments) {
    return command(arguments).json();
  }

  private Ended command(String... arguments) {
    List<String> all = new ArrayList<>(List.of("user", arguments[0], "--data", data.toString()));
    all.addAll(List.of(arguments).subList(1, arguments.length));
    return Ended.run(all.toArray(String[]::new));
  }

  private static String line(String id) {
    return "{\"source\":\"feed\",\"id\":\"%s\",\"text\":\"A note.\"}".formatted(id);
  }
}
