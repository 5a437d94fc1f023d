package org.leadline.enrich.hashes;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The hashes of one kind in a {@link HashFile}: records of hash and category, sorted, and a
 * directory by the first bits of the hash, so that a look-up compares some hundred records at the
 * most. The directory is in memory (8 bytes for each 128 records), the records are mapped. Safe for
 * many threads.
 */
final class Section {

  /** The category's number follows each hash. */
  static final int CATEGORY_BYTES = 2;

  private static final int RECORDS_IN_A_SLOT = 128;
  private static final int MOST_BITS = 24;
  private static final long SLICE_BYTES = 1L << 30;

  final HashKind kind;
  private final long[] directory;
  private final int shift;
  private final int recordBytes;
  private final int recordsInASlice;
  private final List<MappedByteBuffer> slices;

  private Section(HashKind kind, long[] directory, int bits, List<MappedByteBuffer> slices) {
    this.kind = kind;
    this.directory = directory;
    this.shift = Integer.SIZE - bits;
    this.recordBytes = recordBytes(kind);
    this.recordsInASlice = recordsInASlice(recordBytes);
    this.slices = List.copyOf(slices);
  }

  static int recordBytes(HashKind kind) {
    return kind.bytes() + CATEGORY_BYTES;
  }

  private static int recordsInASlice(int recordBytes) {
    return Math.toIntExact(SLICE_BYTES / recordBytes);
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

  /** Writes where the section lies and its directory. */
  static void describe(DataOutput out, HashKind kind, long from, int bits, long[] counts)
      throws IOException {
    out.writeUTF(kind.code());
    out.writeLong(from);
    out.writeByte(bits);
    for (long count : counts) {
      out.writeInt(Math.toIntExact(count));
    }
  }

  static Section open(DataInput in, FileChannel file, long end) throws IOException {
    HashKind kind = HashKind.named(in.readUTF()).orElseThrow(() -> new IOException("damaged"));
    long from = in.readLong();
    int bits = in.readUnsignedByte();
    if (bits > MOST_BITS) {
      throw new IOException("damaged");
    }
    long[] directory = new long[(1 << bits) + 1];
    for (int slot = 0; slot < 1 << bits; slot++) {
      directory[slot + 1] = directory[slot] + in.readInt();
    }
    long bytes = directory[1 << bits] * recordBytes(kind);
    if (from < 0 || from + bytes > end) {
      throw new IOException("damaged");
    }
    return new Section(kind, directory, bits, map(file, from, bytes, recordBytes(kind)));
  }

  private static List<MappedByteBuffer> map(
      FileChannel file, long from, long bytes, int recordBytes) throws IOException {
    long sliceBytes = (long) recordsInASlice(recordBytes) * recordBytes;
    List<MappedByteBuffer> slices = new ArrayList<>();
    for (long done = 0; done < bytes; done += sliceBytes) {
      slices.add(
          file.map(FileChannel.MapMode.READ_ONLY, from + done, Math.min(sliceBytes, bytes - done)));
    }
    return slices;
  }

  long records() {
    return directory[directory.length - 1];
  }

  /** The numbers of the categories that stand with a hash, ascending; empty when it is not here. */
  int[] find(byte[] hash) {
    int slot = shift == Integer.SIZE ? 0 : first(hash) >>> shift;
    long low = directory[slot];
    long high = directory[slot + 1];
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (compare(middle, hash) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int[] categories = {};
    for (long at = low; at < directory[slot + 1] && compare(at, hash) == 0; at++) {
      categories = Arrays.copyOf(categories, categories.length + 1);
      categories[categories.length - 1] = category(at);
    }
    return categories;
  }

  private int compare(long record, byte[] hash) {
    MappedByteBuffer slice = slice(record);
    int from = offset(record);
    for (int i = 0; i < hash.length; i++) {
      int difference = (slice.get(from + i) & 0xff) - (hash[i] & 0xff);
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  private int category(long record) {
    return slice(record).getShort(offset(record) + kind.bytes()) & 0xffff;
  }

  private MappedByteBuffer slice(long record) {
    return slices.get((int) (record / recordsInASlice));
  }

  private int offset(long record) {
    return (int) (record % recordsInASlice) * recordBytes;
  }
}
