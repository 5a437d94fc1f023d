package org.leadline.store;

import static java.util.Objects.requireNonNull;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jdbi.v3.core.Handle;

/**
 * What nearly all documents and stored forms have in common: names of fields, their paths, codes.
 * One report alone is too short to learn them from; with the dictionary it takes three fifths of
 * the space and two thirds of the time (document, form and scores of 8,000 generated reports: 4.5
 * to 2.7 KB each, 43 to 28 microseconds). Made by {@code DictionaryTraining} of documents whose
 * values were drawn at random.
 *
 * <p>What was packed names the dictionary by its number (RFC 8878, section 5), and cannot be read
 * without it. So its bytes must never change, another dictionary would be added beside it, and each
 * store holds a copy, for readers of the file that are not this program.
 */
final class PackingDictionary {

  static final byte[] BYTES = read();

  /** Its number, which is in its own header and in that of each packed value. */
  static final long ID = Zstd.getDictIdFromDict(BYTES);

  private PackingDictionary() {}

  /** Puts the copy into a store that has none. */
  static void keepIn(Handle handle) {
    handle
        .createUpdate(
            "insert into dictionary (id, body) select :id, :body "
                + "where not exists (select 1 from dictionary where id = :id)")
        .bind("id", ID)
        .bind("body", BYTES)
        .execute();
  }

  private static byte[] read() {
    try (InputStream bytes = PackingDictionary.class.getResourceAsStream("packing.dictionary")) {
      return requireNonNull(bytes).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
