package org.leadline.enrich.networks;

import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * An address as a number, ordered within its family.
 *
 * @param v6 whether it is an IPv6 address
 * @param high the upper 64 bits of an IPv6 address, unsigned; 0 for IPv4
 * @param low the lower 64 bits, unsigned; an IPv4 address is all in the lower 32
 */
record Address(boolean v6, long high, long low) implements Comparable<Address> {

  private static final int V4_BITS = 32;
  private static final int V6_BITS = 128;
  private static final int HALF = 64;
  private static final int LONGEST = 45;

  /** The address written so; null when it is none. Names are never resolved. */
  static @Nullable Address of(String written) {
    if (written.isEmpty() || written.length() > LONGEST) {
      return null;
    }
    try {
      return of(InetAddresses.forString(written));
    } catch (IllegalArgumentException e) {
      return null; // to ask first whether it is one would read every good one twice
    }
  }

  static Address of(InetAddress address) {
    ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
    return bytes.remaining() == Integer.BYTES
        ? v4(bytes.getInt())
        : new Address(true, bytes.getLong(), bytes.getLong());
  }

  static Address v4(int number) {
    return new Address(false, 0, Integer.toUnsignedLong(number));
  }

  /** How many bits an address of its family has. */
  int bits() {
    return v6 ? V6_BITS : V4_BITS;
  }

  /** The same address with all bits after the first {@code length} clear. */
  Address first(int length) {
    return v6
        ? new Address(true, high & upper(length), low & upper(length - HALF))
        : new Address(false, 0, low & v4Mask(length));
  }

  /** The same address with all bits after the first {@code length} set. */
  Address last(int length) {
    return v6
        ? new Address(true, high | ~upper(length), low | ~upper(length - HALF))
        : new Address(false, 0, low | (~v4Mask(length) & 0xffff_ffffL));
  }

  private static long v4Mask(int length) {
    return length == 0 ? 0 : (-1L << (V4_BITS - length)) & 0xffff_ffffL;
  }

  private static long upper(int length) {
    if (length <= 0) {
      return 0;
    }
    return length >= HALF ? -1L : -1L << (HALF - length);
  }

  /** The next one; null after the last of its family. */
  @Nullable Address next() {
    if (this.equals(last(0))) {
      return null;
    }
    return new Address(v6, low == -1L ? high + 1 : high, low + 1);
  }

  /** The one before; there must be one. */
  Address previous() {
    return new Address(v6, low == 0 ? high - 1 : high, low - 1);
  }

  @Override
  public int compareTo(Address other) {
    if (v6 != other.v6) {
      return v6 ? 1 : -1;
    }
    int upper = Long.compareUnsigned(high, other.high);
    return upper == 0 ? Long.compareUnsigned(low, other.low) : upper;
  }
}
