package org.leadline.measure;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.leadline.index.Fields;
import org.leadline.index.IndexedReport;
import org.leadline.index.LinkGraphFigures;
import org.leadline.link.ClusterFigures;

/**
 * One installation under measurement, on a fresh data directory. Provided by the composition root,
 * since it opens engines and servers. One thing of it is open at a time.
 */
public interface BenchTarget {

  /**
   * Takes in everything below a folder through the real arrival pipeline, commits store and index
   * and closes both.
   */
  Taken takeIn(Path corpus) throws IOException;

  /** The one list of fields of the installation. */
  Fields fields();

  /** Hands over every report that was taken in, as it is projected into the index. */
  void eachReport(Taker taker) throws IOException;

  /** Bytes that store and index occupy on disk, all of it closed. */
  Sizes sizes() throws IOException;

  /** Opens the services in this process. */
  Services open() throws IOException;

  /** Makes the account and the token that the questions over HTTP are asked with. */
  void prepareServer() throws IOException;

  /**
   * Launches a stopped server and returns at once; it answers when it is ready. A child process of
   * the packaged program, or where there is no jar, a server in this process.
   */
  Server launch() throws IOException;

  /**
   * What was taken in.
   *
   * @param accepted documents that made a report or changed one
   * @param others documents that changed nothing or were not taken
   */
  record Taken(long accepted, long others) {}

  /** Takes one report. */
  @FunctionalInterface
  interface Taker {
    void take(IndexedReport report) throws IOException;
  }

  /**
   * What lies on disk.
   *
   * @param store bytes of the system of record
   * @param index bytes of the index
   */
  record Sizes(long store, long index) {}

  /** The questions, asked in this process. */
  interface Services extends AutoCloseable {

    /** Answers one question as the local operator. */
    Asker asker();

    /** Makes the graph that links are answered from, and what else a server warms. */
    LinkGraphFigures makeGraph();

    /** Makes the clusters of all reports. */
    ClusterFigures makeClusters();

    @Override
    void close() throws IOException;
  }

  /** A launched server. */
  interface Server extends AutoCloseable {

    /** Where it answers, for instance {@code http://127.0.0.1:8123}. */
    URI address();

    /** An API token that may ask every question. */
    String token();

    /** What it runs in: {@code child process} or {@code this process}. */
    String kind();

    @Override
    void close() throws IOException;
  }
}
