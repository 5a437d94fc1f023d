package org.leadline.store;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import org.leadline.access.AuditEntry;

/** The chain of hashes that joins audit records. */
final class AuditChain {

  /** What the first record follows from. */
  static final Head START = new Head(0, "");

  private AuditChain() {}

  /** The end of the chain so far. */
  record Head(long sequence, String hash) {}

  static Head next(Head head, AuditEntry entry) {
    long sequence = head.sequence() + 1;
    return new Head(sequence, hash(head.hash(), sequence, entry));
  }

  static AuditFinding check(Iterator<AuditRecord> records) {
    Head head = START;
    while (records.hasNext()) {
      AuditRecord record = records.next();
      Head expected = next(head, record.entry());
      if (record.sequence() != expected.sequence()) {
        return new AuditFinding.Broken(expected.sequence(), "this record is missing");
      }
      if (!record.hash().equals(expected.hash())) {
        return new AuditFinding.Broken(
            expected.sequence(), "this record, or the one before it, was changed");
      }
      head = expected;
    }
    return new AuditFinding.Whole(head.sequence(), head.hash());
  }

  /** Each part with its length before it, so that no two records have the same bytes. */
  private static String hash(String before, long sequence, AuditEntry entry) {
    Hasher hasher = Hashing.sha256().newHasher();
    text(hasher, before);
    hasher.putLong(sequence);
    Instant when = entry.when();
    hasher.putLong(when.getEpochSecond()).putInt(when.getNano());
    text(hasher, entry.who());
    text(hasher, entry.purpose());
    text(hasher, entry.action());
    text(hasher, entry.subject());
    hasher.putLong(entry.count());
    return hasher.hash().toString();
  }

  private static void text(Hasher hasher, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    hasher.putInt(bytes.length).putBytes(bytes);
  }
}
