package org.leadline.enrich.hashes;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Writes a {@link HashFile}: for each kind its sorted records, their filter and, for fingerprints,
 * the tables of {@link Nearness}. Used once.
 */
final class HashFileWriter implements AutoCloseable {

  private static final int BUFFER_BYTES = 1 << 20;

  private final FileChannel file;
  private final DataOutputStream out;
  private final ByteArrayOutputStream described = new ByteArrayOutputStream();
  private int sections;

  private HashFileWriter(Path path) throws IOException {
    file =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    out =
        new DataOutputStream(
            new BufferedOutputStream(Channels.newOutputStream(file), BUFFER_BYTES));
  }

  /** Writes everything, each record once, and waits until it is on disk. */
  static void write(Path path, Map<HashKind, Partitions> kinds, List<String> categories)
      throws IOException {
    try (HashFileWriter writer = new HashFileWriter(path)) {
      for (Map.Entry<HashKind, Partitions> kind : kinds.entrySet()) {
        writer.section(kind.getKey(), kind.getValue());
      }
      writer.end(categories);
    }
  }

  private void section(HashKind kind, Partitions partitions) throws IOException {
    out.flush();
    long from = file.position();
    int bits = Section.bits(partitions.count());
    Filter filter = Filter.sizedFor(partitions.count());
    long[] counts = partitions.writeSorted(out, bits, filter);
    filter.write(out);
    if (kind.isFingerprint()) {
      out.flush();
      Nearness.write(Records.map(file, kind, from, Arrays.stream(counts).sum()), out);
    }
    Section.describe(new DataOutputStream(described), kind, from, bits, counts, filter);
    sections++;
  }

  private void end(List<String> categories) throws IOException {
    out.write(HashFile.end(categories, sections, described.toByteArray()));
    out.flush();
    file.force(true);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
