package org.leadline.measure.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.identity.PictureHash;

/** The hashes that near pictures are looked for among. */
class PictureCorpusTest {

  @TempDir Path folder;

  @Test
  void areDeliveredInReportsOfManyFilesTheKnownOnesAmongThem() throws IOException {
    PictureHash known = PictureCorpus.away(PictureCorpus.hash(3), 9, new Random(1));
    Path file =
        Files.writeString(
            folder.resolve("known.jsonl"), "{\"id\":\"a\",\"pdq\":\"" + known.hex() + "\"}\n");
    long reports = PictureCorpus.write(folder.resolve("corpus"), 1_200, file);
    String written;
    try (Stream<Path> documents = Files.list(folder.resolve("corpus"))) {
      List<Path> all = documents.toList();
      assertThat(all).hasSize(1);
      written = Files.readString(all.getFirst());
    }
    assertThat(reports).isEqualTo(4);
    assertThat(written.lines()).hasSize(4);
    assertThat(written.split("\"pdq\"", -1)).hasSize(1_202);
    assertThat(written)
        .contains(PictureCorpus.hash(0).hex(), PictureCorpus.hash(1_199).hex(), known.hex());
  }

  @Test
  void areTurnedInAsManyBitsAsAreAskedFor() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int bits = 0; bits <= 256; bits++) {
      PictureHash from = PictureCorpus.hash(bits);
      assertThat(PictureCorpus.away(from, bits, random).distance(from))
          .as("seed %d", seed)
          .isEqualTo(bits);
    }
  }
}
