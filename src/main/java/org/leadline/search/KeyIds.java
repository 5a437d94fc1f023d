package org.leadline.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Opaque names of match keys for addresses. One key has one id for ever; without the store's secret
 * neither can be told from the other. Safe for many threads.
 *
 * <p>An id is the synthetic-initialisation-vector construction of RFC 5297 with HMAC-SHA256 in the
 * place of S2V: the first 16 bytes are the HMAC of the padded term, which is both the check and the
 * initial counter block of the AES-256 counter mode that hides the term (decision 0020). Terms are
 * padded to a multiple of 16 bytes, so that an id tells their length roughly only.
 */
public final class KeyIds {

  private static final int BLOCK = 16;
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

  private final SecretKeySpec checkKey;
  private final SecretKeySpec hideKey;

  /**
   * @param secret the store's secret, 16 bytes or more; two keys are derived from it
   * @throws IllegalArgumentException when the secret is shorter
   */
  public KeyIds(byte[] secret) {
    if (secret.length < BLOCK) {
      throw new IllegalArgumentException("the secret is at least 16 bytes");
    }
    checkKey = new SecretKeySpec(derived(secret, "key id: check"), "HmacSHA256");
    hideKey = new SecretKeySpec(derived(secret, "key id: hide"), "AES");
  }

  /** The id of a term: letters, digits, {@code -} and {@code _}. */
  public String idOf(String term) {
    byte[] padded = padded(term.getBytes(UTF_8));
    byte[] check = check(padded);
    byte[] id = Arrays.copyOf(check, BLOCK + padded.length);
    System.arraycopy(counterMode(check, padded), 0, id, BLOCK, padded.length);
    return ENCODER.encodeToString(id);
  }

  /** The term of an id; empty when the id was not made with this secret. */
  public Optional<String> termOf(String keyId) {
    byte[] id;
    try {
      id = DECODER.decode(keyId);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
    if (id.length < 2 * BLOCK || id.length % BLOCK != 0) {
      return Optional.empty();
    }
    byte[] check = Arrays.copyOf(id, BLOCK);
    byte[] padded = counterMode(check, Arrays.copyOfRange(id, BLOCK, id.length));
    return MessageDigest.isEqual(check, check(padded))
        ? Optional.of(new String(padded, 0, unpaddedLength(padded), UTF_8))
        : Optional.empty();
  }

  private byte[] check(byte[] padded) {
    return Arrays.copyOf(hmac(checkKey, padded), BLOCK);
  }

  private byte[] counterMode(byte[] counter, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, hideKey, new IvParameterSpec(counter));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has AES in counter mode", impossible);
    }
  }

  /** ISO/IEC 7816-4: a one bit, then zeros, so that the term's end is found again. */
  private static byte[] padded(byte[] term) {
    byte[] padded = Arrays.copyOf(term, (term.length / BLOCK + 1) * BLOCK);
    padded[term.length] = (byte) 0x80;
    return padded;
  }

  private static int unpaddedLength(byte[] padded) {
    int end = padded.length - 1;
    while (end > 0 && padded[end] == 0) {
      end--;
    }
    return end;
  }

  private static byte[] derived(byte[] secret, String purpose) {
    return hmac(new SecretKeySpec(secret, "HmacSHA256"), purpose.getBytes(UTF_8));
  }

  private static byte[] hmac(SecretKeySpec key, byte[] text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(text);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", impossible);
    }
  }
}
