package org.leadline.synthetic;

import java.util.List;

/**
 * A stream of repeatable draws that is started from a seed, a purpose and a counter, so that any
 * part of a corpus can be drawn without the parts before it. SplitMix64 (Steele, Lea, Flood 2014).
 * For one thread.
 */
final class Dice {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  static Dice of(long seed, String purpose, long counter) {
    long start = mix(seed + GOLDEN_GAMMA);
    start = mix(start + purpose.hashCode() * GOLDEN_GAMMA);
    return new Dice(mix(start + counter * GOLDEN_GAMMA));
  }

  long next() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** From 0 inclusive to 1 exclusive. */
  double unit() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  boolean chance(double share) {
    return unit() < share;
  }

  /** From 0 inclusive to the bound exclusive; the bound is at least 1. */
  int below(int bound) {
    return (int) (((next() >>> 33) * bound) >>> 31);
  }

  /** From low to high, both inclusive. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  <T> T pick(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** Failures before the first success, with this mean; 0 or more. */
  int geometric(double mean) {
    if (mean <= 0) {
      return 0;
    }
    double stay = mean / (1 + mean);
    return (int) (Math.log(1 - unit()) / Math.log(stay));
  }

  /** From a negative exponential with this mean. */
  double exponential(double mean) {
    return -mean * Math.log(1 - unit());
  }

  /** A rank from 0 to size - 1, rank r with a weight of about 1 / (r + 1). */
  long zipf(long size) {
    long rank = (long) Math.exp(unit() * Math.log(size + 1.0)) - 1;
    return Math.min(Math.max(rank, 0), size - 1);
  }

  /** The finaliser "variant 13" of Stafford, a bijection of the 64-bit numbers. */
  static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
