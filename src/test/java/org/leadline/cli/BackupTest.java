package org.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.app.LeadlineServer;
import org.leadline.app.Settings;
import org.leadline.config.ConfigFolder;
import tools.jackson.databind.JsonNode;

/** An operator takes a backup beside a running server, loses the data directory and restores it. */
class BackupTest {

  private static final String HASH = "0123456789abcdef0123456789abcdef";

  @TempDir Path folder;
  private Path data;
  private Path backup;

  @BeforeEach
  void takeInAReportAndAList() throws IOException {
    data = folder.resolve("data");
    backup = folder.resolve("backup");
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
    Path list = Files.writeString(folder.resolve("list.txt"), HASH + "\n");
    assertThat(
            Ended.run(
                    "lists",
                    "import",
                    "--data",
                    data.toString(),
                    list.toString(),
                    "--name",
                    "Set",
                    "--owner",
                    "Example Office")
                .exitCode())
        .isZero();
    Path ranges = Files.writeString(folder.resolve("ranges.txt"), "240.1.0.0/16\n");
    assertThat(
            Ended.run(
                    "lists",
                    "import",
                    "--data",
                    data.toString(),
                    ranges.toString(),
                    "--name",
                    "Exits",
                    "--owner",
                    "Example Office",
                    "--meaning",
                    "vpn")
                .exitCode())
        .isZero();
    Path names = Files.writeString(folder.resolve("names.txt"), "throwaway.example\n");
    assertThat(
            Ended.run(
                    "lists",
                    "import",
                    "--data",
                    data.toString(),
                    names.toString(),
                    "--name",
                    "Throwaway",
                    "--owner",
                    "Example Office",
                    "--meaning",
                    "disposable")
                .exitCode())
        .isZero();
  }

  @Test
  void whatWasBackedUpBesideAServerIsRestoredWithListsLabelsAndTrail() throws IOException {
    Settings settings = Settings.read(ConfigFolder.builtIn());
    try (LeadlineServer server =
        LeadlineServer.start(settings, data, settings.server().on("127.0.0.1", 0), false)) {
      assertThat(server.wiring().owns()).isTrue();
      Ended made = Ended.onData(data, "backup", backup.toString(), "--json");
      assertThat(made.exitCode()).isZero();
      assertThat(made.json().get("lists").asInt()).isEqualTo(3);
    }
    Path restored = folder.resolve("restored");
    Ended outcome = Ended.onData(restored, "restore", backup.toString(), "--json");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.json().get("reports").asInt()).isEqualTo(1);

    assertThat(Ended.onData(restored, "verify").exitCode()).isZero();
    JsonNode report = Ended.onData(restored, "report", "200000001", "--json").json();
    assertThat(report.at("/labels/0/list/name").asString()).isEqualTo("Set");
    assertThat(Ended.onData(restored, "search", "list:Set", "--json").json().get("total").asInt())
        .isEqualTo(1);
    // The list works on: it labels what comes afterwards.
    Path later =
        Files.writeString(
            folder.resolve("later.json"),
            Files.readString(folder.resolve("report.json")).replace("200000001", "200000002"));
    assertThat(Ended.onData(restored, "ingest", later.toString()).exitCode()).isZero();
    assertThat(Ended.onData(restored, "search", "list:Set", "--json").json().get("total").asInt())
        .isEqualTo(2);
    assertThat(Ended.onData(restored, "audit", "--verify").exitCode()).isZero();
    assertThat(Ended.onData(restored, "audit", "--all").out())
        .contains("list.import", "backup", "restore");
  }

  @Test
  void aStoreIsNeverOverwrittenAndABackupNeither() throws IOException {
    assertThat(Ended.onData(data, "backup", backup.toString()).exitCode()).isZero();
    assertThat(Ended.onData(data, "backup", backup.toString()).err()).contains("is not empty");
    Ended refused = Ended.onData(data, "restore", backup.toString());
    assertThat(refused.exitCode()).isNotZero();
    assertThat(refused.err()).contains("never overwritten");
    assertThat(Ended.onData(data, "verify").exitCode()).isZero();
  }

  @Test
  void aBackupThatIsNotAsItWasMadeIsRefusedAndChangesNothing() throws IOException {
    assertThat(Ended.onData(data, "backup", backup.toString()).exitCode()).isZero();
    Path sums = backup.resolve("SHA256SUMS");
    String written = Files.readString(sums);
    Path list = hashes(backup.resolve("lists"));
    byte[] bytes = Files.readAllBytes(list);
    bytes[0] ^= 1;
    Files.write(list, bytes);
    Path restored = folder.resolve("restored");
    refused(restored, "not as it was made");

    bytes[0] ^= 1;
    Files.write(list, bytes);
    for (String name : List.of("../escaped", "lists/../../escaped", "other/file", "lists/..")) {
      Files.writeString(sums, written.replaceAll("lists/.*hashes", name));
      refused(restored, "cannot be");
    }
    Files.delete(sums);
    refused(restored, "no finished backup");
    Files.writeString(sums, written);
    assertThat(Ended.onData(restored, "restore", backup.toString()).exitCode()).isZero();
  }

  private void refused(Path restored, String why) {
    Ended refused = Ended.onData(restored, "restore", backup.toString());
    assertThat(refused.exitCode()).isNotZero();
    assertThat(refused.err()).contains(why).contains("Nothing was changed");
    assertThat(restored.resolve("store.sqlite")).doesNotExist();
  }

  private static Path hashes(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".hashes")).findFirst().orElseThrow();
    }
  }
}
