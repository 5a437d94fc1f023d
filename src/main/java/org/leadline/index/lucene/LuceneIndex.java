package org.leadline.index.lucene;

import java.nio.file.Path;
import java.util.List;
import org.leadline.index.Fields;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.IndexStatistics;
import org.leadline.index.IndexedReport;
import org.leadline.index.ReportIndex;

/**
 * The embedded index, in one folder. Writes come from one thread at a time; snapshots may be taken
 * by many.
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

  private LuceneIndex() {}

  /**
   * Opens the index in a folder.
   *
   * @throws org.leadline.index.IndexMismatch when it was built with other fields
   * @throws org.leadline.index.IndexInUse when another process owns it
   * @throws java.io.UncheckedIOException when the folder cannot be read or written
   */
  public static LuceneIndex open(Path folder, Fields fields, Opening opening) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long committedSequence() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void write(List<IndexedReport> reports) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void refresh() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void commit(long sequence) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void clear() {
    throw new UnsupportedOperationException();
  }

  @Override
  public IndexSnapshot snapshot() {
    throw new UnsupportedOperationException();
  }

  @Override
  public IndexStatistics statistics() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
