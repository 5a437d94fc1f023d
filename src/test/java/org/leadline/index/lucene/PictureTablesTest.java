package org.leadline.index.lucene;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.leadline.identity.PictureHash;

/** The tables against comparing with every hash. */
class PictureTablesTest {

  @Test
  void findEveryHashWithinTheDistanceOnceAndNoOther() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    Pictures pictures = new Pictures(random);
    List<PictureHash> held = pictures.some(20_000);
    PictureRows rows = PictureRows.of(held);
    PictureTables tables = requireNonNull(PictureTables.of(rows, () -> false));
    for (int i = 0; i < 300; i++) {
      PictureHash near = held.get(random.nextInt(held.size()));
      PictureHash asked = pictures.away(near, random.nextInt(40));
      int farthest = List.of(0, 1, 15, 16, 30, 31).get(random.nextInt(6));
      Map<PictureHash, Integer> expected = new TreeMap<>();
      for (PictureHash hash : held) {
        if (hash.distance(asked) <= farthest) {
          expected.put(hash, hash.distance(asked));
        }
      }
      assertThat(found(tables, asked, farthest)).as("seed %d", seed).isEqualTo(expected);
      Map<PictureHash, Integer> scanned = new TreeMap<>();
      rows.scan(asked, farthest, scanned::put);
      assertThat(scanned).as("seed %d", seed).isEqualTo(expected);
    }
  }

  /** The distance at which the advice ends: one more is another picture. */
  @Test
  void thirtyOneBitsAreNearAndThirtyTwoAreNot() {
    Pictures pictures = new Pictures(new Random(31));
    PictureHash asked = pictures.any();
    Map<PictureHash, Integer> expected = new TreeMap<>();
    List<PictureHash> held = new ArrayList<>();
    for (int bits = 0; bits < 256; bits++) {
      PictureHash hash = pictures.away(asked, bits);
      held.add(hash);
      if (bits <= PictureHash.FARTHEST) {
        expected.put(hash, bits);
      }
    }
    PictureTables tables = requireNonNull(PictureTables.of(PictureRows.of(held), () -> false));
    assertThat(found(tables, asked, PictureHash.FARTHEST)).isEqualTo(expected);
    assertThat(expected).hasSize(32);
  }

  private static Map<PictureHash, Integer> found(
      PictureTables tables, PictureHash asked, int farthest) {
    Map<PictureHash, Integer> found = new TreeMap<>();
    tables.find(
        asked,
        farthest,
        (hash, distance) -> assertThat(found.put(hash, distance)).as("found once").isNull());
    return found;
  }

  @Test
  void rowsAreASetInTheOrderOfTheirDigits() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      Set<PictureHash> one = some(random);
      Set<PictureHash> other = some(random);
      Set<PictureHash> both = new HashSet<>(one);
      both.addAll(other);
      Set<PictureHash> left = new HashSet<>(one);
      left.removeAll(other);
      PictureRows here = PictureRows.of(one);
      PictureRows there = PictureRows.of(other);
      assertThat(hashes(here.and(there))).as("seed %d", seed).isEqualTo(sorted(both));
      assertThat(hashes(here.without(there))).as("seed %d", seed).isEqualTo(sorted(left));
      assertThat(one).as("seed %d", seed).allMatch(here::holds);
      assertThat(other).as("seed %d", seed).allMatch(h -> here.holds(h) == one.contains(h));
    }
  }

  /** Few words, so that two sets have some in common. */
  private static Set<PictureHash> some(Random random) {
    Set<PictureHash> some = new HashSet<>();
    for (int i = random.nextInt(60); i > 0; i--) {
      some.add(
          new PictureHash(
              random.nextInt(4) - 2, random.nextInt(3), random.nextInt(3), random.nextInt(3)));
    }
    return some;
  }

  private static List<PictureHash> sorted(Set<PictureHash> hashes) {
    return hashes.stream().sorted((a, b) -> a.hex().compareTo(b.hex())).toList();
  }

  private static List<PictureHash> hashes(PictureRows rows) {
    List<PictureHash> hashes = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      hashes.add(rows.hash(row));
    }
    return hashes;
  }
}
