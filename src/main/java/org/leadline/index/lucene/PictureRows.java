package org.leadline.index.lucene;

import java.util.Arrays;
import java.util.Collection;
import org.leadline.identity.PictureHash;

/** Distinct PDQ hashes in ascending order, four words each. Immutable. */
final class PictureRows {

  static final PictureRows NONE = new PictureRows(new long[0], 0);

  /** Words of one hash. */
  static final int WORDS = 4;

  private final long[] words;
  private final int size;

  /** Takes a hash that is near enough. */
  @FunctionalInterface
  interface Found {
    void found(PictureHash hash, int distance);
  }

  private PictureRows(long[] words, int size) {
    this.words = words;
    this.size = size;
  }

  static PictureRows of(Collection<PictureHash> hashes) {
    Builder rows = new Builder();
    hashes.stream().sorted().distinct().forEach(rows::add);
    return rows.build();
  }

  int size() {
    return size;
  }

  long bytes() {
    return (long) words.length * Long.BYTES;
  }

  /** The words of all, one hash after another. Not to be changed. */
  long[] words() {
    return words;
  }

  PictureHash hash(int row) {
    return hash(words, row);
  }

  static PictureHash hash(long[] words, int row) {
    int at = row * WORDS;
    return new PictureHash(words[at], words[at + 1], words[at + 2], words[at + 3]);
  }

  boolean holds(PictureHash hash) {
    int at = from(hash, 0);
    return at < size && hash(at).equals(hash);
  }

  /** The first row from another one on that is not less than this hash. */
  private int from(PictureHash hash, int start) {
    int step = 1;
    int low = start;
    while (low + step < size && hash(low + step).compareTo(hash) < 0) {
      low += step;
      step *= 2;
    }
    int high = Math.min(size, low + step + 1);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (hash(middle).compareTo(hash) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Those that the others do not hold. */
  PictureRows without(PictureRows others) {
    Builder rows = new Builder();
    int at = 0;
    for (int row = 0; row < size; row++) {
      PictureHash hash = hash(row);
      at = others.from(hash, at);
      if (at == others.size || !others.hash(at).equals(hash)) {
        rows.add(hash);
      }
    }
    return rows.build();
  }

  /** Those of both. */
  PictureRows and(PictureRows others) {
    if (size == 0 || others.size == 0) {
      return size == 0 ? others : this;
    }
    long[] both = new long[(size + others.size) * WORDS];
    int count = 0;
    int here = 0;
    int there = 0;
    while (here < size || there < others.size) {
      int order = order(here, others, there);
      PictureRows from = order <= 0 ? this : others;
      System.arraycopy(from.words, (order <= 0 ? here : there) * WORDS, both, count * WORDS, WORDS);
      count++;
      here += order <= 0 ? 1 : 0;
      there += order >= 0 ? 1 : 0;
    }
    return new PictureRows(both, count);
  }

  /** Below zero when the next is the one here, above when the one there, zero for both. */
  private int order(int here, PictureRows others, int there) {
    if (here == size || there == others.size) {
      return here == size ? 1 : -1;
    }
    return hash(here).compareTo(others.hash(there));
  }

  /** Compares with every one. */
  void scan(PictureHash asked, int farthest, Found each) {
    scan(words, size, asked, farthest, each);
  }

  /** Compares with each of the first hashes of an array, whatever their order. */
  static void scan(long[] words, int size, PictureHash asked, int farthest, Found each) {
    long first = asked.first();
    long second = asked.second();
    for (int row = 0; row < size; row++) {
      int at = row * WORDS;
      // Of two that have nothing to do with each other half of the first 128 bits differ.
      if (Long.bitCount(words[at] ^ first) + Long.bitCount(words[at + 1] ^ second) <= farthest) {
        int distance = distance(words, at, asked);
        if (distance <= farthest) {
          each.found(hash(words, row), distance);
        }
      }
    }
  }

  static int distance(long[] words, int at, PictureHash asked) {
    return Long.bitCount(words[at] ^ asked.first())
        + Long.bitCount(words[at + 1] ^ asked.second())
        + Long.bitCount(words[at + 2] ^ asked.third())
        + Long.bitCount(words[at + 3] ^ asked.fourth());
  }

  /** Gathers hashes that come in ascending order, each once. */
  static final class Builder {

    private long[] words = new long[16 * WORDS];
    private int size;

    void add(PictureHash hash) {
      int at = size * WORDS;
      if (at == words.length) {
        words = Arrays.copyOf(words, Math.multiplyExact(words.length, 2));
      }
      words[at] = hash.first();
      words[at + 1] = hash.second();
      words[at + 2] = hash.third();
      words[at + 3] = hash.fourth();
      size++;
    }

    int size() {
      return size;
    }

    PictureRows build() {
      return new PictureRows(words, size);
    }
  }
}
