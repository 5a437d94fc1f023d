package org.leadline.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hashes that were planted at known distances among 10,000,000 others: every one within 31 bits is
 * told over HTTP, with its distance, and no other. Takes some minutes and 4 GB of memory; how many
 * others can be set with {@code -Dleadline.trial.pictures=}.
 */
class PicturesTrial {

  @TempDir Path folder;

  @Test
  void findsEveryPlantedPictureAndNoOther() throws IOException, InterruptedException {
    Path data = Path.of(System.getProperty("leadline.trial.data", "../shared/data")).resolve("pdq");
    assertThat(data).isDirectory();
    Path out = folder.resolve("answer.json");
    Process bench =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx4g",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "org.leadline.Leadline",
                "bench",
                "--pdq",
                System.getProperty("leadline.trial.pictures", "10000000"),
                "--pdq-known",
                data.resolve("planted.jsonl.gz").toString(),
                "--pdq-truth",
                data.resolve("truth/planted_matches.jsonl.gz").toString(),
                "--server-heap",
                "4g",
                "--out",
                folder.resolve("bench").toString())
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(bench.waitFor()).as("exit code").isZero();
    JsonNode answer = new JsonMapper().readTree(Files.readString(out));
    for (String part : List.of("hashes", "bank", "http", "inProcess", "plain", "truth")) {
      System.out.println("[trial] pictures: " + part + " " + answer.path(part));
    }
    assertThat(answer.at("/truth/questions").asInt()).isPositive();
    assertThat(answer.at("/truth/missed").asLong()).isZero();
    assertThat(answer.at("/truth/wrong").asLong()).isZero();
    assertThat(answer.at("/bank/full").asInt()).as("all are held in memory").isZero();
  }
}
