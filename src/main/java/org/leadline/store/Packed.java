package org.leadline.store;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Bytes, compressed with Zstandard (RFC 8878) and the {@link PackingDictionary}; what was packed
 * without it can be unpacked as well. Equality is by content. Packing and unpacking are pure, so
 * that the threads that read documents can pack while another one writes.
 */
public final class Packed {

  /** Level 1: the levels above gain under a tenth in size on reports and take twice the time. */
  private static final int LEVEL = 1;

  private static final ZstdDictCompress PACKING =
      new ZstdDictCompress(PackingDictionary.BYTES, LEVEL);

  private static final ZstdDictDecompress UNPACKING =
      new ZstdDictDecompress(PackingDictionary.BYTES);

  /**
   * Contexts at rest: to make one costs more than to compress a report. There are as many as
   * threads ever packed at the same moment; one that failed is not used again.
   */
  private static final Queue<ZstdCompressCtx> PACKERS = new ConcurrentLinkedQueue<>();

  private static final Queue<ZstdDecompressCtx> UNPACKERS = new ConcurrentLinkedQueue<>();

  /**
   * How many times as large as its frame content can be: a block of 128 KB takes 4 bytes at the
   * least (RFC 8878, 3.1.1.2), and the frame itself a few more. What claims more is damaged.
   */
  private static final long MOST_TIMES = 128 * 1024 / 4;

  private final byte[] compressed;

  private Packed(byte[] compressed) {
    this.compressed = compressed;
  }

  /** Packs bytes. */
  public static Packed of(byte[] bytes) {
    ZstdCompressCtx packer = PACKERS.poll();
    if (packer == null) {
      packer = new ZstdCompressCtx().loadDict(PACKING).setChecksum(true);
    }
    Packed packed = new Packed(packer.compress(bytes));
    PACKERS.add(packer);
    return packed;
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
   * @throws ZstdException when they are damaged
   */
  public byte[] unpack() {
    ZstdDecompressCtx unpacker = UNPACKERS.poll();
    if (unpacker == null) {
      unpacker = new ZstdDecompressCtx().loadDict(UNPACKING);
    }
    byte[] bytes = unpacker.decompress(compressed, size());
    UNPACKERS.add(unpacker);
    return bytes;
  }

  private int size() {
    long size = Zstd.getFrameContentSize(compressed);
    if (size < 0 || size > Math.min(Integer.MAX_VALUE, MOST_TIMES * compressed.length)) {
      throw new ZstdException(Zstd.errCorruptionDetected(), "damaged");
    }
    return (int) size;
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
