package org.leadline.link;

import java.util.Arrays;
import org.leadline.index.SharedKeys;

/**
 * Finds the reports that one report may be strongly linked to: those with which it shares keys that
 * together can say enough. No strong link is missed; some pairs are told in vain. For one thread.
 */
final class Pairs {

  private static final int NOBODY = -1;

  private final SharedKeys shared;
  private final PairBound bound;
  private final int[][] times;

  /** Open addressing: the other report, what its keys leave missing, and whether one is able. */
  private int[] others = new int[1024];

  private double[] missed = new double[1024];
  private boolean[] able = new boolean[1024];
  private int[] used = new int[512];
  private int count;

  /**
   * @param times of each report, by number
   */
  Pairs(SharedKeys shared, PairBound bound, int[][] times) {
    this.shared = shared;
    this.bound = bound;
    this.times = times;
    Arrays.fill(others, NOBODY);
  }

  /** The others, ascending. */
  int[] of(int report) {
    shared.keysOf(
        report,
        key -> {
          if (bound.most(key) > 0) {
            shared.holders(key, other -> meet(report, other, key));
          }
        });
    int[] found = new int[count];
    int size = 0;
    for (int i = 0; i < count; i++) {
      int slot = used[i];
      if (able[slot] && bound.mayBeStrong(missed[slot])) {
        found[size++] = others[slot];
      }
      others[slot] = NOBODY;
    }
    count = 0;
    int[] pairs = Arrays.copyOf(found, size);
    Arrays.sort(pairs);
    return pairs;
  }

  private void meet(int report, int other, int key) {
    if (other != report) {
      int slot = slot(other);
      missed[slot] *= 1 - bound.most(key, times[report], times[other]);
      able[slot] |= bound.isAble(key);
    }
  }

  private int slot(int other) {
    if (2 * count >= others.length) {
      grow();
    }
    int slot = free(others, other);
    if (others[slot] == NOBODY) {
      others[slot] = other;
      missed[slot] = 1;
      able[slot] = false;
      used[count++] = slot;
    }
    return slot;
  }

  private static int free(int[] slots, int other) {
    int mask = slots.length - 1;
    int slot = ((other * 0x9E3779B9) >>> 7) & mask;
    while (slots[slot] != NOBODY && slots[slot] != other) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] larger = new int[2 * others.length];
    double[] largerMissed = new double[larger.length];
    boolean[] largerAble = new boolean[larger.length];
    Arrays.fill(larger, NOBODY);
    for (int i = 0; i < count; i++) {
      int slot = free(larger, others[used[i]]);
      larger[slot] = others[used[i]];
      largerMissed[slot] = missed[used[i]];
      largerAble[slot] = able[used[i]];
      used[i] = slot;
    }
    others = larger;
    missed = largerMissed;
    able = largerAble;
    used = Arrays.copyOf(used, others.length / 2 + 1);
  }
}
