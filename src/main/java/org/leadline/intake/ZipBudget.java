package org.leadline.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * How much may still be unpacked from one delivered ZIP, the ZIPs inside it included; sizes that a
 * ZIP states about itself are never trusted. For one thread.
 */
final class ZipBudget {

  private static final int FREE = 1 << 20;

  private final IntakeSettings.Zip bounds;
  private final int depth;
  private final long[] left;

  private ZipBudget(IntakeSettings.Zip bounds, int depth, long[] left) {
    this.bounds = bounds;
    this.depth = depth;
    this.left = left;
  }

  /** The budget of something that stands in no ZIP. */
  static ZipBudget outside(IntakeSettings.Zip bounds) {
    return new ZipBudget(bounds, 0, new long[] {bounds.bytes()});
  }

  /** The budget inside one ZIP more: the same bytes, one level deeper. */
  ZipBudget inside() {
    return new ZipBudget(bounds, depth + 1, depth == 0 ? new long[] {bounds.bytes()} : left);
  }

  boolean isTooDeep() {
    return depth > bounds.nesting();
  }

  int members() {
    return bounds.members();
  }

  /** Thrown when a member unpacks to far more than it holds. */
  static final class Bomb extends IOException {}

  /** Thrown when all members together unpack to more than the bound. */
  static final class Exhausted extends IOException {}

  /** How many packed bytes a member has used so far. */
  @FunctionalInterface
  interface Packed {
    long bytes();
  }

  /** The unpacked bytes of one member, counted. */
  InputStream guard(InputStream unpacked, Packed packed) {
    return new FilterInputStream(unpacked) {
      private long read;

      @Override
      public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
      }

      @Override
      public int read(byte[] buffer, int from, int length) throws IOException {
        int count = super.read(buffer, from, length);
        count(Math.max(0, count));
        return count;
      }

      @Override
      public long skip(long count) throws IOException {
        return read(new byte[(int) Math.min(count, 1 << 14)]);
      }

      @Override
      public boolean markSupported() {
        return false;
      }

      private void count(int bytes) throws IOException {
        read += bytes;
        left[0] -= bytes;
        if (read > FREE && read > packed.bytes() * bounds.ratio()) {
          throw new Bomb();
        }
        if (left[0] < 0) {
          throw new Exhausted();
        }
      }
    };
  }
}
