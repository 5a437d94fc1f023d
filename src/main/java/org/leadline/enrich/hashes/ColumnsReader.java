package org.leadline.enrich.hashes;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lists in columns under a header: NSRL version 2, INTERPOL ICSE, ThreatExchange, and any CSV whose
 * columns are named after the hashes in them. Text is read as UTF-8; what is not (older NSRL names)
 * stands in columns that are not kept.
 */
final class ColumnsReader implements ListReader {

  private static final String PHOTO_DNA = "photodna";

  private final @Nullable HashKind declared;
  private final @Nullable String categoryColumn;
  private final String usualCategory;

  /**
   * @param declared the kind of hashes in a column that does not tell it
   * @param categoryColumn the column of categories that somebody named
   * @param usualCategory the one that the form has
   */
  ColumnsReader(
      @Nullable HashKind declared, @Nullable String categoryColumn, String usualCategory) {
    this.declared = declared;
    this.categoryColumn = categoryColumn;
    this.usualCategory = usualCategory;
  }

  @Override
  public void read(InputStream in, Entries entries) throws IOException {
    InputStreamReader text = new InputStreamReader(in, StandardCharsets.UTF_8);
    Delimited lines = new Delimited(text, '\n');
    String first = first(lines);
    Header header = Header.of(first);
    if (header.content() == Header.Content.NONE) {
      throw new InvalidList(
          "The first line names no column of hashes: md5, sha1, sha256, sha512, pdq or hash is"
              + " expected.");
    }
    // The header has been taken from the same buffer: the rest goes on from there.
    new Rows(lines.separatedBy(header.separator()), header, entries).read();
  }

  private static String first(Delimited lines) throws IOException {
    String line = lines.rawLine();
    while (line.isBlank() || line.startsWith("#")) {
      if (lines.atEnd()) {
        throw new InvalidList("The list is empty.");
      }
      line = lines.rawLine();
    }
    return line.startsWith("\ufeff") ? line.substring(1) : line;
  }

  /** One file's rows. */
  private final class Rows {

    private final Delimited rows;
    private final Header header;
    private final Entries entries;
    private final Map<HashKind, Integer> hashes;
    private final int generic;
    private final int type;
    private final int category;
    private final int photoDna;

    Rows(Delimited rows, Header header, Entries entries) {
      this.rows = rows;
      this.header = header;
      this.entries = entries;
      hashes = header.hashes();
      generic = hashes.isEmpty() ? header.generic() : Header.NOT_THERE;
      type = header.type();
      category = header.named(categoryColumn, usualCategory);
      photoDna = header.names().indexOf(PHOTO_DNA);
    }

    void read() throws IOException {
      for (List<String> row = rows.next(); !row.isEmpty(); row = rows.next()) {
        entries.row();
        if (row.size() != header.names().size()) {
          bad("it has %d columns, and the header %d".formatted(row.size(), header.names().size()));
        } else if (generic >= 0) {
          generic(row);
        } else {
          named(row);
        }
      }
    }

    private void named(List<String> row) {
      boolean any = false;
      for (Map.Entry<HashKind, Integer> column : hashes.entrySet()) {
        String value = row.get(column.getValue());
        if (!value.isBlank()) {
          any = true;
          add(column.getKey(), value, row);
        }
      }
      if (photoDna >= 0 && !row.get(photoDna).isBlank()) {
        any = true;
        entries.leaveOut("PhotoDNA");
      }
      if (!any) {
        bad("it has no hash");
      }
    }

    private void generic(List<String> row) {
      String value = row.get(generic);
      if (declared == null && type >= 0) {
        HashKind.named(row.get(type))
            .ifPresentOrElse(
                kind -> add(kind, value, row),
                () -> entries.leaveOut("fingerprint of a kind that is not compared"));
        return;
      }
      Optional<HashKind> kind =
          declared == null ? PlainReader.byLength(value.strip()) : Optional.of(declared);
      kind.ifPresentOrElse(known -> add(known, value, row), () -> bad("it has no hash"));
    }

    private void add(HashKind kind, String value, List<String> row) {
      String named = category >= 0 ? row.get(category).strip() : "";
      if (!entries.add(kind, value, named)) {
        bad("it has no " + kind.code() + " where one is expected");
      }
    }

    private void bad(String why) {
      entries.bad("line %,d".formatted(rows.line()), why);
    }
  }
}
