package org.leadline.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) hashes of passwords, written as PHC strings. 19 MiB, 2 passes, 1 lane: the
 * setting that OWASP's Password Storage Cheat Sheet names first for servers.
 */
final class Passwords {

  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final String ALPHABET =
      "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  /** What an unknown account is compared with, so that it takes as long as a known one. */
  private static final String NOBODY = hash(random(24));

  private Passwords() {}

  /** Random letters and digits without those that look alike: 5.8 bits each. */
  static Secret random(int length) {
    StringBuilder password = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return new Secret(password.toString());
  }

  /** 256 random bits as base64url. */
  static Secret randomToken() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  static String hash(Secret password) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            MEMORY_KIB,
            PASSES,
            LANES,
            base64.encodeToString(salt),
            base64.encodeToString(argon2id(password, salt, MEMORY_KIB, PASSES, LANES)));
  }

  static boolean matches(Secret password, String phc) {
    String[] parts = phc.split("\\$");
    String[] costs = parts[3].split(",");
    byte[] salt = Base64.getDecoder().decode(parts[4]);
    byte[] expected = Base64.getDecoder().decode(parts[5]);
    byte[] actual = argon2id(password, salt, number(costs[0]), number(costs[1]), number(costs[2]));
    return MessageDigest.isEqual(expected, actual);
  }

  /** Takes as long as a comparison; false. */
  static boolean matchesNobody(Secret password) {
    return matches(password, NOBODY) && password.value().isEmpty();
  }

  private static int number(String cost) {
    return Integer.parseInt(cost.substring(2));
  }

  private static byte[] argon2id(Secret password, byte[] salt, int kib, int passes, int lanes) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withSalt(salt)
            .withMemoryAsKB(kib)
            .withIterations(passes)
            .withParallelism(lanes)
            .build());
    byte[] hash = new byte[HASH_BYTES];
    generator.generateBytes(password.value().getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }
}
