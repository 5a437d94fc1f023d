package org.leadline.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.leadline.index.Fields;
import org.leadline.index.IndexedReport;
import org.leadline.report.ReportId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts batches of reports into the index, several threads building documents. A report that is
 * known to be new is added; only one that may be there already pays for an update. States of one
 * report stay in their order, because they go to one lane.
 */
final class ReportWriter implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ReportWriter.class);

  private final IndexWriter writer;
  private final DocumentBuilder documents;
  private final WriteLanes lanes;
  private final RecentReports recent = new RecentReports();

  ReportWriter(IndexWriter writer, Fields fields) {
    this.writer = writer;
    this.documents = new DocumentBuilder(fields);
    this.lanes = new WriteLanes(fields.settings().writeThreads());
  }

  /**
   * Hands a batch over to be written.
   *
   * @param view stays open until {@link #settle} was called
   */
  void write(List<IndexedReport> reports, View view) {
    List<List<IndexedReport>> shares = new ArrayList<>();
    for (int i = 0; i < lanes.count(); i++) {
      shares.add(new ArrayList<>());
    }
    for (IndexedReport report : reports) {
      shares.get(Math.floorMod(report.report().id().hashCode(), lanes.count())).add(report);
    }
    lanes.submit(shares.stream().map(share -> writing(share, view)).toList());
  }

  /** Whether something is known to be missing, so that nothing more is taken. */
  boolean failed() {
    return lanes.failed();
  }

  /** Waits until everything that was handed over is in. */
  void settle() {
    lanes.settle();
  }

  /**
   * Waits until everything is in, and writes what is gathered in memory to segments, each thread
   * one after another of the buffers; a commit alone would do so on one thread while the others
   * wait.
   */
  void flush() {
    lanes.settle();
    lanes.submit(Collections.nCopies(lanes.count(), this::flushBuffers));
    lanes.settle();
  }

  /** To be told when everything that was written so far is in the view that {@code write} gets. */
  void refreshed() {
    recent.clear();
  }

  private boolean flushBuffers() throws IOException {
    boolean more = writer.flushNextBuffer();
    while (more) {
      more = writer.flushNextBuffer();
    }
    return true;
  }

  private Callable<Boolean> writing(List<IndexedReport> share, View view) {
    return () -> {
      for (IndexedReport report : share) {
        write(report, view);
      }
      return true;
    };
  }

  /**
   * Writes one report. One of which no document can be made must not hold up all that come after
   * it: it is set aside, and its failure told without its content. A failure of the writer itself
   * is no fault of the report.
   */
  private void write(IndexedReport indexed, View view) throws IOException {
    ReportId id = indexed.report().id();
    boolean writtenSince = !recent.add(id);
    boolean isNew = !writtenSince && !view.holds(id);
    try {
      put(documents.build(indexed), id, isNew);
    } catch (RuntimeException e) {
      if (!writer.isOpen()) {
        throw e;
      }
      LOG.error("A report could not be indexed and was set aside: {}", e.getClass().getName());
      put(documents.build(indexed.setAside()), id, false);
    }
  }

  private void put(Document document, ReportId id, boolean isNew) throws IOException {
    if (isNew) {
      writer.addDocument(document);
    } else {
      writer.updateDocument(new Term(Names.ID, Names.bounded(id.written())), document);
    }
  }

  @Override
  public void close() {
    lanes.close();
  }
}
