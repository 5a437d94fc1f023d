package org.leadline.index.lucene;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.leadline.report.ReportId;

/**
 * Which reports were written since the last refresh: 64 bits of a digest each, about 16 bytes of
 * heap. Two reports that share them only cost one an update that was not needed. Safe for many
 * threads.
 */
final class RecentReports {

  private static final int SMALLEST = 1024;

  private long[] slots = new long[SMALLEST];
  private int size;

  /** Whether the report was not there. */
  synchronized boolean add(ReportId report) {
    if (2 * size >= slots.length) {
      grow();
    }
    if (!put(slots, digest(report))) {
      return false;
    }
    size++;
    return true;
  }

  synchronized void clear() {
    if (size > 0) {
      slots = slots.length > SMALLEST ? new long[SMALLEST] : slots;
      Arrays.fill(slots, 0);
      size = 0;
    }
  }

  private void grow() {
    long[] larger = new long[2 * slots.length];
    for (long digest : slots) {
      if (digest != 0) {
        put(larger, digest);
      }
    }
    slots = larger;
  }

  private static boolean put(long[] slots, long digest) {
    int mask = slots.length - 1;
    for (int i = (int) digest & mask; ; i = (i + 1) & mask) {
      if (slots[i] == digest) {
        return false;
      }
      if (slots[i] == 0) {
        slots[i] = digest;
        return true;
      }
    }
  }

  private static long digest(ReportId report) {
    long digest =
        Hashing.murmur3_128().hashString(report.written(), StandardCharsets.UTF_8).asLong();
    return digest == 0 ? 1 : digest;
  }
}
