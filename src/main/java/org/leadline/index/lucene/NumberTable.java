package org.leadline.index.lucene;

/**
 * Finds the documents of a segment by the numbers of their reports, without the term dictionary:
 * open addressing over the column of numbers (Knuth, The Art of Computer Programming, 6.4).
 * Immutable.
 */
final class NumberTable {

  private final long[] numbers;

  /** A document and one in each used slot. */
  private final int[] slots;

  /**
   * @param numbers of the documents; 0 for one without
   */
  NumberTable(long[] numbers) {
    this.numbers = numbers;
    int wanted = Math.max(4, numbers.length + numbers.length / 2);
    slots = new int[Integer.highestOneBit(wanted - 1) << 1];
    for (int doc = 0; doc < numbers.length; doc++) {
      if (numbers[doc] != 0) {
        int slot = slot(numbers[doc]);
        while (slots[slot] != 0) {
          slot = next(slot);
        }
        slots[slot] = doc + 1;
      }
    }
  }

  /** The first document with this number that is among those allowed; -1 when there is none. */
  int find(long number, DocSet allowed) {
    for (int slot = slot(number); slots[slot] != 0; slot = next(slot)) {
      int doc = slots[slot] - 1;
      if (numbers[doc] == number && allowed.contains(doc)) {
        return doc;
      }
    }
    return -1;
  }

  private int slot(long number) {
    return (int) ((number * 0x9E3779B97F4A7C15L) >>> 32) & (slots.length - 1);
  }

  private int next(int slot) {
    return (slot + 1) & (slots.length - 1);
  }
}
