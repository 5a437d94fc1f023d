package org.leadline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sqlite.SQLiteConfig;

/**
 * Reads a version 3 NSRL reference data set: SQLite with a table or view {@code FILE}. It stands
 * here because SQL does; nothing of it enters the store by this. Opened read-only, as a file that
 * nobody changes meanwhile.
 */
public final class SoftwareSet {

  private static final List<String> HASHES = List.of("sha256", "sha1", "md5");
  private static final int ROWS_AT_ONCE = 10_000;

  private SoftwareSet() {}

  /** Takes one value of one row. */
  @FunctionalInterface
  public interface Each {
    /** One row: the hash of each column of {@link #columns}, empty when the row has none. */
    void row(List<String> hashes);
  }

  /**
   * Those of the columns {@code sha256 sha1 md5} that the set has, in this order.
   *
   * @throws IllegalArgumentException when it is no such set
   */
  public static List<String> columns(Path file) {
    try (Connection connection = open(file)) {
      return columns(connection);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /**
   * Hands out every row. A view may count without end: more rows than the file has bytes are none
   * that anybody put there.
   *
   * @throws IllegalArgumentException when it is no such set, is damaged, or tells such rows
   */
  public static void read(Path file, Each each) {
    try (Connection connection = open(file);
        Statement statement = connection.createStatement()) {
      List<String> columns = columns(connection);
      statement.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet rows =
          statement.executeQuery("select " + String.join(", ", columns) + " from FILE")) {
        for (long left = Files.size(file); rows.next(); left--) {
          if (left <= 0) {
            throw new IllegalArgumentException(
                "The SQLite file tells of more rows than it can hold: treat it as an attack."
                    + " Nothing was changed.");
          }
          each.row(row(rows, columns.size()));
        }
      }
    } catch (SQLException | IOException e) {
      throw unreadable(e);
    }
  }

  private static List<String> row(ResultSet rows, int columns) throws SQLException {
    List<String> row = new ArrayList<>(columns);
    for (int column = 1; column <= columns; column++) {
      String hash = rows.getString(column);
      row.add(hash == null ? "" : hash);
    }
    return row;
  }

  private static List<String> columns(Connection connection) throws SQLException {
    List<String> there = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("pragma table_info(FILE)")) {
      while (rows.next()) {
        there.add(rows.getString("name").toLowerCase(Locale.ROOT));
      }
    }
    List<String> columns = HASHES.stream().filter(there::contains).toList();
    if (columns.isEmpty()) {
      throw new IllegalArgumentException(
          "This SQLite file is no NSRL reference data set: it has no table or view FILE with a"
              + " column sha256, sha1 or md5.");
    }
    return columns;
  }

  private static Connection open(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    return config.createConnection(
        "jdbc:sqlite:file:" + file.toUri().getRawPath() + "?immutable=1");
  }

  private static IllegalArgumentException unreadable(Exception e) {
    return new IllegalArgumentException("The SQLite file is damaged or cannot be read.", e);
  }
}
