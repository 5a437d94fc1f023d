package org.leadline.enrich.hashes;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The records of one kind on their way into a {@link HashFile}: spread over {@value #PARTS} files
 * by their first bits, so that each can be sorted in memory and their sequence is the order of all.
 * A hundred million hashes take some hundred megabytes for one part. For one thread.
 */
final class Partitions implements AutoCloseable {

  private static final int PART_BITS = 6;
  private static final int PARTS = 1 << PART_BITS;
  private static final int BUFFER_BYTES = 1 << 15;

  private final HashKind kind;
  private final Path folder;
  private final AtomicReferenceArray<OutputStream> parts = new AtomicReferenceArray<>(PARTS);
  private final byte[] record;
  private long count;

  Partitions(HashKind kind, Path folder) {
    this.kind = kind;
    this.folder = folder;
    this.record = new byte[Records.bytes(kind)];
  }

  void add(byte[] hash, int category) throws IOException {
    System.arraycopy(hash, 0, record, 0, hash.length);
    record[hash.length] = (byte) (category >>> 8);
    record[hash.length + 1] = (byte) category;
    part(Section.slot(hash, PART_BITS)).write(record);
    count++;
  }

  private OutputStream part(int number) throws IOException {
    OutputStream open = parts.get(number);
    if (open == null) {
      open = new BufferedOutputStream(Files.newOutputStream(path(number)), BUFFER_BYTES);
      parts.set(number, open);
    }
    return open;
  }

  private Path path(int number) {
    return folder.resolve(kind.code() + "-" + number);
  }

  /**
   * Writes all records, sorted and each once.
   *
   * @param bits the first bits that the directory goes by
   * @param filter told every hash
   * @return how many records begin with each value of these bits
   */
  long[] writeSorted(OutputStream out, int bits, Filter filter) throws IOException {
    close();
    long[] counts = new long[1 << bits];
    for (int number = 0; number < PARTS; number++) {
      if (parts.get(number) != null) {
        writePart(number, out, bits, filter, counts);
        Files.delete(path(number));
      }
    }
    return counts;
  }

  private void writePart(int number, OutputStream out, int bits, Filter filter, long[] counts)
      throws IOException {
    byte[][] records = records(Files.readAllBytes(path(number)));
    Arrays.sort(records, Arrays::compareUnsigned);
    byte[] before = {};
    for (byte[] one : records) {
      if (!Arrays.equals(before, one)) {
        out.write(one);
        counts[Section.slot(one, bits)]++;
        filter.add(Arrays.copyOf(one, kind.bytes()));
      }
      before = one;
    }
  }

  private byte[][] records(byte[] all) {
    byte[][] records = new byte[all.length / record.length][];
    for (int i = 0; i < records.length; i++) {
      records[i] = Arrays.copyOfRange(all, i * record.length, (i + 1) * record.length);
    }
    return records;
  }

  /** How many records were added, repetitions included. */
  long count() {
    return count;
  }

  @Override
  public void close() throws IOException {
    IOException failed = null;
    for (int number = 0; number < PARTS; number++) {
      OutputStream part = parts.get(number);
      try {
        if (part != null) {
          part.close();
        }
      } catch (IOException e) {
        failed = e;
      }
    }
    if (failed != null) {
      throw failed;
    }
  }
}
