package org.leadline.enrich.hashes;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.enrich.source.InvalidList;

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
  private final Path folder;
  private @Nullable Earlier earlier;
  private @Nullable Ledger ledger;
  private long order;

  /**
   * @param declared the kind of hashes in a column that does not tell it
   * @param categoryColumn the column of categories that somebody named
   * @param usualCategory the one that the form has
   * @param folder where it puts rows that later ones may take back
   */
  ColumnsReader(
      @Nullable HashKind declared,
      @Nullable String categoryColumn,
      String usualCategory,
      Path folder) {
    this.declared = declared;
    this.categoryColumn = categoryColumn;
    this.usualCategory = usualCategory;
    this.folder = folder;
  }

  /** Whether earlier hashes can be taken back is told by the header of the update. */
  @Override
  public void begin(@Nullable Earlier before, Entries entries) {
    earlier = before;
  }

  @Override
  public void finish(Entries entries) throws IOException {
    Ledger rows = ledger;
    Earlier before = earlier;
    if (rows == null && before != null) {
      entries.addAll(before.hashes());
    } else if (rows != null) {
      if (before != null) {
        before.hashes().each((kind, hash, category) -> earlier(rows, kind, hash, category));
      }
      rows.settle(entries, new DataOutputStream(OutputStream.nullOutputStream()));
    }
  }

  private static void earlier(Ledger rows, HashKind kind, byte[] hash, String category) {
    try {
      String hex = HexFormat.of().formatHex(hash);
      rows.beside(key(kind, hex), 0, new Ledger.Print(kind, hex, category));
    } catch (IOException e) {
      throw new UncheckedIOException("the list cannot be written beside the data", e);
    }
  }

  private static Ledger.EntryKey key(HashKind kind, String hex) {
    return Ledger.EntryKey.of(kind.code() + ":" + hex.toLowerCase(Locale.ROOT));
  }

  /** Rows of which later ones may take back the hash. */
  private Ledger ledger(Entries entries) {
    Ledger begun = ledger;
    if (begun == null) {
      begun = new Ledger(folder);
      entries.own(begun);
      ledger = begun;
    }
    return begun;
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
    private final int takenBack;

    Rows(Delimited rows, Header header, Entries entries) {
      this.rows = rows;
      this.header = header;
      this.entries = entries;
      hashes = header.hashes();
      generic = hashes.isEmpty() ? header.generic() : Header.NOT_THERE;
      type = header.type();
      category = header.named(categoryColumn, usualCategory);
      photoDna = header.names().indexOf(PHOTO_DNA);
      takenBack = header.takenBack();
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

    private void named(List<String> row) throws IOException {
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

    private void generic(List<String> row) throws IOException {
      String value = row.get(generic);
      if (declared == null && type >= 0) {
        Optional<HashKind> told = HashKind.named(row.get(type));
        if (told.isPresent()) {
          add(told.get(), value, row);
        } else {
          entries.leaveOut("fingerprint of a kind that is not compared");
        }
        return;
      }
      Optional<HashKind> kind =
          declared == null ? PlainReader.byLength(value.strip()) : Optional.of(declared);
      if (kind.isPresent()) {
        add(kind.get(), value, row);
      } else {
        bad("it has no hash");
      }
    }

    private void add(HashKind kind, String value, List<String> row) throws IOException {
      String named = category >= 0 ? row.get(category).strip() : "";
      boolean good =
          takenBack < 0
              ? entries.add(kind, value, named)
              : say(kind, value.strip(), named, row.get(takenBack).strip());
      if (!good) {
        bad("it has no " + kind.code() + " where one is expected");
      }
    }

    /** The later of two rows on one hash counts. */
    private boolean say(HashKind kind, String hex, String named, String gone) throws IOException {
      if (kind.read(hex) == null) {
        return false;
      }
      order++;
      if (isTrue(gone)) {
        entries.leaveOut("hash taken back by the feed");
        ledger(entries).gone(key(kind, hex), order);
      } else {
        ledger(entries).beside(key(kind, hex), order, new Ledger.Print(kind, hex, named));
      }
      return true;
    }

    private static boolean isTrue(String written) {
      return written.equalsIgnoreCase("true") || written.equals("1");
    }

    private void bad(String why) {
      entries.bad("line %,d".formatted(rows.line()), why);
    }
  }
}
