package org.leadline.identity;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.crypto.digests.KeccakDigest;

/** Ethereum-style addresses: 20 octets in hexadecimal, the case of letters a checksum (EIP-55). */
final class Ethereum {

  private static final int DIGITS = 40;

  private Ethereum() {}

  /**
   * The address in lower case; absent when it is none, or is written in mixed case with a wrong
   * checksum.
   */
  static Optional<String> canonical(String written) {
    String digits = written.substring(2);
    if (digits.length() != DIGITS || !Ascii.allHex(digits)) {
      return Optional.empty();
    }
    String lower = digits.toLowerCase(Locale.ROOT);
    boolean oneCase = digits.equals(lower) || digits.equals(digits.toUpperCase(Locale.ROOT));
    return oneCase || isChecked(digits, lower) ? Optional.of("0x" + lower) : Optional.empty();
  }

  private static boolean isChecked(String digits, String lower) {
    byte[] hash = keccak256(lower.getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < DIGITS; i++) {
      int nibble = (hash[i / 2] >> (i % 2 == 0 ? 4 : 0)) & 0xF;
      char c = digits.charAt(i);
      if (Ascii.isLetter(c) && Ascii.isUpper(c) != nibble > 7) {
        return false;
      }
    }
    return true;
  }

  static byte[] keccak256(byte[] message) {
    KeccakDigest digest = new KeccakDigest(256);
    digest.update(message, 0, message.length);
    byte[] hash = new byte[32];
    digest.doFinal(hash, 0);
    return hash;
  }
}
