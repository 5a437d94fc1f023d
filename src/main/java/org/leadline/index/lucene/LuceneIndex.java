package org.leadline.index.lucene;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.leadline.index.CacheFigures;
import org.leadline.index.Fields;
import org.leadline.index.IndexDamaged;
import org.leadline.index.IndexInUse;
import org.leadline.index.IndexMismatch;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.IndexStatistics;
import org.leadline.index.IndexedReport;
import org.leadline.index.ReportIndex;
import org.leadline.report.ReportId;

/**
 * The embedded index, in one folder. Writes come from one thread at a time; snapshots may be taken
 * by many. What was written and not committed is dropped when the index is closed.
 */
public final class LuceneIndex implements ReportIndex {

  /** How an index is opened. */
  public enum Opening {
    /** For writing and reading; one process at a time. Made when it does not exist. */
    OWN,
    /** For reading the last commit; an index that does not exist is read as empty. */
    READ,
    /** Like {@link #OWN}, but what is there is dropped with the first commit, whatever it was. */
    REBUILD
  }

  /** A question may have many clauses; a list of values is one clause however long. */
  private static final int MAX_CLAUSES = 1 << 20;

  private final Directory directory;
  private final Fields fields;
  private final Analysis analysis;
  private final Caches caches;
  private @Nullable IndexWriter writer;
  private @Nullable ReportWriter reports;
  private volatile View current;
  private volatile long committed;
  private volatile long written;

  private LuceneIndex(
      Directory directory, Fields fields, Analysis analysis, @Nullable IndexWriter writer)
      throws IOException {
    this.directory = directory;
    this.fields = fields;
    this.analysis = analysis;
    this.writer = writer;
    this.caches = new Caches(fields.settings().cacheMegabytes());
    this.reports = writer == null ? null : new ReportWriter(writer, fields);
    DirectoryReader reader =
        writer == null ? DirectoryReader.open(directory) : DirectoryReader.open(writer);
    this.committed = writer == null ? CommitData.sequence(reader) : CommitData.sequence(writer);
    this.written = committed;
    this.current = View.of(reader, committed, null, caches);
  }

  /**
   * Opens the index in a folder.
   *
   * @throws IndexMismatch when it was built with other fields
   * @throws IndexInUse when another process owns it
   * @throws UncheckedIOException when the folder cannot be read or written
   */
  public static LuceneIndex open(Path folder, Fields fields, Opening opening) {
    IndexSearcher.setMaxClauseCount(MAX_CLAUSES);
    try {
      return switch (opening) {
        case OWN -> own(folder, fields, IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
        case REBUILD -> own(folder, fields, IndexWriterConfig.OpenMode.CREATE);
        case READ -> read(folder, fields);
      };
    } catch (LockObtainFailedException e) {
      throw new IndexInUse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sequence up to which the last commit in a folder reaches; 0 when there is none. */
  public static long sequenceIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Directory directory = FSDirectory.open(folder)) {
      return CommitData.sequence(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LuceneIndex own(Path folder, Fields fields, IndexWriterConfig.OpenMode mode)
      throws IOException {
    Directory directory = FSDirectory.open(folder);
    Analysis analysis = new Analysis(fields);
    IndexWriter writer = null;
    try {
      if (mode != IndexWriterConfig.OpenMode.CREATE && DirectoryReader.indexExists(directory)) {
        CommitData.check(directory, fields);
      }
      writer = Writers.open(directory, fields, analysis, mode);
      LuceneIndex index = new LuceneIndex(directory, fields, analysis, writer);
      if (!DirectoryReader.indexExists(directory)) {
        index.commit(0);
      }
      return index;
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(writer, analysis, directory);
      throw e;
    }
  }

  private static LuceneIndex read(Path folder, Fields fields) throws IOException {
    Directory directory =
        Files.isDirectory(folder) ? FSDirectory.open(folder) : new ByteBuffersDirectory();
    Analysis analysis = new Analysis(fields);
    try {
      if (!DirectoryReader.indexExists(directory)) {
        directory.close();
        directory = Writers.empty(fields, analysis);
      }
      CommitData.check(directory, fields);
      return new LuceneIndex(directory, fields, analysis, null);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(analysis, directory);
      throw e;
    }
  }

  @Override
  public long committedSequence() {
    return committed;
  }

  @Override
  public synchronized void write(List<IndexedReport> batch) {
    owned(reports).write(batch, current);
    for (IndexedReport report : batch) {
      written = Math.max(written, report.sequence());
    }
  }

  @Override
  public synchronized void remove(Collection<ReportId> gone, long sequence) {
    try {
      owned(writer)
          .deleteDocuments(
              gone.stream()
                  .map(report -> new Term(Names.ID, Names.bounded(report.written())))
                  .toArray(Term[]::new));
      written = Math.max(written, sequence);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes what was written visible; for a reader, what the owner committed since. */
  @Override
  public synchronized void refresh() {
    try {
      DirectoryReader newer =
          writer == null
              ? DirectoryReader.openIfChanged(current.reader())
              : DirectoryReader.openIfChanged(current.reader(), writer);
      if (newer == null) {
        return;
      }
      long sequence = writer == null ? CommitData.sequence(newer) : written;
      View before = current;
      current = View.of(newer, sequence, before, caches);
      before.release();
      if (reports != null) {
        reports.refreshed();
      } else {
        committed = sequence;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void commit(long sequence) {
    try {
      IndexWriter owner = owned(writer);
      owner.setLiveCommitData(CommitData.write(sequence, fields).entrySet());
      owner.commit();
      committed = sequence;
      written = Math.max(written, sequence);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized boolean reopen() {
    if (owned(writer).isOpen()) {
      return false;
    }
    owned(reports).close();
    try {
      IndexWriter opened =
          Writers.open(directory, fields, analysis, IndexWriterConfig.OpenMode.APPEND);
      // What was dropped had generations too: none may come twice, since answers are kept by them.
      opened.advanceSegmentInfosVersion(current.generation() + 1);
      writer = opened;
      reports = new ReportWriter(opened, fields);
      committed = CommitData.sequence(opened);
      written = committed;
      refresh();
      return true;
    } catch (CorruptIndexException | NoSuchFileException | FileNotFoundException e) {
      throw new IndexDamaged(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void clear() {
    try {
      owned(writer).deleteAll();
      written = 0;
      refresh();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public IndexSnapshot snapshot() {
    return new LuceneSnapshot(acquired(), fields, analysis, caches);
  }

  private View acquired() {
    View view = current;
    while (!view.acquire()) {
      view = current;
    }
    return view;
  }

  @Override
  public IndexStatistics statistics() {
    View view = acquired();
    try {
      return new IndexStatistics(
          view.reader().numDocs(), DirectorySize.of(directory), committed, view.generation());
    } finally {
      view.release();
    }
  }

  @Override
  public List<CacheFigures> caches() {
    return caches.figures();
  }

  /** Drops what was not committed. Snapshots that are still open can go on reading. */
  @Override
  public synchronized void close() {
    try {
      if (reports != null) {
        reports.close();
      }
      current.release();
      IOUtils.close(writer, analysis, directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T owned(@Nullable T writing) {
    if (writing == null) {
      throw new IllegalStateException("this index was opened for reading");
    }
    return writing;
  }
}
