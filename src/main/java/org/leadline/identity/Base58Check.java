package org.leadline.identity;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;

/**
 * Addresses in base58check: version octets, a 20-octet hash, four octets of double SHA-256. Upper
 * and lower case differ. Version numbers are those of each network's {@code chainparams}; Bitcoin
 * and Litecoin share 0x05, which counts as Bitcoin unless the document says otherwise.
 */
final class Base58Check {

  private static final String BITCOIN_ALPHABET =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final String RIPPLE_ALPHABET =
      "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz";
  private static final BigInteger BASE = BigInteger.valueOf(58);
  private static final int SHORTEST = 25;
  private static final int LONGEST = 36;
  private static final int CHECK = 4;

  private Base58Check() {}

  static Optional<MatchKey> recognised(String value, boolean litecoin) {
    if (value.length() < SHORTEST || value.length() > LONGEST) {
      return Optional.empty();
    }
    boolean ripple = value.charAt(0) == 'r';
    byte[] payload = checked(value, ripple ? RIPPLE_ALPHABET : BITCOIN_ALPHABET);
    KeyKind kind = payload == null ? null : kind(payload, ripple, litecoin);
    return kind == null ? Optional.empty() : Optional.of(Key.strong(kind, value));
  }

  private static @Nullable KeyKind kind(byte[] payload, boolean ripple, boolean litecoin) {
    if (payload.length == 22) {
      int version = (payload[0] & 0xFF) << 8 | (payload[1] & 0xFF);
      return version == 0x1CB8 || version == 0x1CBD ? KeyKind.ZCASH : null;
    }
    if (payload.length != 21) {
      return null;
    }
    if (ripple) {
      return payload[0] == 0 ? KeyKind.RIPPLE : null;
    }
    return switch (payload[0] & 0xFF) {
      case 0x00, 0x6F, 0xC4 -> KeyKind.BITCOIN;
      case 0x05 -> litecoin ? KeyKind.LITECOIN : KeyKind.BITCOIN;
      case 0x30, 0x32 -> KeyKind.LITECOIN;
      case 0x1E, 0x16 -> KeyKind.DOGECOIN;
      case 0x4C, 0x10 -> KeyKind.DASH;
      case 0x41 -> KeyKind.TRON;
      default -> null;
    };
  }

  /** Version and hash when the checksum is right; null for anything else. */
  private static byte @Nullable [] checked(String value, String alphabet) {
    byte[] octets = decoded(value, alphabet);
    if (octets == null || octets.length <= CHECK) {
      return null;
    }
    byte[] payload = Arrays.copyOf(octets, octets.length - CHECK);
    MessageDigest digest = Key.Digests.sha256();
    byte[] hash = digest.digest(digest.digest(payload));
    boolean right = Arrays.equals(octets, payload.length, octets.length, hash, 0, CHECK);
    return right ? payload : null;
  }

  private static byte @Nullable [] decoded(String value, String alphabet) {
    BigInteger number = BigInteger.ZERO;
    for (int i = 0; i < value.length(); i++) {
      int digit = alphabet.indexOf(value.charAt(i));
      if (digit < 0) {
        return null;
      }
      number = number.multiply(BASE).add(BigInteger.valueOf(digit));
    }
    return withLeadingZeros(value, alphabet.charAt(0), number);
  }

  private static byte[] withLeadingZeros(String value, char zero, BigInteger number) {
    int zeros = 0;
    while (zeros < value.length() && value.charAt(zeros) == zero) {
      zeros++;
    }
    byte[] magnitude = number.signum() == 0 ? new byte[0] : number.toByteArray();
    int skip = magnitude.length > 0 && magnitude[0] == 0 ? 1 : 0;
    byte[] octets = new byte[zeros + magnitude.length - skip];
    System.arraycopy(magnitude, skip, octets, zeros, magnitude.length - skip);
    return octets;
  }
}
