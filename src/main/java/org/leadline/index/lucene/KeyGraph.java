package org.leadline.index.lucene;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.leadline.report.KeyKind;

/**
 * Which reports share which match keys, as compressed sparse rows in heap: key to reports and
 * report to keys. Reports and keys are numbers; the keys' terms stay in the term dictionary and are
 * found here by a digest of 64 bits, in which two of 10,000,000 keys agree in one of 300,000
 * corpora. Held are the keys of two or more reports, and numbers of reports whoever names them;
 * every other key that one of these reports holds is its own. About 100 bytes a report. Immutable.
 *
 * <p>A report's number is that of its document in the reader that the graph was built from. Beside
 * each number stands one bit, set when the report holds the key as a child victim's value only.
 */
final class KeyGraph {

  private static final KeyKind[] KINDS = KeyKind.values();

  /** From one in so many reports on, holders are kept as bits too, which are joined at once. */
  private static final int DENSE = 64;

  private static final int LEAST_MANY = 1_000;

  private final Segments segments;
  private final Rows keys;
  private final long[] digests;
  private final byte[] kinds;
  private final int[] slots;
  private final Rows reports;
  private final Map<Integer, Many> many = new HashMap<>();

  /**
   * The holders of a key that many reports hold, as bits.
   *
   * @param open those that hold it not only as a child victim's value
   * @param all everyone
   */
  private record Many(FixedBitSet open, FixedBitSet all) {}

  /**
   * @param keys the holders of each key, ascending
   * @param digests of the keys' terms
   * @param kinds of the keys
   */
  KeyGraph(Segments segments, Rows keys, long[] digests, byte[] kinds) {
    this.segments = segments;
    this.keys = keys;
    this.digests = digests;
    this.kinds = kinds;
    this.slots = slots(digests);
    this.reports = keys.turned(segments.reports());
    int least = Math.max(LEAST_MANY, segments.reports() / DENSE);
    for (int key = 0; key < digests.length; key++) {
      if (keys.length(key) > least) {
        many.put(key, many(key));
      }
    }
  }

  private Many many(int key) {
    FixedBitSet open = new FixedBitSet(segments.reports());
    FixedBitSet victims = new FixedBitSet(segments.reports());
    for (int at = keys.start(key); at < keys.end(key); at++) {
      (isVictims(keys.value(at)) ? victims : open).set(number(keys.value(at)));
    }
    if (victims.nextSetBit(0) == DocIdSetIterator.NO_MORE_DOCS) {
      return new Many(open, open);
    }
    victims.or(open);
    return new Many(open, victims);
  }

  /** The holders as bits; null of a key with fewer holders. Not to be changed. */
  @Nullable FixedBitSet many(int key, boolean victims) {
    Many found = many.get(key);
    return found == null ? null : victims ? found.all : found.open;
  }

  /** The segments that it was built from. */
  Segments segments() {
    return segments;
  }

  /** How many keys there are. */
  int size() {
    return digests.length;
  }

  /** How often a report holds a key. */
  int entries() {
    return keys.entries();
  }

  /** The reports that hold a key; entries are read by {@link #number} and {@link #isVictims}. */
  Rows holders() {
    return keys;
  }

  /** The keys that a report holds, likewise. */
  Rows held() {
    return reports;
  }

  KeyKind kind(int key) {
    return KINDS[kinds[key]];
  }

  /** The key with a term; -1 when it is not held. */
  int find(BytesRef term) {
    long digest = digest(term);
    int mask = slots.length - 1;
    int slot = (int) digest & mask;
    while (slots[slot] != 0) {
      int key = slots[slot] - 1;
      if (digests[key] == digest) {
        return key;
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  /** Heap that it takes. */
  long bytes() {
    long bits = 2L * many.size() * (segments.reports() / Byte.SIZE);
    return keys.bytes() + reports.bytes() + 9L * digests.length + 4L * slots.length + bits;
  }

  static long digest(BytesRef term) {
    return StringHelper.murmurhash3_x64_128(term)[0];
  }

  /** A holder or a key, with whether it is a child victim's value only. */
  static int entry(int number, boolean victims) {
    return number << 1 | (victims ? 1 : 0);
  }

  static int number(int entry) {
    return entry >>> 1;
  }

  static boolean isVictims(int entry) {
    return (entry & 1) != 0;
  }

  private static int[] slots(long[] digests) {
    int[] slots = new int[Integer.highestOneBit(Math.max(8, digests.length)) * 2];
    int mask = slots.length - 1;
    for (int key = 0; key < digests.length; key++) {
      int slot = (int) digests[key] & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = key + 1;
    }
    return slots;
  }
}
