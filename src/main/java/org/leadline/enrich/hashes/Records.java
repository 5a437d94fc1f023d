package org.leadline.enrich.hashes;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * Mapped records of hash and category, each of one length, sorted by hash and then category. Safe
 * for many threads.
 */
final class Records {

  /** The category's number follows each hash. */
  static final int CATEGORY_BYTES = 2;

  private static final long SLICE_BYTES = 1L << 30;

  private final int hashBytes;
  private final int recordBytes;
  private final int recordsInASlice;
  private final long count;
  private final List<MappedByteBuffer> slices;

  private Records(HashKind kind, long count, List<MappedByteBuffer> slices) {
    this.hashBytes = kind.bytes();
    this.recordBytes = bytes(kind);
    this.recordsInASlice = inASlice(recordBytes);
    this.count = count;
    this.slices = List.copyOf(slices);
  }

  /** How many bytes one record has. */
  static int bytes(HashKind kind) {
    return kind.bytes() + CATEGORY_BYTES;
  }

  private static int inASlice(int recordBytes) {
    return Math.toIntExact(SLICE_BYTES / recordBytes);
  }

  static Records map(FileChannel file, HashKind kind, long from, long count) throws IOException {
    long bytes = count * bytes(kind);
    long sliceBytes = (long) inASlice(bytes(kind)) * bytes(kind);
    List<MappedByteBuffer> slices = new ArrayList<>();
    for (long done = 0; done < bytes; done += sliceBytes) {
      slices.add(
          file.map(FileChannel.MapMode.READ_ONLY, from + done, Math.min(sliceBytes, bytes - done)));
    }
    return new Records(kind, count, slices);
  }

  long count() {
    return count;
  }

  /** Where a record's hash stands in the order beside this one. */
  int compare(long record, byte[] hash) {
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

  byte[] hash(long record) {
    byte[] hash = new byte[hashBytes];
    slice(record).get(offset(record), hash);
    return hash;
  }

  /** Eight bytes of the hash, from this one on. */
  long word(long record, int at) {
    return slice(record).getLong(offset(record) + at);
  }

  /** Two bytes of the hash, from this one on. */
  int pair(long record, int at) {
    return slice(record).getShort(offset(record) + at) & 0xffff;
  }

  int category(long record) {
    return slice(record).getShort(offset(record) + hashBytes) & 0xffff;
  }

  private MappedByteBuffer slice(long record) {
    return slices.get((int) (record / recordsInASlice));
  }

  private int offset(long record) {
    return (int) (record % recordsInASlice) * recordBytes;
  }
}
