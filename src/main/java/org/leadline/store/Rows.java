package org.leadline.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are collected and written together. Plain JDBC by position: a bulk run binds some fifty
 * values for each report.
 */
final class Rows implements AutoCloseable {

  private final PreparedStatement statement;
  private int column;
  private int waiting;

  private Rows(PreparedStatement statement) {
    this.statement = statement;
  }

  static Rows into(Connection connection, String table, String... columns) {
    String marks = "?, ".repeat(columns.length - 1) + "?";
    String sql =
        "insert into %s (%s) values (%s)".formatted(table, String.join(", ", columns), marks);
    return of(connection, sql);
  }

  static Rows of(Connection connection, String sql) {
    try {
      return new Rows(connection.prepareStatement(sql));
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  Rows bind(long value) {
    try {
      statement.setLong(++column, value);
      return this;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  Rows bind(@Nullable String value) {
    try {
      statement.setString(++column, value);
      return this;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  Rows bind(@Nullable Packed value) {
    try {
      statement.setBytes(++column, value == null ? null : value.compressed());
      return this;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Milliseconds since 1970; null when there is no time. */
  Rows bind(@Nullable Instant value) {
    try {
      statement.setObject(++column, value == null ? null : value.toEpochMilli());
      return this;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Ends a row. */
  void add() {
    try {
      statement.addBatch();
      column = 0;
      waiting++;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Inserts the rows collected since the last time. */
  void flush() {
    if (waiting == 0) {
      return;
    }
    try {
      statement.executeBatch();
      waiting = 0;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() {
    try {
      statement.close();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static StoreFailure failed(SQLException e) {
    return new StoreFailure("rows could not be written", e);
  }
}
