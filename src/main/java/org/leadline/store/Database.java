package org.leadline.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * One SQLite file: a pool of readers and one writer. The only class that knows that it is SQLite.
 *
 * <p>Write-ahead log with {@code synchronous = FULL}: a commit returns when it is on disk, so it
 * outlives a kill of the process and a loss of power. {@code NORMAL} would outlive the first only;
 * with batches of a thousand the difference is a few microseconds per report.
 */
final class Database implements AutoCloseable {

  /** 8 KB pages: most rows with their bytes take one or two. */
  private static final int PAGE_BYTES = 8192;

  private final HikariDataSource readers;
  private final HikariDataSource writer;
  private final Jdbi reading;
  private final Jdbi writing;

  /** Threads of this process queue here; other processes are kept out by the transaction itself. */
  private final ReentrantLock turn = new ReentrantLock(true);

  private Database(HikariDataSource readers, HikariDataSource writer) {
    this.readers = readers;
    this.writer = writer;
    this.reading = jdbi(readers);
    this.writing = jdbi(writer);
  }

  /**
   * Opens a file, making it when there is none and bringing its tables up to date.
   *
   * @param directory the data directory
   */
  static Database open(Path directory, DatabaseFile file, StoreSettings settings) {
    HikariDataSource writer = pool(writing(directory, file, settings), 1, settings);
    try {
      migrate(writer, file.migrations());
      SQLiteConfig config = configuration(settings);
      HikariDataSource readers =
          pool(source(directory, file, config), settings.readers(), settings);
      return new Database(readers, writer);
    } catch (RuntimeException e) {
      writer.close();
      throw e;
    }
  }

  /** Reads in one transaction, so that all of it is of one moment. */
  <T> T read(Function<Handle, T> work) {
    return reading.inTransaction(work::apply);
  }

  /** Writes in one transaction, alone among all threads and processes. */
  <T> T write(Function<Handle, T> work) {
    turn.lock();
    try {
      return writing.inTransaction(work::apply);
    } finally {
      turn.unlock();
    }
  }

  /**
   * Writes the state of one moment into a new file, beside whoever reads and writes.
   *
   * @throws StoreFailure when it cannot be written
   */
  void copyInto(Path file) {
    // In no transaction: the statement is one by itself.
    try (Connection connection = readers.getConnection();
        PreparedStatement copy = connection.prepareStatement("vacuum into ?")) {
      copy.setString(1, file.toString());
      copy.execute();
    } catch (SQLException e) {
      throw new StoreFailure("the store could not be copied: is there room for it?", e);
    }
  }

  @Override
  public void close() {
    try (writer) {
      readers.close();
    }
  }

  /** By default Jdbi writes bound values into the messages of its exceptions. */
  private static Jdbi jdbi(DataSource source) {
    Jdbi jdbi = Jdbi.create(source);
    jdbi.getConfig(StatementExceptions.class)
        .setMessageRendering(StatementExceptions.MessageRendering.NONE);
    return jdbi;
  }

  private static void migrate(DataSource source, String migrations) {
    Flyway.configure(Database.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:" + migrations)
        .placeholders(Map.of("key", "integer", "bytes", "blob"))
        .validateMigrationNaming(true)
        .failOnMissingLocations(true)
        .cleanDisabled(true)
        .load()
        .migrate();
  }

  private static SQLiteDataSource writing(
      Path directory, DatabaseFile file, StoreSettings settings) {
    SQLiteConfig config = configuration(settings);
    // Immediate: a transaction that reads before it writes must hold the lock from its start.
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setWalAutocheckpoint(file.checkpointPages());
    // Negative means kilobytes rather than pages.
    config.setCacheSize(-1024 * settings.cacheMegabytes());
    return source(directory, file, config);
  }

  private static SQLiteConfig configuration(StoreSettings settings) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(Math.toIntExact(settings.busyTimeout().toMillis()));
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    config.setPageSize(PAGE_BYTES);
    config.enforceForeignKeys(true);
    return config;
  }

  private static SQLiteDataSource source(Path directory, DatabaseFile file, SQLiteConfig config) {
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.in(directory));
    return source;
  }

  private static HikariDataSource pool(DataSource source, int size, StoreSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setMaxLifetime(0);
    config.setConnectionTimeout(settings.busyTimeout().toMillis());
    return new HikariDataSource(config);
  }
}
