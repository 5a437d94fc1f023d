package org.leadline.index.lucene;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.leadline.identity.PictureHash;

/**
 * Finds every PDQ hash within {@link PictureHash#FARTHEST} bits of one, exactly, without comparing
 * with all (Norouzi, Punjani, Fleet: Fast Search in Hamming Space with Multi-Index Hashing, 2012).
 * 256 bits are 16 slots of 16; of two hashes that differ in 31 bits or fewer at least one slot
 * differs in one bit or none, so that 17 values in each of 16 tables lead to all of them. A table
 * is two arrays: where the rows of each value begin, and the rows in that order; that of the first
 * slot needs no second one, since the rows themselves stand in its order. 92 bytes a hash.
 * Immutable.
 */
final class PictureTables {

  private static final int SLOTS = 16;
  private static final int VALUES = 1 << 16;

  /** Up to this distance some slot does not differ at all. */
  private static final int SAME_SLOT = SLOTS - 1;

  private final PictureRows rows;
  private final int[][] starts;
  private final int[][] ordered;

  private PictureTables(PictureRows rows, int[][] starts, int[][] ordered) {
    this.rows = rows;
    this.starts = starts;
    this.ordered = ordered;
  }

  /** Makes the tables; null when there is no more use for them. */
  static @Nullable PictureTables of(PictureRows rows, BooleanSupplier stopped) {
    int[][] starts = new int[SLOTS][];
    int[][] ordered = new int[SLOTS][];
    for (int slot = 0; slot < SLOTS; slot++) {
      if (stopped.getAsBoolean()) {
        return null;
      }
      starts[slot] = starts(rows, slot);
      ordered[slot] = slot == 0 ? new int[0] : ordered(rows, slot, starts[slot]);
    }
    return new PictureTables(rows, starts, ordered);
  }

  /** What they are made of. */
  PictureRows rows() {
    return rows;
  }

  /** Where the rows of each value begin. */
  private static int[] starts(PictureRows rows, int slot) {
    int[] starts = new int[VALUES + 1];
    long[] words = rows.words();
    for (int row = 0; row < rows.size(); row++) {
      starts[value(words, row, slot) + 1]++;
    }
    for (int value = 0; value < VALUES; value++) {
      starts[value + 1] += starts[value];
    }
    return starts;
  }

  private static int[] ordered(PictureRows rows, int slot, int[] starts) {
    int[] next = starts.clone();
    int[] ordered = new int[rows.size()];
    long[] words = rows.words();
    for (int row = 0; row < rows.size(); row++) {
      ordered[next[value(words, row, slot)]++] = row;
    }
    return ordered;
  }

  private static int value(long[] words, int row, int slot) {
    return value(words[row * PictureRows.WORDS + slot / 4], slot);
  }

  private static int value(long word, int slot) {
    return (int) (word >>> (48 - 16 * (slot % 4))) & 0xffff;
  }

  private static int value(PictureHash hash, int slot) {
    return switch (slot / 4) {
      case 0 -> value(hash.first(), slot);
      case 1 -> value(hash.second(), slot);
      case 2 -> value(hash.third(), slot);
      default -> value(hash.fourth(), slot);
    };
  }

  /** Finds each once. */
  void find(PictureHash asked, int farthest, PictureRows.Found each) {
    for (int slot = 0; slot < SLOTS; slot++) {
      int value = value(asked, slot);
      probe(slot, value, asked, farthest, each);
      for (int bit = 0; bit < Short.SIZE && farthest > SAME_SLOT; bit++) {
        probe(slot, value ^ (1 << bit), asked, farthest, each);
      }
    }
  }

  private void probe(int slot, int value, PictureHash asked, int farthest, PictureRows.Found each) {
    long[] words = rows.words();
    int[] order = ordered[slot];
    int end = starts[slot][value + 1];
    long first = asked.first();
    long second = asked.second();
    for (int at = starts[slot][value]; at < end; at++) {
      int row = slot == 0 ? at : order[at];
      int word = row * PictureRows.WORDS;
      // Of two that have nothing to do with each other half of the first 128 bits differ.
      if (Long.bitCount(words[word] ^ first) + Long.bitCount(words[word + 1] ^ second)
          <= farthest) {
        int distance = PictureRows.distance(words, word, asked);
        if (distance <= farthest && leadsFirst(slot, row, asked, farthest)) {
          each.found(rows.hash(row), distance);
        }
      }
    }
  }

  /** Whether no earlier slot leads to this row too. */
  private boolean leadsFirst(int slot, int row, PictureHash asked, int farthest) {
    int most = farthest > SAME_SLOT ? 1 : 0;
    for (int earlier = 0; earlier < slot; earlier++) {
      int differs = value(rows.words(), row, earlier) ^ value(asked, earlier);
      if (Integer.bitCount(differs) <= most) {
        return false;
      }
    }
    return true;
  }

  long bytes() {
    return (long) SLOTS * (VALUES + 1) * Integer.BYTES + (SLOTS - 1L) * rows.size() * Integer.BYTES;
  }
}
