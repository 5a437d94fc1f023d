package org.leadline.identity;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;

/**
 * Segregated-witness addresses (BIP-173, BIP-350): bech32 for witness version 0, bech32m for later
 * ones; and Zcash Sapling addresses, which use plain bech32. All in one case; canonical is lower.
 */
final class Bech32 {

  static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

  private static final int[] GENERATOR = {
    0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
  };
  private static final int BECH32 = 1;
  private static final int BECH32M = 0x2bc830a3;
  private static final int CHECK = 6;
  private static final int LONGEST = 90;

  private Bech32() {}

  static Optional<MatchKey> recognised(String written) {
    String value = written.toLowerCase(Locale.ROOT);
    boolean oneCase = written.equals(value) || written.equals(written.toUpperCase(Locale.ROOT));
    int mark = value.lastIndexOf('1');
    KeyKind kind = oneCase && mark > 0 ? kind(value.substring(0, mark)) : null;
    if (kind == null || value.length() > LONGEST || value.length() - mark - 1 < CHECK + 1) {
      return Optional.empty();
    }
    byte[] data = data(value, mark + 1);
    int constant = data == null ? 0 : checksum(value.substring(0, mark), data);
    boolean right =
        data != null && (kind == KeyKind.ZCASH ? constant == BECH32 : isWitness(data, constant));
    return right ? Optional.of(Key.strong(kind, value)) : Optional.empty();
  }

  private static @Nullable KeyKind kind(String network) {
    return switch (network) {
      case "bc", "tb", "bcrt" -> KeyKind.BITCOIN;
      case "ltc", "tltc" -> KeyKind.LITECOIN;
      case "zs" -> KeyKind.ZCASH;
      default -> null;
    };
  }

  /** The five-bit groups of a text from an offset; null when a character is none. */
  static byte @Nullable [] data(String value, int from) {
    byte[] data = new byte[value.length() - from];
    for (int i = 0; i < data.length; i++) {
      int group = ALPHABET.indexOf(value.charAt(from + i));
      if (group < 0) {
        return null;
      }
      data[i] = (byte) group;
    }
    return data;
  }

  private static boolean isWitness(byte[] data, int constant) {
    int version = data[0];
    int program = programLength(data);
    return version <= 16
        && program >= 2
        && program <= 40
        && (version == 0
            ? constant == BECH32 && (program == 20 || program == 32)
            : constant == BECH32M);
  }

  /** Octets of the witness program; -1 when the padding is too long or not zero. */
  private static int programLength(byte[] data) {
    int groups = data.length - CHECK - 1;
    int padding = groups * 5 % 8;
    int last = groups == 0 ? 0 : data[groups];
    return padding > 4 || (last & ((1 << padding) - 1)) != 0 ? -1 : groups * 5 / 8;
  }

  private static int checksum(String network, byte[] data) {
    int sum = 1;
    for (int i = 0; i < network.length(); i++) {
      sum = step(sum, network.charAt(i) >> 5);
    }
    sum = step(sum, 0);
    for (int i = 0; i < network.length(); i++) {
      sum = step(sum, network.charAt(i) & 31);
    }
    for (byte group : data) {
      sum = step(sum, group);
    }
    return sum;
  }

  private static int step(int sum, int group) {
    int top = sum >>> 25;
    int next = (sum & 0x1ffffff) << 5 ^ group;
    for (int i = 0; i < GENERATOR.length; i++) {
      next ^= (top >> i & 1) == 0 ? 0 : GENERATOR[i];
    }
    return next;
  }
}
