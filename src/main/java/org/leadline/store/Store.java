package org.leadline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The system of record of one data directory. Safe for many threads; several processes may have the
 * same directory open.
 *
 * <p>Two SQLite files: {@code store.sqlite}, and {@code audit.sqlite} for the audit trail. Both
 * write ahead with {@code synchronous = FULL}: what was committed outlives a kill of the process
 * and a loss of power.
 */
public final class Store implements AutoCloseable {

  /** The file of everything but the audit trail. */
  public static final String FILE = "store.sqlite";

  /** The file of the audit trail. */
  public static final String AUDIT_FILE = "audit.sqlite";

  /** File locks hold off other processes only. */
  private static final ReentrantLock OPENING = new ReentrantLock();

  private final Database database;
  private final Database auditDatabase;
  private final AuditLog audit;
  private final InstantSource clock;
  private final StoreSecret secret;
  private final Derivation derivation;

  private Store(
      Database database, Database auditDatabase, Derivation derivation, InstantSource clock) {
    this.database = database;
    this.auditDatabase = auditDatabase;
    this.audit = new AuditLog(auditDatabase);
    this.derivation = derivation;
    this.clock = clock;
    this.secret = StoreSecret.of(database);
    database.write(handle -> {
      PackingDictionary.keepIn(handle);
      return true;
    });
  }

  /** Whether a store was ever made in this data directory. */
  public static boolean existsIn(Path dataDirectory) {
    return Files.isRegularFile(dataDirectory.resolve(FILE));
  }

  /**
   * Opens the store of a directory, making it when there is none and bringing its tables up to
   * date.
   *
   * @param derivation what this process makes keys and scores with
   * @throws UncheckedIOException when the directory cannot be used
   */
  public static Store open(Path dataDirectory, StoreSettings settings, Derivation derivation) {
    return open(dataDirectory, settings, derivation, InstantSource.system());
  }

  /** Opens the store with a given clock. */
  public static Store open(
      Path dataDirectory, StoreSettings settings, Derivation derivation, InstantSource clock) {
    OPENING.lock();
    try {
      Files.createDirectories(dataDirectory);
      // Two processes must not make or change the tables at the same time.
      try (FileChannel channel =
              FileChannel.open(
                  dataDirectory.resolve("store.lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        return lock.isValid() ? opened(dataDirectory, settings, derivation, clock) : refused();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the data directory cannot be used", e);
    } finally {
      OPENING.unlock();
    }
  }

  private static Store opened(
      Path directory, StoreSettings settings, Derivation derivation, InstantSource clock) {
    Database database = Database.open(directory, DatabaseFile.STORE, settings);
    try {
      Database audit = Database.open(directory, DatabaseFile.AUDIT, settings);
      return new Store(database, audit, derivation, clock);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static Store refused() throws IOException {
    throw new IOException("the lock on the store was lost");
  }

  /** Reads reports. */
  public ReportStore reports() {
    return new ReportStore(database);
  }

  /** Reads original documents. */
  public DocumentStore documents() {
    return new DocumentStore(database);
  }

  /** The changes in commit order. */
  public ChangeLog changes() {
    return new ChangeLog(database);
  }

  /** Documents that could not be taken in. */
  public QuarantineStore quarantine() {
    return new QuarantineStore(database);
  }

  /** What was met beside documents and not taken. */
  public NumberedList<PassedOverEntry> passedOver() {
    return PassedOverRows.in(database);
  }

  /**
   * The runs of taking in. One that was given a unit is seen by those who see the unit, any other
   * by those who see what no unit was given for.
   */
  public NumberedList<Batch> batches() {
    return BatchRows.in(database);
  }

  /** Who may log in. */
  public AccountStore accounts() {
    return new AccountStore(database, clock);
  }

  /** API tokens. */
  public TokenStore tokens() {
    return new TokenStore(database, clock);
  }

  /** The lists of known hashes. */
  public ListStore lists() {
    return new ListStore(database);
  }

  /** Kept searches. */
  public SearchStore searches() {
    return new SearchStore(database, secret, clock);
  }

  /** How accounts like their pages to be. */
  public PreferenceStore preferences() {
    return new PreferenceStore(database);
  }

  /** Lists of values that were looked up. */
  public SweepStore sweeps() {
    return new SweepStore(database, clock);
  }

  /** What analysts decided about links. */
  public DecisionStore decisions() {
    return new DecisionStore(database, secret, clock);
  }

  /** What units were told of each other. */
  public NoticeStore notices() {
    return new NoticeStore(database, clock);
  }

  /** What arriving reports are run against. */
  public WatchStore watches() {
    return new WatchStore(database, clock);
  }

  /** What watches found. */
  public AlertStore alerts() {
    return new AlertStore(database, clock);
  }

  /** Where the work on reports stands. */
  public CaseStore cases() {
    return new CaseStore(database, secret, clock);
  }

  /** What each account has read. */
  public ReadMarks readMarks() {
    return new ReadMarks(database, clock);
  }

  /** Ranking profiles, and which unit uses which. */
  public ProfileStore profiles() {
    return new ProfileStore(database, clock);
  }

  /** The audit trail. */
  public AuditLog audit() {
    return audit;
  }

  /** Makes opaque ids. */
  public StoreSecret secret() {
    return secret;
  }

  /**
   * Refuses stored match keys that were made otherwise than by this process, or by two ways: what
   * is looked up or taken in here would not meet them.
   *
   * @throws MadeOtherwise saying what to do
   */
  public void requireOwnKeys() {
    database.read(handle -> {
      new Derivations(handle, derivation).requireOwnKeys();
      return true;
    });
  }

  /**
   * Refuses stored scores that were made otherwise than by this process.
   *
   * @throws MadeOtherwise saying what to do
   */
  public void requireOwnScores() {
    database.read(handle -> {
      new Derivations(handle, derivation).requireOwnScores();
      return true;
    });
  }

  /**
   * The name of the ranking profile that all stored scores were made with; that of this process
   * while there are none.
   *
   * @throws MadeOtherwise when they were made with two
   */
  public String rankingProfile() {
    return database.read(handle ->
        new Derivations(handle, derivation)
            .requireOneScoring()
            .map(Derivations.Stored::name)
            .orElse(derivation.profile()));
  }

  /** Whether this process would give some stored report another score, its own or by its rules. */
  public boolean hasOtherScores() {
    return database.read(handle -> new Derivations(handle, derivation).hasOtherScores());
  }

  /** Reads without a visibility, for maintenance. */
  public StoreMaintenance maintenance() {
    return new StoreMaintenance(database, derivation);
  }

  /**
   * Writes in one transaction, alone among all threads and processes: everything that the work does
   * with the transaction is durable when this returns, and nothing of it when it throws.
   */
  public <T> T commit(Function<StoreTransaction, T> work) {
    return database.write(handle -> {
      try (StoreTransaction transaction =
          new StoreTransaction(handle, derivation, clock.instant())) {
        T result = work.apply(transaction);
        transaction.finish();
        return result;
      }
    });
  }

  /**
   * Copies both files into a folder that has neither, each as of one moment, while others read and
   * write. The audit trail comes last, so that it has a record of whatever the other file shows.
   *
   * @throws StoreFailure when they cannot be written
   */
  public void copyInto(Path folder) {
    database.copyInto(folder.resolve(FILE));
    auditDatabase.copyInto(folder.resolve(AUDIT_FILE));
  }

  @Override
  public void close() {
    try (auditDatabase) {
      database.close();
    }
  }
}
