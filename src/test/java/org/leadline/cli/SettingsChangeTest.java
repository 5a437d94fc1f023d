package org.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An operator edits a file of the configuration, and the commands say what that means. */
class SettingsChangeTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String LINES =
      """
      {"source":"feed","id":"1","received":"yesterday","tags":"one","identifiers":[{"type":"phone","value":"020 7946 0123"}]}
      {"source":"feed","id":"2","received":"soon","ipEvents":[{"ip":"192.0.2.1","time":"now"},{"ip":"192.0.2.2","time":"then"}]}
      """;

  @TempDir Path folder;
  @TempDir Path config;

  private record Ended(int exitCode, String out, String err) {}

  @BeforeEach
  void takeIn() throws IOException {
    Files.writeString(folder.resolve("feed.jsonl"), LINES);
    assertThat(command("ingest", folder.resolve("feed.jsonl").toString()).exitCode()).isZero();
  }

  @Test
  void notesAreListedWithTheirPositionAndCountedByField() {
    List<JsonNode> notes = new ArrayList<>();
    Ended ended = command("ingest", "--json", folder.resolve("feed.jsonl").toString());
    JsonNode summary = JSON.readTree(ended.out().substring(ended.out().indexOf("{\n")));
    ended
        .out()
        .lines()
        .takeWhile(line -> !line.equals("{"))
        .forEach(line -> notes.add(JSON.readTree(line)));

    assertThat(notes)
        .extracting(note ->
            "%s line %d: %s %s"
                .formatted(
                    note.get("report").asString(),
                    note.get("line").asInt(),
                    note.get("note").asString(),
                    note.get("path").asString()))
        .containsExactly(
            "feed/1 line 1: not-readable /received",
            "feed/1 line 1: other-shape /tags",
            "feed/2 line 2: not-readable /received",
            "feed/2 line 2: not-readable /ipEvents/0/time",
            "feed/2 line 2: not-readable /ipEvents/1/time");
    assertThat(notes).allMatch(note -> note.get("source").asString().endsWith("feed.jsonl"));
    assertThat(summary.get("notes").toString())
        .isEqualTo(
            "[{\"note\":\"not-readable\",\"field\":\"/ipEvents/*/time\",\"count\":2},"
                + "{\"note\":\"not-readable\",\"field\":\"/received\",\"count\":2},"
                + "{\"note\":\"other-shape\",\"field\":\"/tags\",\"count\":1}]");
    assertThat(JSON.readTree(command("report", "--json", "feed/1").out()).get("notes").toString())
        .contains("other-shape", "/tags", "not-readable", "/received");
  }

  @Test
  void editedProvidersAreRefusedUntilReindexed() throws IOException {
    rewrite("providers.json", "\"phoneRegion\": \"US\"", "\"phoneRegion\": \"GB\"");

    for (String[] refused :
        new String[][] {
          {"ingest", folder.resolve("feed.jsonl").toString()},
          {"search", "*"},
          {"serve", "--port", "0"}
        }) {
      Ended ended = command(refused);
      assertThat(ended.exitCode()).isEqualTo(ExitCode.FAILED);
      assertThat(ended.err()).contains("providers.json", "leadline reindex");
    }
    assertThat(command("reindex").out()).contains("2 documents were read again");
    assertThat(command("verify").exitCode()).isZero();
    assertThat(hits("phone:+442079460123")).isEqualTo(1);
  }

  @Test
  void anEditedRankingIsRefusedForTakingInAndAnswersNameTheProfileThatMadeTheScores()
      throws IOException {
    rewrite("ranking.json", "\"version\": 1", "\"version\": 2");

    Ended refused = command("ingest", folder.resolve("feed.jsonl").toString());
    assertThat(refused.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.err()).contains("standard@1", "standard@2", "leadline reindex");
    Ended queue = command("queue", "--json");
    assertThat(JSON.readTree(queue.out()).get("profile").asString()).isEqualTo("standard@1");
    assertThat(queue.err()).contains("standard@1", "standard@2", "leadline reindex");
    assertThat(command("verify").out()).contains("scores-made-otherwise");

    assertThat(command("reindex").out()).contains("0 documents were read again", "2 further");
    Ended after = command("queue", "--json");
    assertThat(JSON.readTree(after.out()).get("profile").asString()).isEqualTo("standard@2");
    assertThat(after.err()).isEmpty();
    assertThat(command("verify").exitCode()).isZero();
  }

  private int hits(String query) {
    return JSON.readTree(command("search", query).out()).get("total").asInt();
  }

  private void rewrite(String file, String from, String to) throws IOException {
    String shipped = Files.readString(Path.of("index-config", file));
    assertThat(shipped).contains(from);
    Files.writeString(config.resolve(file), shipped.replace(from, to));
  }

  private Ended command(String... command) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(
        1, List.of("--data", folder.resolve("data").toString(), "--config", config.toString()));
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream capturedOut = new ByteArrayOutputStream();
    ByteArrayOutputStream capturedErr = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(capturedOut, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(capturedErr, true, StandardCharsets.UTF_8));
      int exitCode = CommandLineInterface.run(arguments.toArray(String[]::new));
      return new Ended(
          exitCode,
          capturedOut.toString(StandardCharsets.UTF_8),
          capturedErr.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
