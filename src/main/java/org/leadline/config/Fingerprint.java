package org.leadline.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A short name for the content of settings, by which it can be told later whether something was
 * made with the same ones. Comments, formatting and the order of keys in a file are no content.
 */
public final class Fingerprint {

  private static final int DIGITS = 32;

  private Fingerprint() {}

  /**
   * The fingerprint of settings under one version of the code that reads them: {@code
   * <version>-<first 128 bits of SHA-256 in hexadecimal>}.
   *
   * @param version grows when the same settings come to mean something else
   * @param content the same text for the same content, whatever the process that writes it
   */
  public static String of(int version, String content) {
    return version + "-" + sha256(content).substring(0, DIGITS);
  }

  private static String sha256(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
