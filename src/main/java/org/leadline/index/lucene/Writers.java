package org.leadline.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.leadline.index.Fields;

/** Opens writers as this engine wants them. */
final class Writers {

  private Writers() {}

  /** What was written and not committed is dropped when the writer is closed. */
  static IndexWriter open(
      Directory directory, Fields fields, Analysis analysis, IndexWriterConfig.OpenMode mode)
      throws IOException {
    return new IndexWriter(
        directory,
        new IndexWriterConfig(analysis)
            .setOpenMode(mode)
            .setRAMBufferSizeMB(writeBufferMegabytes(fields))
            .setUseCompoundFile(false)
            .setCommitOnClose(false));
  }

  /** A small heap has other uses for more than an eighth of itself. */
  private static double writeBufferMegabytes(Fields fields) {
    long eighth = Runtime.getRuntime().maxMemory() >> 23;
    return Math.min(fields.settings().writeBufferMegabytes(), Math.max(eighth, 16));
  }

  /** An index without reports in memory, in the place of one that was never made. */
  static Directory empty(Fields fields, Analysis analysis) throws IOException {
    Directory memory = new ByteBuffersDirectory();
    try (IndexWriter writer = open(memory, fields, analysis, IndexWriterConfig.OpenMode.CREATE)) {
      writer.setLiveCommitData(CommitData.write(0, fields).entrySet());
      writer.commit();
    }
    return memory;
  }
}
