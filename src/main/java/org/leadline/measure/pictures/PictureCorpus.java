package org.leadline.measure.pictures;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.Lists;
import com.google.common.hash.Hashing;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.leadline.identity.PictureHash;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hashes that have nothing to do with one another: number n is the SHA-256 of a text with n in it.
 * Two of 10,000,000 that are near to one another are not to be expected: half of 10^14 pairs, each
 * with a chance of 8 in 10^38.
 */
final class PictureCorpus {

  /** So that the hashes are those of the published truth. */
  private static final String TEXT = "leadline-pdq-bank:shared:";

  private static final int HASHES_OF_REPORT = 500;
  private static final int REPORTS_OF_FILE = 200;
  private static final JsonMapper JSON = new JsonMapper();

  private PictureCorpus() {}

  static PictureHash hash(long number) {
    ByteBuffer bytes = ByteBuffer.wrap(Hashing.sha256().hashString(TEXT + number, UTF_8).asBytes());
    return new PictureHash(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
  }

  /** One near to it: so many bits, which are drawn, are turned. */
  static PictureHash away(PictureHash from, int bits, Random random) {
    long[] words = {from.first(), from.second(), from.third(), from.fourth()};
    int turned = 0;
    while (turned < bits) {
      int place = random.nextInt(256);
      long bit = 1L << (place % 64);
      long before = word(from, place / 64);
      if (((words[place / 64] ^ before) & bit) == 0) {
        words[place / 64] ^= bit;
        turned++;
      }
    }
    return new PictureHash(words[0], words[1], words[2], words[3]);
  }

  private static long word(PictureHash hash, int number) {
    return switch (number) {
      case 0 -> hash.first();
      case 1 -> hash.second();
      case 2 -> hash.third();
      default -> hash.fourth();
    };
  }

  /** Writes reports of many files each; gives how many. */
  static long write(Path folder, long hashes, @Nullable Path known) throws IOException {
    Files.createDirectories(folder);
    long reports = 0;
    List<PictureHash> some = new ArrayList<>(HASHES_OF_REPORT);
    Written lines = new Written(folder);
    try (lines) {
      for (long number = 0; number < hashes; number++) {
        some.add(hash(number));
        if (some.size() == HASHES_OF_REPORT || number + 1 == hashes) {
          lines.report(reports++, some);
          some.clear();
        }
      }
      for (List<PictureHash> part : known == null ? List.<List<PictureHash>>of() : known(known)) {
        lines.report(reports++, part);
      }
    }
    return reports;
  }

  private static List<List<PictureHash>> known(Path file) throws IOException {
    List<PictureHash> known = new ArrayList<>();
    for (JsonNode line : read(file)) {
      known.add(PictureHash.of(line.path("pdq").asString("")).orElseThrow());
    }
    return Lists.partition(known, HASHES_OF_REPORT);
  }

  /** Every line of a file. */
  static List<JsonNode> read(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    try (InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        BufferedReader reader = new BufferedReader(new InputStreamReader(plain, UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(JSON.readTree(line));
      }
    }
    return lines;
  }

  /** Reports as JSON lines, some thousand files of them in one document. */
  private static final class Written implements AutoCloseable {

    private final Path folder;
    private @Nullable BufferedWriter out;

    Written(Path folder) {
      this.folder = folder;
    }

    void report(long number, List<PictureHash> hashes) throws IOException {
      BufferedWriter writer = out;
      if (writer == null || number % REPORTS_OF_FILE == 0) {
        close();
        writer =
            Files.newBufferedWriter(
                folder.resolve("pictures-%06d.jsonl".formatted(number / REPORTS_OF_FILE)));
        out = writer;
      }
      writer.write("{\"source\":\"pictures\",\"id\":\"%d\",\"files\":[".formatted(number));
      for (int i = 0; i < hashes.size(); i++) {
        writer.write(i == 0 ? "" : ",");
        writer.write("{\"hashes\":{\"pdq\":\"" + hashes.get(i).hex() + "\"}}");
      }
      writer.write("]}\n");
    }

    @Override
    public void close() throws IOException {
      if (out != null) {
        out.close();
      }
    }
  }
}
