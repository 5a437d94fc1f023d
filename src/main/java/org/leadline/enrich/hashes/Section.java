package org.leadline.enrich.hashes;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of one kind in a {@link HashFile}: mapped {@link Records}, a directory by the first
 * bits of the hash, so that a look-up compares some hundred records at the most, and a {@link
 * Filter} before both. Directory and filter are in memory: 8 bytes for each 128 records, and 1.5
 * bytes for each. Fingerprints of pictures have {@link Nearness} as well. Safe for many threads.
 */
final class Section {

  private static final int RECORDS_IN_A_SLOT = 128;
  private static final int MOST_BITS = 24;

  final HashKind kind;
  private final long[] directory;
  private final int shift;
  private final Records records;
  private final Filter filter;
  private final @Nullable Nearness nearness;

  private Section(
      HashKind kind,
      long[] directory,
      int bits,
      Records records,
      Filter filter,
      @Nullable Nearness nearness) {
    this.kind = kind;
    this.directory = directory;
    this.shift = Integer.SIZE - bits;
    this.records = records;
    this.filter = filter;
    this.nearness = nearness;
  }

  /** How many first bits the directory of so many records goes by. */
  static int bits(long records) {
    int bits = 0;
    while (bits < MOST_BITS && records >> bits > RECORDS_IN_A_SLOT) {
      bits++;
    }
    return bits;
  }

  static int slot(byte[] hash, int bits) {
    return bits == 0 ? 0 : first(hash) >>> (Integer.SIZE - bits);
  }

  private static int first(byte[] hash) {
    return (hash[0] & 0xff) << 24
        | (hash[1] & 0xff) << 16
        | (hash[2] & 0xff) << 8
        | (hash[3] & 0xff);
  }

  /** Writes where the section lies, its directory, and how large what follows its records is. */
  static void describe(
      DataOutput out, HashKind kind, long from, int bits, long[] counts, Filter filter)
      throws IOException {
    out.writeUTF(kind.code());
    out.writeLong(from);
    out.writeInt(filter.words());
    out.writeByte(bits);
    for (long count : counts) {
      out.writeInt(Math.toIntExact(count));
    }
  }

  static Section open(DataInput in, FileChannel file, long end) throws IOException {
    HashKind kind = HashKind.named(in.readUTF()).orElseThrow(() -> new IOException("damaged"));
    long from = in.readLong();
    int words = in.readInt();
    int bits = in.readUnsignedByte();
    if (bits > MOST_BITS) {
      throw new IOException("damaged");
    }
    long[] directory = new long[(1 << bits) + 1];
    for (int slot = 0; slot < 1 << bits; slot++) {
      directory[slot + 1] = directory[slot] + in.readInt();
    }
    long count = directory[1 << bits];
    long after = from + count * Records.bytes(kind);
    if (from < 0 || after > end) {
      throw new IOException("damaged");
    }
    Records records = Records.map(file, kind, from, count);
    Filter filter = Filter.read(file, after, words, end);
    return new Section(
        kind,
        directory,
        bits,
        records,
        filter,
        kind.isFingerprint()
            ? Nearness.open(file, after + (long) words * Long.BYTES, records, end)
            : null);
  }

  long records() {
    return records.count();
  }

  Records all() {
    return records;
  }

  /** False only when the hash is not here. */
  boolean mayHold(byte[] hash) {
    return filter.mayHold(hash);
  }

  /** The numbers of the categories that stand with a hash, ascending; empty when it is not here. */
  int[] find(byte[] hash) {
    return filter.mayHold(hash) ? look(hash) : new int[0];
  }

  private int[] look(byte[] hash) {
    int slot = shift == Integer.SIZE ? 0 : first(hash) >>> shift;
    long low = directory[slot];
    long high = directory[slot + 1];
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (records.compare(middle, hash) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int[] categories = {};
    for (long at = low; at < directory[slot + 1] && records.compare(at, hash) == 0; at++) {
      categories = Arrays.copyOf(categories, categories.length + 1);
      categories[categories.length - 1] = records.category(at);
    }
    return categories;
  }

  /**
   * The categories that stand with a hash, or with a fingerprint near it, and the least distance
   * that each has.
   */
  Map<Integer, Integer> near(byte[] hash) {
    Map<Integer, Integer> distances = new TreeMap<>();
    if (nearness == null) {
      for (int category : find(hash)) {
        distances.put(category, 0);
      }
    } else {
      nearness.find(
          hash,
          (record, distance) -> distances.merge(records.category(record), distance, Math::min));
    }
    return distances;
  }
}
