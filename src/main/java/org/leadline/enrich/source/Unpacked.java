package org.leadline.enrich.source;

import com.google.common.io.CountingInputStream;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * A file of a list as it is read, unpacked on its way when it is gzip or a ZIP with one file. Holds
 * a few buffers, whatever the size. What unpacks to far more than lists do is refused: lists of
 * hashes pack to a half, the wordiest JSON to a fifteenth. For one thread.
 */
public final class Unpacked extends FilterInputStream {

  private static final int MOST_TIMES = 50;

  /** Up to here nobody asks how well a file is packed. */
  private static final long FREE_BYTES = 64L << 20;

  private static final int BUFFER_BYTES = 1 << 16;
  private static final int MAGIC_BYTES = 4;

  private final CountingInputStream packed;
  private final boolean isPacked;
  private long read;

  private Unpacked(InputStream content, CountingInputStream packed, boolean isPacked) {
    super(content);
    this.packed = packed;
    this.isPacked = isPacked;
  }

  /**
   * Looks at the beginning of a file.
   *
   * @throws InvalidList when it is packed and damaged, encrypted or empty
   */
  public static Unpacked of(InputStream file) throws IOException {
    CountingInputStream counted = new CountingInputStream(file);
    BufferedInputStream in = new BufferedInputStream(counted, BUFFER_BYTES);
    in.mark(MAGIC_BYTES);
    byte[] magic = in.readNBytes(MAGIC_BYTES);
    in.reset();
    try {
      if (magic.length > 1 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b) {
        return new Unpacked(new GzipMembers(in), counted, true);
      }
      return magic.length == MAGIC_BYTES && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3
          ? new Unpacked(OnlyMember.of(in), counted, true)
          : new Unpacked(in, counted, false);
    } catch (ZipException | EOFException e) {
      throw damaged(e);
    }
  }

  /** Whether the file is packed. */
  public boolean isPacked() {
    return isPacked;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (!isPacked) {
      return super.read(target, offset, length);
    }
    try {
      int got = super.read(target, offset, length);
      read += Math.max(0, got);
      if (read > FREE_BYTES && read / MOST_TIMES > packed.getCount()) {
        throw new InvalidList(
            "The packed list unpacks to far more than lists do: treat it as an attack, or unpack it"
                + " yourself. Nothing was changed.");
      }
      return got;
    } catch (ZipException | EOFException e) {
      throw damaged(e);
    }
  }

  /** Goes by reading, so that everything is counted. */
  @Override
  public long skip(long bytes) throws IOException {
    return read(new byte[(int) Math.min(bytes, BUFFER_BYTES)]);
  }

  @Override
  public int available() {
    return 0;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private static InvalidList damaged(IOException cause) {
    return new InvalidList(
        "The packed list is damaged, cut off, encrypted, or packed by a method that is not read"
            + " (gzip, and Deflate in a ZIP, are): have it delivered again, or unpack it. Nothing"
            + " was changed.",
        cause);
  }
}
