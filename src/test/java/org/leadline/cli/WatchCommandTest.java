package org.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A supervisor at the command line keeps a watch and looks at what it found. */
class WatchCommandTest {

  private static final String MAIL = "zzsynth.later@gmail.com";

  @TempDir Path folder;

  @Test
  void whatArrivesForAWatchIsListedOnce() throws IOException {
    take("earlier");
    String data = folder.resolve("data").toString();
    JsonNode made = watch("add", "--unit", "unassigned", "--value", MAIL).json();
    String id = made.get("id").asString();
    assertThat(made.at("/owner/unit").asString()).isEqualTo("unassigned");
    assertThat(watch("add", "--value", MAIL).exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(watch("add", "--for", "nobody", "lighthouse").err()).contains("no account");
    assertThat(watch("alerts", "--watch", id).json().get("total").asLong()).isZero();

    take("later");
    JsonNode page = watch("alerts", "--watch", id).json();
    assertThat(page.get("total").asLong()).isEqualTo(1);
    assertThat(page.at("/entries/0/report").asString()).isEqualTo("feed/later");
    assertThat(watch("alerts", "--watch", id, "--all").lines()).hasSize(1);
    assertThat(Ended.run("watch", "list", "--data", data).exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(watch("list").lines())
        .anySatisfy(shown -> assertThat(shown.get("alerts").asLong()).isEqualTo(1));
    assertThat(Ended.run("watch", "remove", "--data", data, id).exitCode())
        .isEqualTo(ExitCode.DONE);
    assertThat(watch("remove", id).err()).contains("There is no watch");
  }

  private Ended watch(String command, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("watch", command, "--data", folder.resolve("data").toString()));
    if (!command.equals("remove")) {
      arguments.add("--json");
    }
    arguments.addAll(List.of(more));
    return Ended.run(arguments.toArray(String[]::new));
  }

  private void take(String id) throws IOException {
    Path line = folder.resolve(id + ".jsonl");
    Files.writeString(
        line,
        """
        {"source":"feed","id":"%s","text":"a note","parties":[{"role":"reported-user","email":["%s"]}]}
        """
            .formatted(id, MAIL));
    assertThat(Ended.onData(folder.resolve("data"), "ingest", line.toString()).exitCode())
        .isEqualTo(ExitCode.DONE);
  }
}
