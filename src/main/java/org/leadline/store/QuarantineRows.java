package org.leadline.store;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.leadline.report.ReportId;

/** Writes rows of {@code quarantine}. */
final class QuarantineRows {

  private QuarantineRows() {}

  /**
   * Keeps a document once. Where the same one is there without a number and its number is told, the
   * row learns it.
   *
   * @return whether it was not there before
   */
  static boolean insert(
      Handle handle, Counters counters, long batch, NewQuarantined bad, Instant now) {
    String fingerprint = fingerprint(bad, bad.number());
    if (isHeld(handle, fingerprint) || learnsNumber(handle, bad, fingerprint)) {
      return false;
    }
    Packed bytes = bad.bytes();
    handle.execute(
        "insert into quarantine (id, batch, arrived, unit, source, position, code, message, size,"
            + " number, held, fingerprint, bytes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        counters.next("quarantine"),
        batch,
        now.toEpochMilli(),
        bad.unit(),
        bad.source(),
        bad.position(),
        bad.code(),
        bad.message(),
        bad.size(),
        written(bad.number()),
        bad.held(),
        fingerprint,
        bytes == null ? null : bytes.compressed());
    return true;
  }

  static long keptBack(Handle handle, long report, String unit) {
    return handle
        .createQuery("select count(*) from quarantine where held = :held and unit = :unit")
        .bind("held", report)
        .bind("unit", unit)
        .mapTo(Long.class)
        .one();
  }

  private static boolean isHeld(Handle handle, String fingerprint) {
    return handle
            .createQuery("select count(*) from quarantine where fingerprint = :fingerprint")
            .bind("fingerprint", fingerprint)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  private static boolean learnsNumber(Handle handle, NewQuarantined bad, String fingerprint) {
    return bad.number() != null
        && handle.execute(
                "update quarantine set number = ?, fingerprint = ? where fingerprint = ?",
                written(bad.number()),
                fingerprint,
                fingerprint(bad, null))
            > 0;
  }

  private static @Nullable String written(@Nullable ReportId number) {
    return number == null ? null : number.written();
  }

  /**
   * The same for the same bad document of the same report: by its bytes where they are kept, else
   * by its place.
   */
  private static String fingerprint(NewQuarantined bad, @Nullable ReportId number) {
    Hasher hasher = Hashing.sha256().newHasher();
    part(hasher, bad.unit());
    part(hasher, bad.code());
    Packed bytes = bad.bytes();
    if (bytes == null) {
      part(hasher, bad.source());
      part(hasher, bad.position());
      hasher.putLong(bad.size());
    } else {
      part(hasher, bytes.unpack());
    }
    if (number != null) {
      part(hasher, number.written());
    }
    return hasher.hash().toString();
  }

  private static void part(Hasher hasher, String text) {
    part(hasher, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void part(Hasher hasher, byte[] bytes) {
    hasher.putInt(bytes.length).putBytes(bytes);
  }
}
