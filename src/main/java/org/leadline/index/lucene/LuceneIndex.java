package org.leadline.index.lucene;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
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
import org.leadline.index.LinkGraphFigures;
import org.leadline.index.PictureFigures;
import org.leadline.index.ReportIndex;
import org.leadline.index.ScoreColumns;
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

  /** Until somebody tells which profiles there are. */
  private static final ScoreColumns UNKNOWN = ScoreColumns.standard("standard");

  private final Fields fields;
  private final Caches caches;
  private final PictureBank pictures;
  private final LinkGraphs graphs;
  private volatile IndexFolder folder;
  private @Nullable IndexWriter writer;
  private @Nullable ReportWriter reports;

  /** Whether opening it again has begun and was not finished yet: a failure in between counts. */
  private boolean reopening;

  private volatile Supplier<ScoreColumns> scored = () -> UNKNOWN;
  private volatile View current;
  private volatile long committed;
  private volatile long written;

  private LuceneIndex(IndexFolder folder, Fields fields, PictureBank pictures) throws IOException {
    this.folder = folder;
    this.fields = fields;
    this.pictures = pictures;
    this.writer = folder.writer();
    this.caches = new Caches(fields.settings().cacheMegabytes());
    this.graphs = new LinkGraphs(fields.settings().linkGraphMegabytes());
    this.reports = writer == null ? null : new ReportWriter(writer, fields);
    DirectoryReader reader = folder.reader();
    this.committed = writer == null ? CommitData.sequence(reader) : CommitData.sequence(writer);
    this.written = committed;
    this.current = View.of(reader, committed, UNKNOWN, null, caches);
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
      PictureBank pictures = PictureBank.of(fields.settings());
      IndexFolder opened = IndexFolder.open(folder, fields, opening, pictures::merged);
      try {
        return new LuceneIndex(opened, fields, pictures);
      } catch (IOException | RuntimeException e) {
        IOUtils.closeWhileHandlingException(opened);
        throw e;
      }
    } catch (LockObtainFailedException e) {
      throw new IndexInUse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sequence up to which the last commit in a folder reaches; 0 when there is none. */
  public static long sequenceIn(Path folder) {
    return IndexFolder.sequence(folder);
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
      owned(reports).settle();
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

  @Override
  public synchronized void scoredBy(Supplier<ScoreColumns> columns) {
    scored = columns;
    refresh();
  }

  /** Makes what was written visible; for a reader, what the owner committed since. */
  @Override
  public synchronized void refresh() {
    try {
      if (reports != null) {
        reports.settle();
      }
      ScoreColumns columns = scored.get();
      DirectoryReader newer = folder.newer(current.reader());
      if (newer == null && columns.equals(current.scored())) {
        return;
      }
      if (newer == null) {
        newer = current.reader();
        newer.incRef();
      }
      long sequence = writer == null ? CommitData.sequence(newer) : written;
      View before = current;
      current = View.of(newer, sequence, columns, before, caches);
      before.release();
      graphs.follow(current);
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
      owned(reports).flush();
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
    if (owned(writer).isOpen() && !owned(reports).failed() && !reopening) {
      return false;
    }
    reopening = true;
    owned(reports).close();
    try {
      // What was dropped had generations too: none may come twice, since answers are kept by them.
      folder = folder.reopened(fields, current.generation(), pictures::merged);
      writer = folder.writer();
      reports = new ReportWriter(owned(writer), fields);
      committed = CommitData.sequence(owned(writer));
      written = committed;
      refresh();
      reopening = false;
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
      owned(reports).settle();
      owned(writer).deleteAll();
      written = 0;
      refresh();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public IndexSnapshot snapshot() {
    return new LuceneSnapshot(acquired(), fields, folder.analysis(), caches, pictures, graphs);
  }

  private View acquired() {
    View view = current;
    while (!view.acquire()) {
      view = current;
    }
    return view;
  }

  /**
   * Values and columns of every facet, child victims' twins included, the usual orders, pictures
   * and the link graph.
   */
  @Override
  public void warm() {
    View view = acquired();
    try {
      view.warm(fields.facets());
      pictures.warm(view);
      graphs.build(view);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      view.release();
    }
  }

  @Override
  public IndexStatistics statistics() {
    View view = acquired();
    try {
      return new IndexStatistics(
          view.reader().numDocs(),
          Versions.setAside(view.reader()),
          folder.bytes(),
          committed,
          view.generation());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      view.release();
    }
  }

  @Override
  public List<CacheFigures> caches() {
    return caches.figures();
  }

  @Override
  public PictureFigures pictures() {
    return pictures.figures();
  }

  @Override
  public LinkGraphFigures linkGraph() {
    return graphs.figures();
  }

  /** Drops what was not committed. Snapshots that are still open can go on reading. */
  @Override
  public synchronized void close() {
    try {
      pictures.close();
      graphs.close();
      if (reports != null) {
        reports.close();
      }
      current.release();
      folder.close();
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
