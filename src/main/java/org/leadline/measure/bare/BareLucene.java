package org.leadline.measure.bare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.leadline.index.Fields;
import org.leadline.index.IndexedReport;

/**
 * Measures what Lucene alone takes in of reports that are parsed already. Hand it every report,
 * then ask once for the figures. The reports come from one thread.
 *
 * <p>As many threads add documents as the machine has cores. No document replaces another, so that
 * none is looked up.
 */
public final class BareLucene implements AutoCloseable {

  private static final double NANOS_PER_SECOND = 1e9;

  private final Path folder;
  private final Fields fields;
  private final BareValues values;
  private final List<Spool> spools = new ArrayList<>();
  private long given;

  /**
   * Opens spool files, one for each core.
   *
   * @param folder an empty or absent folder for spool files and index
   * @param fields the one list of fields, and how much may be gathered in memory
   */
  public BareLucene(Path folder, Fields fields) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.fields = fields;
    this.values = new BareValues(fields);
    for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
      spools.add(new Spool(folder.resolve("spool-" + i)));
    }
  }

  /**
   * What was measured.
   *
   * @param reports reports that were indexed
   * @param bytesPerReport bytes of the values that were handed to Lucene, the mean of a report
   * @param seconds from the first value read to the end of the commit
   * @param threads how many threads added documents
   */
  public record Figures(long reports, long bytesPerReport, double seconds, int threads) {

    /** Reports taken in per second. */
    public double reportsPerSecond() {
      return reports / seconds;
    }
  }

  /** Keeps a report for the measurement. */
  public void give(IndexedReport report) throws IOException {
    spools.get((int) (given++ % spools.size())).write(values.of(report));
  }

  /** Indexes what was given, and tells how long it took. */
  public Figures measure() throws IOException {
    close();
    long start = System.nanoTime();
    try (Directory directory = FSDirectory.open(folder.resolve("index"));
        Analyzer analyzer = new StandardAnalyzer();
        IndexWriter writer = new IndexWriter(directory, configuration(analyzer))) {
      onAllCores(writer);
      writer.commit();
      double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
      long bytes = spools.stream().mapToLong(Spool::bytes).sum();
      return new Figures(given, bytes / Math.max(1, given), seconds, spools.size());
    }
  }

  private IndexWriterConfig configuration(Analyzer analyzer) {
    return new IndexWriterConfig(analyzer)
        .setRAMBufferSizeMB(fields.settings().usableWriteBufferMegabytes())
        .setUseCompoundFile(false)
        .setCommitOnClose(false);
  }

  private void onAllCores(IndexWriter writer) throws IOException {
    try (ExecutorService threads = Executors.newFixedThreadPool(spools.size())) {
      List<Future<Boolean>> tasks = new ArrayList<>();
      for (Spool spool : spools) {
        tasks.add(threads.submit(() -> index(spool, writer)));
      }
      for (Future<Boolean> task : tasks) {
        join(task);
      }
    }
  }

  /** Adds the reports of a spool, and helps to write out what is gathered in memory. */
  private static boolean index(Spool spool, IndexWriter writer) throws IOException {
    spool.read(report -> writer.addDocument(BareDocuments.of(report)));
    boolean more = writer.flushNextBuffer();
    while (more) {
      more = writer.flushNextBuffer();
    }
    return true;
  }

  private static void join(Future<Boolean> task) throws IOException {
    try {
      task.get();
    } catch (ExecutionException e) {
      throw new IOException("bare Lucene could not index the corpus", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while bare Lucene was measured", e);
    }
  }

  /** Closes the spool files; they and the index stay on the disk. */
  @Override
  public void close() throws IOException {
    for (Spool spool : spools) {
      spool.close();
    }
  }
}
