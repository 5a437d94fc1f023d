package org.leadline.store;

import java.nio.file.Path;

/**
 * The system of record of one data directory. Safe for many threads; several processes may have the
 * same directory open.
 */
public final class Store implements AutoCloseable {

  private Store() {}

  /**
   * Opens the store of a directory, making it when there is none and bringing its tables up to
   * date.
   *
   * @throws java.io.UncheckedIOException when the directory cannot be used
   */
  public static Store open(Path dataDirectory, StoreSettings settings) {
    throw new UnsupportedOperationException();
  }

  /** Reads reports. */
  public ReportStore reports() {
    throw new UnsupportedOperationException();
  }

  /** Reads original documents. */
  public DocumentStore documents() {
    throw new UnsupportedOperationException();
  }

  /** The changes in commit order. */
  public ChangeLog changes() {
    throw new UnsupportedOperationException();
  }

  /** Documents that could not be taken in. */
  public QuarantineStore quarantine() {
    throw new UnsupportedOperationException();
  }

  /** The runs of taking in. */
  public BatchStore batches() {
    throw new UnsupportedOperationException();
  }

  /** Who may log in. */
  public AccountStore accounts() {
    throw new UnsupportedOperationException();
  }

  /** API tokens. */
  public TokenStore tokens() {
    throw new UnsupportedOperationException();
  }

  /** The audit trail. */
  public AuditLog audit() {
    throw new UnsupportedOperationException();
  }

  /** Kept searches. */
  public SearchStore searches() {
    throw new UnsupportedOperationException();
  }

  /** Makes opaque ids. */
  public StoreSecret secret() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
