package org.leadline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.leadline.report.Format;

/** Reads rows of {@code document}, all but the bytes. */
final class DocumentRow {

  /** The columns that {@link #read} wants, of a table called {@code d}. */
  static final String COLUMNS =
      "d.id, d.report, d.sha256, d.format, d.sender, d.size, d.received, d.made_available,"
          + " d.arrived, d.form";

  private DocumentRow() {}

  static HeldDocument read(ResultSet row, Set<Long> current) throws SQLException {
    long key = row.getLong("id");
    return new HeldDocument(
        key,
        row.getLong("form"),
        new StoredDocument(
            row.getString("sha256"),
            Format.ofCode(row.getString("format")),
            row.getString("sender"),
            row.getLong("size"),
            time(row, "received"),
            time(row, "made_available"),
            Instant.ofEpochMilli(row.getLong("arrived")),
            current.contains(key)));
  }

  static Packed bytes(Handle handle, long document) {
    return handle
        .createQuery("select bytes from document where id = :document")
        .bind("document", document)
        .map((row, context) -> Packed.ofCompressed(row.getBytes("bytes")))
        .one();
  }

  static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
