package org.leadline.index.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.leadline.identity.PictureHash;

/**
 * PDQ hashes in the order in which they came. A longer state shares the words of the one that it
 * was made of, which goes no further than its own count; of one state at most one longer one may be
 * made. Safe for many threads.
 */
final class PictureDelta {

  static final PictureDelta NONE = new PictureDelta(new long[0], 0);

  private static final int FIRST_WORDS = 256;

  private final long[] words;
  private final int count;

  private PictureDelta(long[] words, int count) {
    this.words = words;
    this.count = count;
  }

  static PictureDelta of(List<PictureHash> hashes) {
    return NONE.and(hashes);
  }

  /** These, and others after them. */
  PictureDelta and(List<PictureHash> others) {
    long[] more = words;
    int at = count * PictureRows.WORDS;
    for (PictureHash hash : others) {
      more = at < more.length ? more : Arrays.copyOf(more, Math.max(FIRST_WORDS, at * 2));
      more[at] = hash.first();
      more[at + 1] = hash.second();
      more[at + 2] = hash.third();
      more[at + 3] = hash.fourth();
      at += PictureRows.WORDS;
    }
    return new PictureDelta(more, count + others.size());
  }

  int count() {
    return count;
  }

  long bytes() {
    return (long) words.length * Long.BYTES;
  }

  /** Those from a place on. */
  List<PictureHash> from(int first) {
    List<PictureHash> hashes = new ArrayList<>(count - first);
    for (int row = first; row < count; row++) {
      hashes.add(PictureRows.hash(words, row));
    }
    return hashes;
  }

  /** Compares with every one. */
  void scan(PictureHash asked, int farthest, PictureRows.Found each) {
    PictureRows.scan(words, count, asked, farthest, each);
  }
}
