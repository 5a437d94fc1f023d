package org.leadline.enrich.hashes;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leadline.identity.PictureHash;

/**
 * Finds every PDQ fingerprint within {@value #FARTHEST} bits of one, exactly (multi-index hashing:
 * Norouzi, Punjani, Fleet: Fast Search in Hamming Space with Multi-Index Hashing, 2012). 256 bits
 * are 16 slots of 16; of two fingerprints that differ in 31 bits or fewer at least one slot differs
 * in one bit or none, so that 17 values in each of 16 tables lead to all of them. The tables are
 * mapped, 64 bytes for a fingerprint; few fingerprints have none and are compared one by one. Safe
 * for many threads.
 *
 * <p>The distance is the one that PDQ's authors give for the same picture ("matching threshold" of
 * the ThreatExchange project). A {@linkplain PictureHash#tells fingerprint that says nothing} of
 * its picture would match widely: it is only found as itself.
 */
final class Nearness {

  /** The largest distance in bits, of 256. */
  static final int FARTHEST = PictureHash.FARTHEST;

  private static final int SLOTS = 16;
  private static final int VALUES = 1 << 16;
  private static final int FEW = 4_096;
  private static final int WORDS = 4;

  private final Records records;
  private final List<IntBuffer> tables;

  /** Takes a record and how many bits it is away. */
  @FunctionalInterface
  interface Each {
    void found(long record, int distance);
  }

  private Nearness(Records records, List<IntBuffer> tables) {
    this.records = records;
    this.tables = List.copyOf(tables);
  }

  /** Writes the tables of these records, if they are many. */
  static void write(Records records, DataOutput out) throws IOException {
    int count = Math.toIntExact(records.count());
    for (int slot = 0; slot < SLOTS && count > FEW; slot++) {
      int[] starts = starts(records, slot, count);
      writeAll(starts, out);
      writeAll(ordered(records, slot, starts, count), out);
    }
  }

  /** Where the records of each value begin. */
  private static int[] starts(Records records, int slot, int count) {
    int[] starts = new int[VALUES + 1];
    for (int record = 0; record < count; record++) {
      starts[records.pair(record, 2 * slot) + 1]++;
    }
    for (int value = 0; value < VALUES; value++) {
      starts[value + 1] += starts[value];
    }
    return starts;
  }

  private static int[] ordered(Records records, int slot, int[] starts, int count) {
    int[] next = starts.clone();
    int[] ordered = new int[count];
    for (int record = 0; record < count; record++) {
      ordered[next[records.pair(record, 2 * slot)]++] = record;
    }
    return ordered;
  }

  private static void writeAll(int[] numbers, DataOutput out) throws IOException {
    ByteBuffer some = ByteBuffer.allocate(1 << 16);
    for (int from = 0; from < numbers.length; from += some.capacity() / Integer.BYTES) {
      int length = Math.min(numbers.length - from, some.capacity() / Integer.BYTES);
      some.clear().asIntBuffer().put(numbers, from, length);
      out.write(some.array(), 0, length * Integer.BYTES);
    }
  }

  /** How many bytes {@link #write} writes for so many records. */
  static long bytes(long records) {
    return records > FEW ? SLOTS * (VALUES + 1 + records) * Integer.BYTES : 0;
  }

  static Nearness open(FileChannel file, long from, Records records, long end) throws IOException {
    if (from + bytes(records.count()) > end) {
      throw new IOException("damaged");
    }
    List<IntBuffer> tables = new ArrayList<>();
    long table = bytes(records.count()) / SLOTS;
    for (int slot = 0; slot < SLOTS && table > 0; slot++) {
      tables.add(file.map(FileChannel.MapMode.READ_ONLY, from + slot * table, table).asIntBuffer());
    }
    return new Nearness(records, tables);
  }

  /** Finds every record within the distance, each once, in no order. */
  void find(byte[] hash, Each each) {
    long[] words = new long[WORDS];
    ByteBuffer.wrap(hash).asLongBuffer().get(words);
    int farthest = PictureHash.tells(ones(words)) ? FARTHEST : 0;
    if (tables.isEmpty()) {
      for (long record = 0; record < records.count(); record++) {
        compare(record, words, farthest, each);
      }
    } else {
      findBySlots(ByteBuffer.wrap(hash), words, farthest, each);
    }
  }

  private void findBySlots(ByteBuffer hash, long[] words, int farthest, Each each) {
    Set<Long> found = new HashSet<>();
    Each once =
        (record, distance) -> {
          if (found.add(record)) {
            each.found(record, distance);
          }
        };
    for (int slot = 0; slot < SLOTS; slot++) {
      int value = hash.getShort(2 * slot) & 0xffff;
      probe(slot, value, words, farthest, once);
      for (int bit = 0; bit < Short.SIZE && farthest > 0; bit++) {
        probe(slot, value ^ (1 << bit), words, farthest, once);
      }
    }
  }

  private void probe(int slot, int value, long[] words, int farthest, Each each) {
    IntBuffer table = tables.get(slot);
    int end = table.get(value + 1);
    for (int at = table.get(value); at < end; at++) {
      compare(table.get(VALUES + 1 + at), words, farthest, each);
    }
  }

  private void compare(long record, long[] words, int farthest, Each each) {
    int distance = 0;
    for (int word = 0; word < WORDS && distance <= farthest; word++) {
      distance += Long.bitCount(records.word(record, word * Long.BYTES) ^ words[word]);
    }
    if (distance == 0 || (distance <= farthest && tells(record))) {
      each.found(record, distance);
    }
  }

  private boolean tells(long record) {
    long[] words = new long[WORDS];
    for (int word = 0; word < WORDS; word++) {
      words[word] = records.word(record, word * Long.BYTES);
    }
    return PictureHash.tells(ones(words));
  }

  private static int ones(long[] words) {
    int ones = 0;
    for (long word : words) {
      ones += Long.bitCount(word);
    }
    return ones;
  }
}
