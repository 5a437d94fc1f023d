package org.leadline.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Passwords as they are kept: Argon2id (RFC 9106) in the PHC string form {@code
 * $argon2id$v=19$m=...,t=...,p=...$salt$hash}. Safe for many threads; at most two computations run
 * at a time, so that a flood of log-ins can take neither all processors nor the memory.
 */
public final class Passwords {

  /**
   * The shortest password that somebody may choose, in characters (NIST SP 800-63B-4 asks for more
   * than 8).
   */
  public static final int SHORTEST = 12;

  // OWASP Password Storage Cheat Sheet, first Argon2id profile with one lane.
  private static final int KIBIBYTES = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Semaphore COMPUTING = new Semaphore(2, true);
  private static final String NOBODY = hash(Secrets.random());

  private Passwords() {}

  /** What is kept of a password. */
  public static String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    byte[] hash = argon2(password, salt, KIBIBYTES, PASSES, LANES, HASH_BYTES);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            KIBIBYTES, PASSES, LANES, base64.encodeToString(salt), base64.encodeToString(hash));
  }

  /**
   * Whether a password is the one that was kept.
   *
   * @throws IllegalArgumentException when {@code kept} is not what {@link #hash} makes
   */
  public static boolean matches(String password, String kept) {
    String[] parts = kept.split("[$]");
    if (parts.length != 6 || !parts[1].equals("argon2id") || !parts[2].equals("v=19")) {
      throw new IllegalArgumentException("not an Argon2id password hash");
    }
    String[] costs = parts[3].split("[=,]");
    byte[] salt = Base64.getDecoder().decode(parts[4]);
    byte[] hash = Base64.getDecoder().decode(parts[5]);
    byte[] computed =
        argon2(
            password,
            salt,
            Integer.parseInt(costs[1]),
            Integer.parseInt(costs[3]),
            Integer.parseInt(costs[5]),
            hash.length);
    return MessageDigest.isEqual(hash, computed);
  }

  /**
   * Takes as long as {@link #matches} and fails: for account names that do not exist, so that the
   * time of an answer does not tell which do.
   */
  public static boolean matchesNobody(String password) {
    matches(password, NOBODY);
    return false;
  }

  private static byte[] argon2(
      String password, byte[] salt, int kibibytes, int passes, int lanes, int length) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(kibibytes)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[length];
    COMPUTING.acquireUninterruptibly();
    try {
      generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
    } finally {
      COMPUTING.release();
    }
    return hash;
  }
}
