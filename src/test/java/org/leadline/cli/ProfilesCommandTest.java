package org.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody at the data directory makes a profile, carries it as a file, and puts it to use. */
class ProfilesCommandTest {

  private static final String LINES =
      """
      {"source":"feed","id":"1","received":"2030-01-02T03:04:05Z","category":["Online Enticement"]}
      {"source":"feed","id":"2","received":"2030-01-02T03:04:05Z","category":["Child Pornography"]}
      """;

  @TempDir Path folder;

  private Ended profiles(String... words) {
    List<String> arguments = new ArrayList<>(List.of("profiles", words[0]));
    arguments.addAll(List.of("--data", folder.resolve("data").toString()));
    arguments.addAll(List.of(words).subList(1, words.length));
    return Ended.run(arguments.toArray(String[]::new));
  }

  private List<String> queue() {
    return Ended.onData(folder.resolve("data"), "queue", "--all", "--json").lines().stream()
        .map(row -> row.get("reportId").asString())
        .toList();
  }

  @Test
  void aProfileIsSavedCarriedAsAFileAndPutToUse() throws IOException {
    Path feed = Files.writeString(folder.resolve("feed.jsonl"), LINES);
    Path file = folder.resolve("desk.json");
    assertThat(Ended.onData(folder.resolve("data"), "ingest", feed.toString()).exitCode()).isZero();
    assertThat(queue()).containsExactly("feed/1", "feed/2");

    Ended saved =
        profiles(
            "save",
            "desk",
            "--base",
            "standard",
            "--set",
            "incidentTypes.pornography=500",
            "--why",
            "Files first.",
            "--json");
    assertThat(saved.json().get("profile").asString()).isEqualTo("desk@1");
    Files.writeString(file, profiles("export", "desk@1").out());
    Ended imported = profiles("import", file.toString(), "--as", "other", "--why", "Carried over.");
    assertThat(imported.exitCode()).isZero();
    assertThat(profiles("import", feed.toString(), "--why", "Wrong file.").err())
        .contains("no profile");
    assertThat(profiles("versions", "other", "--json").lines()).hasSize(1);

    Ended used = profiles("use", "other", "--every-unit", "--why", "Decided.", "--json");
    assertThat(used.err()).contains("2 reports");
    assertThat(used.json().get("profile").asString()).isEqualTo("other@1");
    assertThat(queue()).containsExactly("feed/2", "feed/1");
    assertThat(profiles("units", "--json").lines().getFirst().get("profile").asString())
        .isEqualTo("other@1");
  }

  @Test
  void whatCannotBeDoneIsToldAndChangesNothing() throws IOException {
    Path feed = Files.writeString(folder.resolve("feed.jsonl"), LINES);
    Ended.onData(folder.resolve("data"), "ingest", feed.toString());

    assertThat(profiles("use", "none", "--every-unit", "--why", "Tried.").err())
        .contains("no such profile");
    assertThat(profiles("use", "contact", "--unit", "nowhere", "--why", "Tried.").err())
        .contains("unit is not one of yours");
    assertThat(profiles("save", "contact", "--set", "escalated=1", "--why", "Tried.").err())
        .contains("ranking.json");
    assertThat(
            profiles("save", "x", "--base", "contact", "--set", "escalated=-1", "--why", "T").err())
        .contains("escalated is 0 to 1,000 points");
    assertThat(profiles("use", "contact@x", "--every-unit", "--why", "Tried.").exitCode())
        .isEqualTo(ExitCode.USAGE);
  }
}
