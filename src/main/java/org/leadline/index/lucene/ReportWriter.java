package org.leadline.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;
import org.leadline.index.Fields;
import org.leadline.index.IndexedReport;
import org.leadline.report.ReportId;

/**
 * Puts batches of reports into the index, several threads building documents. A report that is
 * known to be new is added; only one that may be there already pays for an update. States of one
 * report stay in their order, because they go to one thread.
 */
final class ReportWriter implements AutoCloseable {

  private final IndexWriter writer;
  private final DocumentBuilder documents;
  private final int threads;
  private final ExecutorService helpers;
  private final RecentReports recent = new RecentReports();

  ReportWriter(IndexWriter writer, Fields fields) {
    this.writer = writer;
    this.documents = new DocumentBuilder(fields);
    this.threads = fields.settings().writeThreads();
    this.helpers =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().name("index-writer-", 0).daemon().factory());
  }

  /** Writes a batch; returns when all of it is in. */
  void write(List<IndexedReport> reports, View view) {
    List<List<IndexedReport>> shares = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      shares.add(new ArrayList<>());
    }
    for (IndexedReport report : reports) {
      shares.get(Math.floorMod(report.report().id().hashCode(), threads)).add(report);
    }
    inParallel(shares.stream().map(share -> writing(share, view)).toList());
  }

  /**
   * Writes what is gathered in memory to segments, each thread one after another of the buffers; a
   * commit alone would do so on one thread while the others wait.
   */
  void flush() {
    inParallel(Collections.nCopies(threads, this::flushBuffers));
  }

  private boolean flushBuffers() throws IOException {
    boolean more = writer.flushNextBuffer();
    while (more) {
      more = writer.flushNextBuffer();
    }
    return true;
  }

  /** Runs the first task on the calling thread; returns when all have ended. */
  private void inParallel(List<Callable<Boolean>> tasks) {
    List<Future<Boolean>> running = new ArrayList<>();
    for (Callable<Boolean> task : tasks.subList(1, tasks.size())) {
      running.add(helpers.submit(task));
    }
    RuntimeException failure = null;
    try {
      tasks.getFirst().call();
    } catch (Exception e) {
      failure = asUnchecked(e);
    }
    for (Future<Boolean> task : running) {
      failure = join(task, failure);
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** To be told when everything that was written so far is in the view that {@code write} gets. */
  void refreshed() {
    recent.clear();
  }

  private Callable<Boolean> writing(List<IndexedReport> share, View view) {
    return () -> {
      for (IndexedReport report : share) {
        write(report, view);
      }
      return true;
    };
  }

  private void write(IndexedReport indexed, View view) throws IOException {
    Document document = documents.build(indexed);
    ReportId id = indexed.report().id();
    boolean writtenSince = !recent.add(id);
    if (writtenSince || view.holds(id)) {
      writer.updateDocument(new Term(Names.ID, Names.bounded(id.written())), document);
    } else {
      writer.addDocument(document);
    }
  }

  /** Waits without ever interrupting: a thread inside Lucene must not be. */
  private static @Nullable RuntimeException join(
      Future<Boolean> share, @Nullable RuntimeException failure) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          share.get();
          return failure;
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          return failure != null ? failure : asUnchecked(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException asUnchecked(@Nullable Throwable cause) {
    return switch (cause) {
      case RuntimeException unchecked -> unchecked;
      case IOException broken -> new UncheckedIOException(broken);
      case Error error -> throw error;
      case null -> new IllegalStateException("writing failed");
      default -> new IllegalStateException(cause);
    };
  }

  @Override
  public void close() {
    helpers.shutdown();
    try {
      helpers.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
