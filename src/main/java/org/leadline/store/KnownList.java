package org.leadline.store;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.leadline.report.ListMeaning;

/**
 * What is known of an imported list, which is shown with each label of it.
 *
 * @param name its name, unique
 * @param owner who keeps it
 * @param handling the owner's handling note; empty when there is none
 * @param licence the terms on which it may be used; empty when nobody said
 * @param scheme what its categories mean: the name of a scheme; empty when it has none
 * @param meaning what standing on it says
 * @param format the published form that it came in
 * @param dated the list's own date; null when nobody said
 * @param imported when it was imported
 * @param rows entries of the source
 * @param hashes how much is kept: distinct pairs of hash and category, pieces of ranges, or names
 * @param sha256 the SHA-256 of each source file, separated by spaces
 * @param source the names of the source files, separated by {@code ", "}
 * @param leftOut in words, what of the source is not kept, and how often; empty for nothing
 * @param file the name of the file with its entries, in the folder of lists
 * @param update the latest update since then; null when there was none
 */
public record KnownList(
    String name,
    String owner,
    String handling,
    String licence,
    String scheme,
    ListMeaning meaning,
    String format,
    @Nullable LocalDate dated,
    Instant imported,
    long rows,
    long hashes,
    String sha256,
    String source,
    String leftOut,
    String file,
    @Nullable ListUpdate update) {

  static final String COLUMNS =
      "t.name, t.owner, t.handling, t.licence, t.scheme, t.meaning, t.format, t.dated, t.imported,"
          + " t.read_rows, t.hashes, t.sha256, t.source, t.left_out, t.file, t.updates,"
          + " t.updated, t.update_sha256, t.update_source";

  /** Checks that nothing is missing. */
  public KnownList {
    requireNonNull(name);
    requireNonNull(owner);
    requireNonNull(handling);
    requireNonNull(licence);
    requireNonNull(scheme);
    requireNonNull(meaning);
    requireNonNull(format);
    requireNonNull(imported);
    requireNonNull(sha256);
    requireNonNull(source);
    requireNonNull(leftOut);
    requireNonNull(file);
  }

  /** Whether its entries are hashes, rather than ranges of addresses or names. */
  public boolean isOfHashes() {
    return file.endsWith(".hashes");
  }

  static KnownList read(ResultSet row) throws SQLException {
    String dated = row.getString("dated");
    return new KnownList(
        row.getString("name"),
        row.getString("owner"),
        row.getString("handling"),
        row.getString("licence"),
        row.getString("scheme"),
        ListMeaning.ofCode(row.getString("meaning")),
        row.getString("format"),
        dated == null ? null : LocalDate.parse(dated),
        Instant.ofEpochMilli(row.getLong("imported")),
        row.getLong("read_rows"),
        row.getLong("hashes"),
        row.getString("sha256"),
        row.getString("source"),
        row.getString("left_out"),
        row.getString("file"),
        row.getLong("updates") == 0 ? null : update(row));
  }

  private static ListUpdate update(ResultSet row) throws SQLException {
    return new ListUpdate(
        row.getLong("updates"),
        Instant.ofEpochMilli(row.getLong("updated")),
        row.getString("update_sha256"),
        row.getString("update_source"));
  }
}
