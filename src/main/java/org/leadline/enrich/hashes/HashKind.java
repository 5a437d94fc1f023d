package org.leadline.enrich.hashes;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.report.KeyKind;

/** The kinds of hash that a list can hold: those that reports are joined on. */
public enum HashKind {
  /** MD5, 16 bytes (RFC 1321). */
  MD5(KeyKind.MD5, 16),
  /** SHA-1, 20 bytes (RFC 3174). */
  SHA1(KeyKind.SHA1, 20),
  /** SHA-256, 32 bytes (FIPS 180-4). */
  SHA256(KeyKind.SHA256, 32),
  /** SHA-512, 64 bytes (FIPS 180-4). */
  SHA512(KeyKind.SHA512, 64),
  /** PDQ, 32 bytes; found within a distance too. */
  PDQ(KeyKind.PDQ, 32);

  private final KeyKind keyKind;
  private final int bytes;

  HashKind(KeyKind keyKind, int bytes) {
    this.keyKind = keyKind;
    this.bytes = bytes;
  }

  /** The name used in commands and answers, which is the prefix of its match keys. */
  public String code() {
    return keyKind.prefix();
  }

  /** How many bytes such a hash has. */
  int bytes() {
    return bytes;
  }

  /** Whether it is of what a picture shows, so that near ones are of alike pictures. */
  boolean isFingerprint() {
    return this == PDQ;
  }

  /** The kind of these match keys; empty when they are no hashes. */
  static Optional<HashKind> of(KeyKind keyKind) {
    return keyKind.isHash() ? Optional.of(valueOf(keyKind.name())) : Optional.empty();
  }

  /**
   * The kind that a column or element of this name holds, however it is written ({@code SHA-1},
   * {@code sha1}, {@code HASH_MD5}).
   */
  public static Optional<HashKind> named(String name) {
    String plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    String bare = plain.startsWith("hash") ? plain.substring("hash".length()) : plain;
    return switch (bare) {
      case "md5", "videomd5" -> Optional.of(MD5);
      case "sha1" -> Optional.of(SHA1);
      case "sha256" -> Optional.of(SHA256);
      case "sha512" -> Optional.of(SHA512);
      case "pdq" -> Optional.of(PDQ);
      default -> Optional.empty();
    };
  }

  /** The bytes of a hash in hexadecimal digits; null when it is no hash of this kind. */
  byte @Nullable [] read(String hex) {
    if (hex.length() != bytes * 2) {
      return null;
    }
    byte[] hash = new byte[bytes];
    for (int i = 0; i < bytes; i++) {
      int high = Character.digit(hex.charAt(2 * i), 16);
      int low = Character.digit(hex.charAt(2 * i + 1), 16);
      if ((high | low) < 0 || hex.charAt(2 * i) > 'f' || hex.charAt(2 * i + 1) > 'f') {
        return null;
      }
      hash[i] = (byte) (high << 4 | low);
    }
    return hash;
  }
}
