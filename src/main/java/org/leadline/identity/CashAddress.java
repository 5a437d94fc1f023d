package org.leadline.identity;

import java.util.Locale;
import java.util.Optional;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;

/**
 * Bitcoin Cash addresses in CashAddr (bitcoincash.org specification): five-bit groups with a 40-bit
 * checksum, prefix {@code bitcoincash:} which may be left out; canonical without it, lower case.
 */
final class CashAddress {

  private static final String PREFIX = "bitcoincash";
  private static final int LENGTH = 42;
  private static final long[] GENERATOR = {
    0x98f2bc8e61L, 0x79b76d99e2L, 0xf33e5fb3c4L, 0xae2eabe2a8L, 0x1e4f43e470L
  };

  private CashAddress() {}

  static Optional<MatchKey> recognised(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    String value = lower.startsWith(PREFIX + ":") ? lower.substring(PREFIX.length() + 1) : lower;
    boolean shaped = value.length() == LENGTH && "qp".indexOf(value.charAt(0)) >= 0;
    byte[] data = shaped ? Bech32.data(value, 0) : null;
    return data == null || checksum(data) != 0
        ? Optional.empty()
        : Optional.of(Key.strong(KeyKind.BITCOIN_CASH, value));
  }

  private static long checksum(byte[] data) {
    long sum = 1;
    for (int i = 0; i < PREFIX.length(); i++) {
      sum = step(sum, PREFIX.charAt(i) & 31);
    }
    sum = step(sum, 0);
    for (byte group : data) {
      sum = step(sum, group);
    }
    return sum ^ 1;
  }

  private static long step(long sum, int group) {
    long top = sum >>> 35;
    long next = (sum & 0x07ffffffffL) << 5 ^ group;
    for (int i = 0; i < GENERATOR.length; i++) {
      next ^= (top >> i & 1) == 0 ? 0 : GENERATOR[i];
    }
    return next;
  }
}
