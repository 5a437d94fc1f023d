package org.leadline.index;

import java.time.Duration;
import org.leadline.config.ConfigNode;

/**
 * Limits and weights of the index.
 *
 * @param writeBufferMegabytes how much is gathered in memory before a segment is written, but never
 *     more than an eighth of the heap, 16 to 2048
 * @param writeThreads how many threads build documents of one batch, 1 to 16
 * @param timeLimit how long one search may take before it ends with a partial answer, 0 to 10
 *     minutes
 * @param cacheMegabytes how much memory the sets of matching reports of recent questions may take,
 *     1 to 4096
 * @param pictureMegabytes how much memory the PDQ hashes may take that near-identical pictures are
 *     found by, 92 bytes each, but never more than a quarter of the heap, 1 to 16384; above that
 *     each such question goes through all hashes on the disk
 * @param linkGraphMegabytes how much memory the graph of links may take, 1 to 65536; about 100 MB
 *     per million reports
 * @param priorityWeight what the highest priority adds to a text score in the order of relevance, 0
 *     to 100; a rare word adds about 10
 */
public record IndexSettings(
    int writeBufferMegabytes,
    int writeThreads,
    Duration timeLimit,
    int cacheMegabytes,
    int pictureMegabytes,
    int linkGraphMegabytes,
    double priorityWeight) {

  static IndexSettings read(ConfigNode node) {
    return new IndexSettings(
        node.integer("writeBufferMegabytes", 320, 16, 2048),
        node.integer("writeThreads", 2, 1, 16),
        Duration.ofMillis(node.integer("timeLimitMillis", 10_000, 0, 600_000)),
        node.integer("cacheMegabytes", 64, 1, 4096),
        node.integer("pictureMegabytes", 1024, 1, 16_384),
        node.integer("linkGraphMegabytes", 1024, 1, 65_536),
        node.number("priorityWeight", 3.0, 0, 100));
  }

  /** The same settings with another limit of a search's time. */
  public IndexSettings withTimeLimit(Duration limit) {
    return new IndexSettings(
        writeBufferMegabytes,
        writeThreads,
        limit,
        cacheMegabytes,
        pictureMegabytes,
        linkGraphMegabytes,
        priorityWeight);
  }

  /** The write buffer in this process: a small heap has other uses for more than an eighth. */
  public double usableWriteBufferMegabytes() {
    long eighth = Runtime.getRuntime().maxMemory() >> 23;
    return Math.min(writeBufferMegabytes, Math.max(eighth, 16));
  }
}
