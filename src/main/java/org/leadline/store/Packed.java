package org.leadline.store;

import com.github.luben.zstd.Zstd;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes, compressed with Zstandard (RFC 8878). Equality is by content. Packing and unpacking are
 * pure, so that the threads that read documents can pack while another one writes.
 */
public final class Packed {

  /** Level 1: the levels above gain under a tenth in size on reports and take twice the time. */
  private static final int LEVEL = 1;

  private final byte[] compressed;

  private Packed(byte[] compressed) {
    this.compressed = compressed;
  }

  /** Packs bytes. */
  public static Packed of(byte[] bytes) {
    return new Packed(Zstd.compress(bytes, LEVEL));
  }

  /** Packs text as UTF-8. */
  public static Packed ofText(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  static Packed ofCompressed(byte[] compressed) {
    return new Packed(compressed);
  }

  /**
   * The bytes as they were packed.
   *
   * @throws com.github.luben.zstd.ZstdException when they are damaged
   */
  public byte[] unpack() {
    long size = Zstd.getFrameContentSize(compressed);
    return Zstd.decompress(compressed, Math.toIntExact(size));
  }

  /** The text as it was packed. */
  public String text() {
    return new String(unpack(), StandardCharsets.UTF_8);
  }

  /** How many bytes it takes. */
  public int packedSize() {
    return compressed.length;
  }

  byte[] compressed() {
    return compressed;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Packed packed && Arrays.equals(compressed, packed.compressed);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(compressed);
  }

  /** Prints the size only. */
  @Override
  public String toString() {
    return "Packed[" + compressed.length + " bytes]";
  }
}
