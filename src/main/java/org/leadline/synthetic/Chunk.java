package org.leadline.synthetic;

import java.io.ByteArrayOutputStream;

/**
 * What one stretch of reports left behind beside its documents.
 *
 * @param number which stretch
 * @param reportLines its part of {@code truth/reports.jsonl}
 * @param redeliveryLines its part of {@code truth/redeliveries.jsonl}
 * @param counts what it wrote
 */
record Chunk(
    long number,
    ByteArrayOutputStream reportLines,
    ByteArrayOutputStream redeliveryLines,
    Counts counts) {

  static Chunk empty(long number) {
    return new Chunk(
        number, new ByteArrayOutputStream(), new ByteArrayOutputStream(), new Counts());
  }

  /** Running counts. For one thread. */
  static final class Counts {
    long reports;
    long documents;
    long redelivered;
    long bytes;

    void add(Counts other) {
      reports += other.reports;
      documents += other.documents;
      redelivered += other.redelivered;
      bytes += other.bytes;
    }

    void document(long size) {
      documents++;
      bytes += size;
    }
  }
}
