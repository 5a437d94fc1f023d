package org.leadline.identity;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;

/**
 * Monero addresses (CryptoNote standard 7): base58 in blocks of 8 octets to 11 characters, four
 * octets of Keccak-256 as checksum; standard and sub-addresses have 95 characters, integrated ones
 * 106. Upper and lower case differ.
 */
final class Monero {

  private static final String ALPHABET =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

  /** Octets of a last block, by its characters; -1 where no block has that length. */
  private static final int[] OCTETS = {0, -1, 1, 2, -1, 3, 4, 5, -1, 6, 7, 8};

  private static final BigInteger BASE = BigInteger.valueOf(58);
  private static final int BLOCK = 11;
  private static final int CHECK = 4;

  private Monero() {}

  static Optional<MatchKey> recognised(String value) {
    boolean shaped = (value.length() == 95 || value.length() == 106) && isNetwork(value.charAt(0));
    byte[] octets = shaped ? decoded(value) : null;
    return octets != null && isChecked(octets)
        ? Optional.of(Key.strong(KeyKind.MONERO, value))
        : Optional.empty();
  }

  private static boolean isNetwork(char first) {
    return first == '4' || first == '8';
  }

  private static boolean isChecked(byte[] octets) {
    int body = octets.length - CHECK;
    byte[] hash = Ethereum.keccak256(Arrays.copyOf(octets, body));
    return Arrays.equals(octets, body, octets.length, hash, 0, CHECK);
  }

  private static byte @Nullable [] decoded(String value) {
    int whole = value.length() / BLOCK;
    int rest = OCTETS[value.length() % BLOCK];
    byte[] octets = new byte[whole * 8 + Math.max(0, rest)];
    for (int block = 0; block * BLOCK < value.length(); block++) {
      int end = Math.min(value.length(), (block + 1) * BLOCK);
      BigInteger number = number(value, block * BLOCK, end);
      int size = Math.min(8, octets.length - block * 8);
      if (number == null || number.bitLength() > size * 8) {
        return null;
      }
      write(number, octets, block * 8, size);
    }
    return octets;
  }

  private static @Nullable BigInteger number(String value, int from, int to) {
    BigInteger number = BigInteger.ZERO;
    for (int i = from; i < to; i++) {
      int digit = ALPHABET.indexOf(value.charAt(i));
      if (digit < 0) {
        return null;
      }
      number = number.multiply(BASE).add(BigInteger.valueOf(digit));
    }
    return number;
  }

  private static void write(BigInteger number, byte[] octets, int from, int size) {
    BigInteger left = number;
    for (int i = from + size - 1; i >= from; i--) {
      octets[i] = left.byteValue();
      left = left.shiftRight(8);
    }
  }
}
