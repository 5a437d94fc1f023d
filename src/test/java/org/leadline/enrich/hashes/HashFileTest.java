package org.leadline.enrich.hashes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of hashes answers like a map of them, whatever the hashes. */
class HashFileTest {

  @TempDir Path folder;

  @Test
  void holdsExactlyWhatWasAddedOfEachKind() throws IOException {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    Map<HashKind, Map<String, TreeSet<String>>> plain = new HashMap<>();
    Path file = folder.resolve("list.hashes");
    try (Entries entries = new Entries(Files.createDirectory(folder.resolve("building")))) {
      for (int i = 0; i < 20_000; i++) {
        HashKind kind = List.of(HashKind.values()).get(random.nextInt(HashKind.values().length));
        byte[] hash = new byte[kind.bytes()];
        random.nextBytes(hash);
        if (random.nextInt(4) == 0) {
          // Many with the same beginning: they fall into one slot of the directory.
          java.util.Arrays.fill(hash, 0, 6, (byte) 0xff);
        }
        hash[kind.bytes() - 1] |= 1;
        String hex = HexFormat.of().formatHex(hash);
        String category = "c" + random.nextInt(3);
        for (int times = random.nextInt(3); times >= 0; times--) {
          assertThat(entries.add(kind, hex, category)).isTrue();
        }
        plain
            .computeIfAbsent(kind, one -> new HashMap<>())
            .computeIfAbsent(hex, one -> new TreeSet<>())
            .add(category);
      }
      entries.write(file);
    }
    HashFile read = HashFile.open(file);
    for (HashKind kind : HashKind.values()) {
      Map<String, TreeSet<String>> added = plain.getOrDefault(kind, Map.of());
      added.forEach((hex, categories) ->
          assertThat(read.find(kind, hex)).as("seed %d", seed).hasSameElementsAs(categories));
      for (int i = 0; i < 2_000; i++) {
        byte[] hash = new byte[kind.bytes()];
        random.nextBytes(hash);
        String hex = HexFormat.of().formatHex(hash);
        assertThat(read.find(kind, hex).isEmpty())
            .as("seed %d", seed)
            .isEqualTo(!added.containsKey(hex));
      }
    }
    assertThat(folder.resolve("building")).isEmptyDirectory();
  }

  @Test
  void findsEveryFingerprintWithinTheDistanceWhetherTheyAreFewOrMany() throws IOException {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int count : new int[] {300, 6_000}) {
      List<byte[]> prints = new ArrayList<>();
      Path file = folder.resolve(count + ".hashes");
      try (Entries entries = new Entries(Files.createDirectory(folder.resolve("b" + count)))) {
        for (int i = 0; i < count; i++) {
          // Some are near others, some far.
          byte[] print =
              i % 3 == 0 || prints.isEmpty()
                  ? randomPrint(random)
                  : away(prints.get(random.nextInt(prints.size())), random.nextInt(40), random);
          prints.add(print);
          entries.add(HashKind.PDQ, HexFormat.of().formatHex(print), "c" + i);
        }
        entries.write(file);
      }
      HashFile read = HashFile.open(file);
      for (int i = 0; i < 200; i++) {
        byte[] asked = away(prints.get(random.nextInt(count)), random.nextInt(45), random);
        Map<String, Integer> plain = new HashMap<>();
        for (int at = 0; at < count; at++) {
          int distance = distance(prints.get(at), asked);
          if (distance <= Nearness.FARTHEST) {
            plain.put("c" + at, distance);
          }
        }
        assertThat(read.near(HashKind.PDQ, asked)).as("seed %d", seed).isEqualTo(plain);
      }
    }
  }

  @Test
  void aFingerprintOfAlmostNothingIsFoundOnlyAsItself() throws IOException {
    byte[] plain = new byte[32];
    plain[0] = 0x1f;
    Path file = folder.resolve("list.hashes");
    try (Entries entries = new Entries(Files.createDirectory(folder.resolve("building")))) {
      entries.add(HashKind.PDQ, HexFormat.of().formatHex(plain), "");
      entries.write(file);
    }
    HashFile read = HashFile.open(file);
    assertThat(read.near(HashKind.PDQ, plain)).containsOnlyKeys("");
    plain[1] = 1;
    assertThat(read.near(HashKind.PDQ, plain)).isEmpty();
  }

  private static byte[] randomPrint(Random random) {
    byte[] print = new byte[32];
    random.nextBytes(print);
    return print;
  }

  private static byte[] away(byte[] print, int bits, Random random) {
    byte[] other = print.clone();
    for (int i = 0; i < bits; i++) {
      int bit = random.nextInt(256);
      other[bit / 8] ^= (byte) (1 << bit % 8);
    }
    return other;
  }

  private static int distance(byte[] one, byte[] other) {
    int distance = 0;
    for (int i = 0; i < one.length; i++) {
      distance += Integer.bitCount((one[i] ^ other[i]) & 0xff);
    }
    return distance;
  }

  @Test
  void theFilterTurnsNearlyAllOthersAwayAndNoneOfItsOwn() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    Filter filter = Filter.sizedFor(20_000);
    List<byte[]> held = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      byte[] hash = new byte[16];
      random.nextBytes(hash);
      held.add(hash);
      filter.add(hash);
    }
    assertThat(held).as("seed %d", seed).allMatch(filter::mayHold);
    int inVain = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] hash = new byte[16];
      random.nextBytes(hash);
      inVain += filter.mayHold(hash) ? 1 : 0;
    }
    assertThat(inVain).as("seed %d", seed).isLessThan(600);
  }

  @Test
  void aFileThatIsCutOffOrChangedIsRefused() throws IOException {
    Path file = folder.resolve("list.hashes");
    try (Entries entries = new Entries(Files.createDirectory(folder.resolve("building")))) {
      entries.add(HashKind.MD5, "0123456789abcdef0123456789abcdef", "");
      entries.write(file);
    }
    byte[] whole = Files.readAllBytes(file);
    Path cut = Files.write(folder.resolve("cut"), java.util.Arrays.copyOf(whole, whole.length - 3));
    assertThatThrownBy(() -> HashFile.open(cut)).isInstanceOf(IOException.class);
    whole[whole.length - 25] ^= 1;
    Path changed = Files.write(folder.resolve("changed"), whole);
    assertThatThrownBy(() -> HashFile.open(changed)).isInstanceOf(IOException.class);
    Path empty = Files.write(folder.resolve("empty"), new byte[0]);
    assertThatThrownBy(() -> HashFile.open(empty)).isInstanceOf(IOException.class);
  }
}
