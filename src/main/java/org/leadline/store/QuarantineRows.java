package org.leadline.store;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Writes rows of {@code quarantine}. */
final class QuarantineRows {

  private QuarantineRows() {}

  static void insert(
      Handle handle, Counters counters, long batch, NewQuarantined bad, Instant now) {
    String fingerprint = fingerprint(bad);
    boolean held =
        handle
                .createQuery("select count(*) from quarantine where fingerprint = :fingerprint")
                .bind("fingerprint", fingerprint)
                .mapTo(Long.class)
                .one()
            > 0;
    if (!held) {
      Packed bytes = bad.bytes();
      handle.execute(
          "insert into quarantine (id, batch, arrived, unit, source, position, code, message, size,"
              + " fingerprint, bytes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          counters.next("quarantine"),
          batch,
          now.toEpochMilli(),
          bad.unit(),
          bad.source(),
          bad.position(),
          bad.code(),
          bad.message(),
          bad.size(),
          fingerprint,
          bytes == null ? null : bytes.compressed());
    }
  }

  /** The same for the same bad document: by its bytes where they are kept, else by its place. */
  private static String fingerprint(NewQuarantined bad) {
    Hasher hasher = Hashing.sha256().newHasher();
    part(hasher, bad.unit().getBytes(StandardCharsets.UTF_8));
    part(hasher, bad.code().getBytes(StandardCharsets.UTF_8));
    Packed bytes = bad.bytes();
    if (bytes == null) {
      part(hasher, bad.source().getBytes(StandardCharsets.UTF_8));
      part(hasher, bad.position().getBytes(StandardCharsets.UTF_8));
      hasher.putLong(bad.size());
    } else {
      part(hasher, bytes.unpack());
    }
    return hasher.hash().toString();
  }

  private static void part(Hasher hasher, byte[] bytes) {
    hasher.putInt(bytes.length).putBytes(bytes);
  }
}
