package org.leadline.intake;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The bytes of one document exactly as delivered. A value: two are equal when their bytes are.
 * Immutable, safe for many threads; prints its size only.
 */
public final class DocumentBytes {

  private final byte[] bytes;

  private DocumentBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A copy of these bytes. */
  public static DocumentBytes of(byte[] bytes) {
    return new DocumentBytes(bytes.clone());
  }

  /** These very bytes; the caller keeps no reference to the array. */
  static DocumentBytes owning(byte[] bytes) {
    return new DocumentBytes(bytes);
  }

  /** How many bytes. */
  public int size() {
    return bytes.length;
  }

  /** A copy of the bytes. */
  public byte[] copy() {
    return bytes.clone();
  }

  /** A new stream over the bytes; needs no closing. */
  public InputStream stream() {
    return new ByteArrayInputStream(bytes);
  }

  /** SHA-256 of the bytes, 64 lower-case hexadecimal digits; computed at each call. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The array itself, for readers that promise not to write to it. */
  byte[] array() {
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DocumentBytes that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "DocumentBytes[" + bytes.length + "]";
  }
}
