package org.leadline.index.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.leadline.index.Fields;
import org.leadline.index.lucene.LuceneIndex.Opening;

/**
 * The folder of an index, opened: its files, the analyser that they were written with, and for
 * their owner the writer.
 *
 * @param directory the files
 * @param analysis cuts texts into words
 * @param writer null when the index was opened for reading
 */
record IndexFolder(Directory directory, Analysis analysis, @Nullable IndexWriter writer)
    implements Closeable {

  /**
   * @param merged is told of each merged segment before it takes the place of its parts
   */
  static IndexFolder open(
      Path folder, Fields fields, Opening opening, IndexWriter.IndexReaderWarmer merged)
      throws IOException {
    return switch (opening) {
      case OWN -> own(folder, fields, IndexWriterConfig.OpenMode.CREATE_OR_APPEND, merged);
      case REBUILD -> own(folder, fields, IndexWriterConfig.OpenMode.CREATE, merged);
      case READ -> read(folder, fields);
    };
  }

  private static IndexFolder own(
      Path folder,
      Fields fields,
      IndexWriterConfig.OpenMode mode,
      IndexWriter.IndexReaderWarmer merged)
      throws IOException {
    Directory directory = FSDirectory.open(folder);
    Analysis analysis = new Analysis(fields);
    IndexWriter writer = null;
    try {
      if (mode != IndexWriterConfig.OpenMode.CREATE && DirectoryReader.indexExists(directory)) {
        CommitData.check(directory, fields);
      }
      writer =
          new IndexWriter(
              directory, configuration(fields, analysis, mode).setMergedSegmentWarmer(merged));
      if (!DirectoryReader.indexExists(directory)) {
        commitEmpty(writer, fields);
      }
      return new IndexFolder(directory, analysis, writer);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(writer, analysis, directory);
      throw e;
    }
  }

  private static IndexFolder read(Path folder, Fields fields) throws IOException {
    Directory directory =
        Files.isDirectory(folder) ? FSDirectory.open(folder) : new ByteBuffersDirectory();
    Analysis analysis = new Analysis(fields);
    try {
      if (!DirectoryReader.indexExists(directory)) {
        directory = empty(directory, fields, analysis);
      }
      CommitData.check(directory, fields);
      return new IndexFolder(directory, analysis, null);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(analysis, directory);
      throw e;
    }
  }

  /** An index without reports in memory, in the place of one that was never made. */
  private static Directory empty(Directory missing, Fields fields, Analysis analysis)
      throws IOException {
    missing.close();
    Directory memory = new ByteBuffersDirectory();
    try (IndexWriter writer =
        new IndexWriter(
            memory, configuration(fields, analysis, IndexWriterConfig.OpenMode.CREATE))) {
      commitEmpty(writer, fields);
    }
    return memory;
  }

  private static void commitEmpty(IndexWriter writer, Fields fields) throws IOException {
    writer.setLiveCommitData(CommitData.write(0, fields).entrySet());
    writer.commit();
  }

  private static IndexWriterConfig configuration(
      Fields fields, Analysis analysis, IndexWriterConfig.OpenMode mode) {
    return new IndexWriterConfig(analysis)
        .setOpenMode(mode)
        .setRAMBufferSizeMB(fields.settings().usableWriteBufferMegabytes())
        .setUseCompoundFile(false)
        .setCommitOnClose(false);
  }

  /** The sequence up to which the last commit in a folder reaches; 0 when there is none. */
  static long sequence(Path folder) {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Directory directory = FSDirectory.open(folder)) {
      return CommitData.sequence(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The same folder with a writer that begins from the last commit; what the one before wrote since
   * is dropped.
   *
   * @param generation the new writer's generations are greater than this
   * @param merged as of {@link #open}
   */
  IndexFolder reopened(Fields fields, long generation, IndexWriter.IndexReaderWarmer merged)
      throws IOException {
    if (writer != null) {
      writer.rollback();
    }
    IndexWriter opened =
        new IndexWriter(
            directory,
            configuration(fields, analysis, IndexWriterConfig.OpenMode.APPEND)
                .setMergedSegmentWarmer(merged));
    opened.advanceSegmentInfosVersion(generation + 1);
    return new IndexFolder(directory, analysis, opened);
  }

  /** The last commit; for the owner, with what was written since. */
  DirectoryReader reader() throws IOException {
    return writer == null ? DirectoryReader.open(directory) : DirectoryReader.open(writer);
  }

  /** As {@link #reader}, where something came since this reader was opened; otherwise null. */
  @Nullable DirectoryReader newer(DirectoryReader before) throws IOException {
    return writer == null
        ? DirectoryReader.openIfChanged(before)
        : DirectoryReader.openIfChanged(before, writer);
  }

  /** What the files take on the disk; -1 when they cannot be listed. */
  long bytes() {
    try {
      long bytes = 0;
      for (String file : directory.listAll()) {
        bytes += length(file);
      }
      return bytes;
    } catch (IOException e) {
      return -1;
    }
  }

  /** A merge may take a file away between listing and looking. */
  private long length(String file) {
    try {
      return directory.fileLength(file);
    } catch (IOException e) {
      return 0;
    }
  }

  /** Drops what was not committed. */
  @Override
  public void close() throws IOException {
    IOUtils.close(writer, analysis, directory);
  }
}
