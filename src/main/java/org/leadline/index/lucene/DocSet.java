package org.leadline.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * A set of documents of one segment, held as all of them, as a short list or as bits, whichever is
 * smallest. Never changed once made.
 */
final class DocSet {

  /** A set is a list while it holds fewer than one document in this many. */
  private static final int SPARSE = 64;

  private final int maxDoc;
  private final int size;
  private final int @Nullable [] few;
  private final @Nullable FixedBitSet many;

  private DocSet(int maxDoc, int size, int @Nullable [] few, @Nullable FixedBitSet many) {
    this.maxDoc = maxDoc;
    this.size = size;
    this.few = few;
    this.many = many;
  }

  static DocSet all(int maxDoc) {
    return new DocSet(maxDoc, maxDoc, null, null);
  }

  static DocSet none(int maxDoc) {
    return new DocSet(maxDoc, 0, new int[0], null);
  }

  /** The set of these bits, which are the set's own from here on. */
  static DocSet of(FixedBitSet bits, int maxDoc) {
    int size = bits.cardinality();
    if (size == maxDoc) {
      return all(maxDoc);
    }
    return size < maxDoc / SPARSE
        ? new DocSet(maxDoc, size, list(bits, maxDoc, size), null)
        : new DocSet(maxDoc, size, null, bits);
  }

  /** The set of these documents, ascending, which are the set's own from here on. */
  static DocSet of(int[] ascending, int size, int maxDoc) {
    if (size == maxDoc) {
      return all(maxDoc);
    }
    return new DocSet(maxDoc, size, Arrays.copyOf(ascending, size), null);
  }

  int maxDoc() {
    return maxDoc;
  }

  int size() {
    return size;
  }

  boolean isAll() {
    return size == maxDoc;
  }

  /** How many documents are in both; bits that are gone through are not made. */
  int countCommon(FixedBitSet others) {
    if (many != null) {
      return (int) FixedBitSet.intersectionCount(many, others);
    }
    int[] listed = few;
    if (listed == null) {
      return others.cardinality();
    }
    int count = 0;
    for (int doc : listed) {
      count += others.get(doc) ? 1 : 0;
    }
    return count;
  }

  boolean contains(int doc) {
    if (many != null) {
      return many.get(doc);
    }
    return few == null || Arrays.binarySearch(few, doc) >= 0;
  }

  /** For a scorer; null stands for all, as it does there. */
  @Nullable Bits bits() {
    if (isAll()) {
      return null;
    }
    return many != null ? many : new Listed();
  }

  /** The documents, ascending. Not to be changed. */
  int[] list() {
    if (few != null) {
      return few;
    }
    if (many != null) {
      return list(many, maxDoc, size);
    }
    int[] docs = new int[maxDoc];
    Arrays.setAll(docs, doc -> doc);
    return docs;
  }

  DocSet and(DocSet other) {
    if (other.isAll() || size == 0) {
      return this;
    }
    if (isAll() || other.size == 0) {
      return other;
    }
    if (many != null && other.many != null) {
      FixedBitSet both = many.clone();
      both.and(other.many);
      return of(both, maxDoc);
    }
    return few != null ? keep(few, other, true) : other.and(this);
  }

  DocSet without(DocSet other) {
    if (other.size == 0 || size == 0) {
      return this;
    }
    if (other.isAll()) {
      return none(maxDoc);
    }
    if (few != null) {
      return keep(few, other, false);
    }
    FixedBitSet rest = many == null ? new FixedBitSet(maxDoc) : many.clone();
    if (many == null) {
      rest.set(0, maxDoc);
    }
    if (other.many != null) {
      rest.andNot(other.many);
    } else {
      for (int doc : other.list()) {
        rest.clear(doc);
      }
    }
    return of(rest, maxDoc);
  }

  /** How many documents are in both. */
  int countCommon(DocSet other) {
    if (isAll() || other.isAll()) {
      return Math.min(size, other.size);
    }
    if (other.many != null) {
      return countCommon(other.many);
    }
    if (many != null) {
      return other.countCommon(many);
    }
    return keep(list(), other, true).size;
  }

  /** Sets the bits of these documents behind a number. */
  void addTo(FixedBitSet bits, int from) {
    if (many != null) {
      FixedBitSet.orRange(many, 0, bits, from, maxDoc);
      return;
    }
    int[] listed = few;
    if (listed == null) {
      bits.set(from, from + maxDoc);
      return;
    }
    for (int doc : listed) {
      bits.set(from + doc);
    }
  }

  private DocSet keep(int[] docs, DocSet other, boolean contained) {
    int[] kept = new int[docs.length];
    int count = 0;
    for (int doc : docs) {
      if (other.contains(doc) == contained) {
        kept[count++] = doc;
      }
    }
    return of(kept, count, maxDoc);
  }

  /** Heap that the set takes, roughly. */
  long bytes() {
    return 64L + (few == null ? 0 : 4L * few.length) + (many == null ? 0 : many.ramBytesUsed());
  }

  private static int[] list(FixedBitSet bits, int maxDoc, int size) {
    int[] docs = new int[size];
    int count = 0;
    for (int doc = maxDoc == 0 ? DocIdSetIterator.NO_MORE_DOCS : bits.nextSetBit(0);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = doc + 1 < maxDoc ? bits.nextSetBit(doc + 1) : DocIdSetIterator.NO_MORE_DOCS) {
      docs[count++] = doc;
    }
    return docs;
  }

  /** A list seen as bits. */
  private final class Listed implements Bits {
    @Override
    public boolean get(int doc) {
      return contains(doc);
    }

    @Override
    public int length() {
      return maxDoc;
    }
  }

  /** Gathers a set in ascending order. */
  static final class Builder {

    private final int maxDoc;
    private int[] docs = new int[16];
    private int size;
    private @Nullable FixedBitSet bits;

    Builder(int maxDoc) {
      this.maxDoc = maxDoc;
    }

    void add(int doc) {
      if (bits != null) {
        bits.set(doc);
      } else if (size < Math.max(16, maxDoc / SPARSE)) {
        docs = size < docs.length ? docs : Arrays.copyOf(docs, size * 2);
        docs[size++] = doc;
      } else {
        toBits().set(doc);
      }
    }

    void addAll(DocIdSetIterator positioned, int upTo) throws IOException {
      positioned.intoBitSet(upTo, toBits(), 0);
    }

    DocSet build() {
      return bits == null ? of(docs, size, maxDoc) : of(bits, maxDoc);
    }

    private FixedBitSet toBits() {
      if (bits == null) {
        bits = new FixedBitSet(maxDoc);
        for (int i = 0; i < size; i++) {
          bits.set(docs[i]);
        }
      }
      return bits;
    }
  }
}
