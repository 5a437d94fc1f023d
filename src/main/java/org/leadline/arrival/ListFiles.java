package org.leadline.arrival;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.enrich.hashes.Earlier;
import org.leadline.enrich.hashes.Entries;
import org.leadline.enrich.hashes.HashKind;
import org.leadline.enrich.hashes.ListFormat;
import org.leadline.enrich.hashes.ListReader;
import org.leadline.enrich.hashes.ListReaders;
import org.leadline.enrich.listed.ValueFormat;
import org.leadline.enrich.source.InvalidList;
import org.leadline.enrich.source.Unpacked;
import org.leadline.store.SoftwareSet;

/** Reads the files of one list, all of one form, into entries. For one thread, used once. */
final class ListFiles {

  private final Entries entries;
  private final Path folder;
  private final ListReaders says;
  private final List<String> sha256 = new ArrayList<>();
  private @Nullable ListFormat format;
  private @Nullable ListReader reader;
  private @Nullable Earlier earlier;
  private @Nullable ValueFiles values;

  ListFiles(Entries entries, Path folder, ListReaders says) {
    this.entries = entries;
    this.folder = folder;
    this.says = says;
  }

  /**
   * Reads all files.
   *
   * @param before what the list held before an update; null when the files are the whole list
   */
  void read(List<ListSource> files, @Nullable Earlier before) throws IOException {
    earlier = before;
    for (ListSource file : files) {
      try (InputStream raw = file.open()) {
        MessageDigest digest = sha256();
        DigestInputStream digested = new DigestInputStream(raw, digest);
        try (Unpacked unpacked = Unpacked.of(digested)) {
          read(file, unpacked.isPacked(), new BufferedInputStream(unpacked, 1 << 16));
          digested.transferTo(OutputStream.nullOutputStream());
        }
        sha256.add(HexFormat.of().formatHex(digest.digest()));
      }
    }
    if (reader != null) {
      reader.finish(entries);
    } else if (before != null) {
      entries.addAll(before.hashes());
    }
  }

  private void read(ListSource file, boolean packed, InputStream in) throws IOException {
    if (format == null && values == null) {
      values = ValueFormat.of(in).map(ValueFiles::new).orElse(null);
    }
    if (values == null) {
      readHashes(file, packed, in);
    } else if (earlier == null) {
      values.read(in);
    } else {
      throw wholeOnly();
    }
    // What the reader had no need to read belongs to the file all the same.
    in.transferTo(OutputStream.nullOutputStream());
  }

  /** Ranges and names have no updates. */
  static InvalidList wholeOnly() {
    return new InvalidList(
        "Lists of addresses and names are imported whole, in the place of the list of their name: import the list again. Nothing was changed.");
  }

  private void readHashes(ListSource file, boolean packed, InputStream in) throws IOException {
    ListFormat found = ListFormat.of(in);
    if (format != null && format != found) {
      throw new InvalidList(
          "The files are of two forms, %s and %s: a list has one."
              .formatted(format.code(), found.code()));
    }
    format = found;
    if (found == ListFormat.NSRL_SQLITE) {
      Path lies = file.path();
      readSoftware(
          packed || lies == null ? LaidDown.in(folder, in, LaidDown.LEAST_FREE_BYTES) : lies);
    } else {
      if (reader == null) {
        reader = says.reader(found, folder);
        reader.begin(earlier, entries);
      }
      reader.read(in, entries);
    }
  }

  private void readSoftware(Path file) {
    try {
      readRows(file);
    } catch (InvalidList e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new InvalidList(e.getMessage() + " Nothing was changed.");
    }
  }

  private void readRows(Path file) {
    List<HashKind> kinds =
        SoftwareSet.columns(file).stream()
            .map(column -> HashKind.named(column).orElseThrow())
            .toList();
    SoftwareSet.read(
        file,
        row -> {
          entries.row();
          boolean any = false;
          for (int i = 0; i < kinds.size(); i++) {
            if (!row.get(i).isBlank()) {
              any |= entries.add(kinds.get(i), row.get(i), "");
            }
          }
          if (!any) {
            entries.bad("row %,d".formatted(entries.rows()), "it has no hash");
          }
        });
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The addresses or names that were read; empty for hashes. */
  Optional<ValueFiles> values() {
    return Optional.ofNullable(values);
  }

  ListFormat format() {
    if (format == null) {
      throw new InvalidList("Name at least one file of the list.");
    }
    return format;
  }

  /** What the files say of their categories. */
  String scheme() {
    return reader == null ? "" : reader.scheme();
  }

  /** The SHA-256 of each file, in their order. */
  List<String> digests() {
    return List.copyOf(sha256);
  }
}
