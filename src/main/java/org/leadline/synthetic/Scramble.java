package org.leadline.synthetic;

/**
 * A seeded one-to-one mapping of the numbers 0 to size - 1 onto themselves: gives counters a random
 * look without ever giving one value twice. Addition, multiplication by an odd number and xor-shift
 * are bijections of k-bit numbers; results beyond the size are mapped again (cycle walking). Safe
 * for many threads.
 */
final class Scramble {

  private final long size;
  private final long mask;
  private final int shift;
  private final long offset;
  private final long first;
  private final long second;

  Scramble(long seed, String purpose, long size) {
    this.size = size;
    int bits = Math.max(2, 64 - Long.numberOfLeadingZeros(size - 1));
    this.mask = (1L << bits) - 1;
    this.shift = (bits + 1) / 2;
    Dice dice = Dice.of(seed, purpose, size);
    this.offset = dice.next();
    this.first = dice.next() | 1;
    this.second = dice.next() | 1;
  }

  /** The number that stands for this one; both from 0 to size - 1. */
  long at(long number) {
    long mapped = number;
    do {
      mapped = once(mapped);
    } while (mapped >= size);
    return mapped;
  }

  private long once(long number) {
    long mapped = (number * first + offset) & mask;
    mapped ^= mapped >>> shift;
    mapped = (mapped * second) & mask;
    return mapped ^ (mapped >>> shift);
  }
}
