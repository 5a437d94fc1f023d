package org.leadline.measure;

import java.io.IOException;
import java.nio.file.Path;

/**
 * One installation under measurement, on a fresh data directory. Provided by the composition root,
 * since it opens engines and servers.
 */
public interface BenchTarget {

  /**
   * Takes in everything below a folder through the real arrival pipeline, commits store and index
   * and closes both.
   *
   * @return how many documents were accepted, and how many bytes they have
   */
  Intake takeIn(Path corpus) throws IOException;

  /** Bytes that store and index occupy on disk. */
  Sizes sizes() throws IOException;

  /** Opens the services in this process. */
  Answering open() throws IOException;

  /** Starts a stopped server as a child process (or, where there is no jar, in this process). */
  Server start() throws IOException;

  /**
   * @param documents documents accepted
   * @param bytes their bytes
   */
  record Intake(long documents, long bytes) {}

  /**
   * @param store bytes of the system of record
   * @param index bytes of the index
   */
  record Sizes(long store, long index) {}

  /** The questions, asked in process as the local operator; each returns a total. */
  interface Answering extends AutoCloseable {

    /** Looks one identifier up as written, as a search. */
    long identifier(String value);

    /** Searches two words, ordered by relevance with priority boost, with highlights. */
    long text(String query);

    /** Everything, with all facets. */
    long everythingWithFacets();

    /** Everything under one filter, with all facets. */
    long filteredFacets(String field, String value);

    /** The links of one report, as the report page shows them. */
    long links(String reportId);

    /** The first page of the queue. */
    long queuePage();

    @Override
    void close() throws IOException;
  }

  /** A running server. */
  interface Server extends AutoCloseable {

    /** Its address, without a trailing slash. */
    String address();

    /** An API token that may ask everything. */
    String token();

    @Override
    void close() throws IOException;
  }
}
