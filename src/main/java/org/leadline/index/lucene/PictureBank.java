package org.leadline.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;
import org.leadline.identity.PictureHash;
import org.leadline.index.IndexSettings;
import org.leadline.index.PictureFigures;

/**
 * The PDQ hashes of an index in memory, so that those near to one are found without going through
 * all: a projection of the dictionary's terms. A base in ascending order with {@link
 * PictureTables}, and a delta of what came since, which is compared one by one. It is filled when
 * it is first needed, and grows: a hash of which no report is left stays until the next start. That
 * does no harm, since who holds a hash is asked of the index's own postings; so it serves every
 * view whose segments it has read, older ones too, and knows nothing of who may see what.
 *
 * <p>Where the delta has grown, or the base has no tables yet, tables are made beside the answers
 * by a thread of the bank's own. Meanwhile twice the memory is taken. Safe for many threads.
 */
final class PictureBank implements AutoCloseable {

  /** Up to so many are compared one by one, in about a tenth of a millisecond. */
  private static final int FEW = 1 << 16;

  /** From this part of the base on, comparing with the delta costs as much as asking the tables. */
  private static final int LARGE_PART = 16;

  /** What one hash takes: four words, and its number in all tables but one. */
  static final int BYTES_EACH = PictureRows.WORDS * Long.BYTES + 15 * Integer.BYTES;

  private static final long MEGABYTE = 1 << 20;

  private final long most;
  private final ReentrantLock lock = new ReentrantLock();
  private final Set<Object> covered = Collections.newSetFromMap(new WeakHashMap<>());
  private Set<PictureHash> fresh = new HashSet<>();
  private boolean building;
  private long built;
  private long nanos;

  private volatile State state = State.EMPTY;
  private volatile long generation = -1;

  /** A process that asks once does not need tables for it. */
  private volatile boolean usedBefore;

  private volatile boolean closed;

  /**
   * @param rows the base
   * @param tables of the base; null while there are none
   * @param delta what came since
   * @param full whether there are more than may be held
   */
  private record State(
      PictureRows rows, @Nullable PictureTables tables, PictureDelta delta, boolean full) {

    static final State EMPTY = of(PictureRows.NONE);

    static final State FULL = new State(PictureRows.NONE, null, PictureDelta.NONE, true);

    static State of(PictureRows rows) {
      return new State(rows, null, PictureDelta.NONE, false);
    }

    long size() {
      return (long) rows.size() + delta.count();
    }

    long bytes() {
      return rows.bytes() + (tables == null ? 0 : tables.bytes()) + delta.bytes();
    }
  }

  /**
   * @param most how many hashes may be held
   */
  PictureBank(long most) {
    this.most = most;
  }

  /** An empty bank of the size that the settings and the heap allow. */
  static PictureBank of(IndexSettings settings) {
    long bytes =
        Math.min(settings.pictureMegabytes() * MEGABYTE, Runtime.getRuntime().maxMemory() / 4);
    return new PictureBank(bytes / BYTES_EACH);
  }

  /**
   * Finds every hash of a view within a distance, each once, in no order; some may be of no report
   * of it any more.
   *
   * @return false when there are more hashes than may be held, so that nothing was found
   */
  boolean find(View view, PictureHash asked, int farthest, PictureRows.Found each)
      throws IOException {
    cover(view);
    if (usedBefore && needsTables() && begins()) {
      Thread.ofPlatform().name("picture-tables").daemon().start(this::build);
    }
    usedBefore = true;
    State now = state;
    if (now.tables() == null) {
      now.rows().scan(asked, farthest, each);
    } else {
      now.tables().find(asked, farthest, each);
    }
    now.delta().scan(asked, farthest, each);
    return !now.full();
  }

  /** Reads what it needs for a view, and makes the tables. */
  void warm(View view) throws IOException {
    cover(view);
    if (needsTables() && begins()) {
      build();
    }
  }

  /** Reads a merged segment before the first question about it comes, if any ever came. */
  void merged(LeafReader segment) throws IOException {
    if (generation >= 0) {
      lock.lock();
      try {
        add(List.of(segment));
      } finally {
        lock.unlock();
      }
    }
  }

  private void cover(View view) throws IOException {
    if (generation == view.generation()) {
      return;
    }
    lock.lock();
    try {
      add(view.segments().stream().map(Segment::reader).toList());
      generation = view.generation();
    } finally {
      lock.unlock();
    }
  }

  /** Whether the caller is the one to make tables. */
  private boolean begins() {
    lock.lock();
    try {
      boolean begins = !building;
      building = true;
      return begins;
    } finally {
      lock.unlock();
    }
  }

  private boolean needsTables() {
    State now = state;
    boolean bare = now.tables() == null && now.rows().size() > FEW;
    return !closed && (bare || now.delta().count() > Math.max(FEW, now.rows().size() / LARGE_PART));
  }

  /** Adds the hashes of these segments that are not there. */
  private void add(List<LeafReader> segments) throws IOException {
    List<PictureRows> read = new ArrayList<>();
    for (LeafReader segment : segments) {
      if (!covered.contains(key(segment)) && !state.full()) {
        read.add(PictureTerms.read(segment));
      }
    }
    PictureRows rows = together(read);
    State now = state;
    if (now.size() == 0) {
      state = now.full() || rows.size() > most ? State.FULL : State.of(rows);
    } else {
      append(rows.without(now.rows()));
    }
    segments.forEach(segment -> covered.add(key(segment)));
  }

  private static Object key(LeafReader segment) {
    return segment.getCoreCacheHelper().getKey();
  }

  /** The smallest two at a time, so that none is copied often. */
  private static PictureRows together(List<PictureRows> read) {
    PriorityQueue<PictureRows> smallest =
        new PriorityQueue<>(Comparator.comparingInt(PictureRows::size));
    smallest.add(PictureRows.NONE);
    smallest.addAll(read);
    while (smallest.size() > 1) {
      smallest.add(smallest.remove().and(smallest.remove()));
    }
    return smallest.remove();
  }

  private void append(PictureRows rows) {
    List<PictureHash> more = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      PictureHash hash = rows.hash(row);
      if (fresh.add(hash)) {
        more.add(hash);
      }
    }
    State now = state;
    State longer = new State(now.rows(), now.tables(), now.delta().and(more), false);
    boolean full = longer.size() > most;
    fresh = full ? new HashSet<>() : fresh;
    state = full ? State.FULL : longer;
  }

  private void build() {
    State before = state;
    publish(before, tables(before));
  }

  /** The base and the delta as a new base; null when it is not wanted any more. */
  private @Nullable PictureTables tables(State before) {
    long start = System.nanoTime();
    PictureRows rows = before.rows().and(PictureRows.of(before.delta().from(0)));
    PictureTables tables = PictureTables.of(rows, () -> closed);
    lock.lock();
    try {
      built++;
      nanos += System.nanoTime() - start;
    } finally {
      lock.unlock();
    }
    return tables;
  }

  /** Puts the new base in the place of the old one; what came meanwhile is the delta. */
  private void publish(State before, @Nullable PictureTables tables) {
    lock.lock();
    try {
      building = false;
      State now = state;
      if (tables != null && !now.full()) {
        List<PictureHash> since = now.delta().from(before.delta().count());
        fresh = new HashSet<>(since);
        state = new State(tables.rows(), tables, PictureDelta.of(since), false);
      }
    } finally {
      lock.unlock();
    }
  }

  PictureFigures figures() {
    lock.lock();
    try {
      State now = state;
      return new PictureFigures(
          now.size(),
          now.delta().count(),
          now.bytes(),
          most,
          now.full() ? 1 : 0,
          built,
          nanos / 1e9);
    } finally {
      lock.unlock();
    }
  }

  /** Stops making tables. */
  @Override
  public void close() {
    closed = true;
  }
}
