package org.leadline.enrich.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * What a gzip file holds (RFC 1952), all of its members one after the other. The JDK's own stream
 * takes a damaged second member for the end of the file, by which a list would lose entries
 * unnoticed. For one thread.
 */
final class GzipMembers extends InputStream {

  private static final int MAGIC = 0x1f8b;
  private static final int DEFLATE = 8;
  private static final int HEADER_CHECKSUM = 1 << 1;
  private static final int EXTRA = 1 << 2;
  private static final int NAME = 1 << 3;
  private static final int COMMENT = 1 << 4;
  private static final int UNKNOWN_FLAGS = 0xe0;

  /** Time, extra flags, operating system. */
  private static final int PASSED_OVER = 6;

  private static final int CHECKSUM_BYTES = 2;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] buffer = new byte[1 << 16];
  private final byte[] one = new byte[1];
  private int at;
  private int end;
  private boolean inMember;
  private boolean atEnd;

  GzipMembers(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!atEnd) {
      if (!inMember) {
        beginMember();
      } else {
        int read = inflate(target, offset, length);
        if (read > 0) {
          checksum.update(target, offset, read);
          return read;
        }
      }
    }
    return -1;
  }

  private int inflate(byte[] target, int offset, int length) throws IOException {
    try {
      int read = inflater.inflate(target, offset, length);
      if (inflater.finished()) {
        at = end - inflater.getRemaining();
        if (read == 0) {
          endMember();
        }
      } else if (read == 0 && inflater.needsInput()) {
        fill();
        inflater.setInput(buffer, at, end - at);
      } else if (inflater.needsDictionary()) {
        throw new ZipException("damaged");
      }
      return read;
    } catch (DataFormatException e) {
      throw new ZipException("damaged");
    }
  }

  private void beginMember() throws IOException {
    if (at == end && !more()) {
      atEnd = true;
      return;
    }
    if ((next() << Byte.SIZE | next()) != MAGIC || next() != DEFLATE) {
      throw new ZipException("something else stands behind");
    }
    int flags = next();
    if ((flags & UNKNOWN_FLAGS) != 0) {
      throw new ZipException("of an unknown kind");
    }
    skip(PASSED_OVER);
    if ((flags & EXTRA) != 0) {
      skip(next() | next() << Byte.SIZE);
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_CHECKSUM) != 0) {
      skip(CHECKSUM_BYTES);
    }
    inflater.reset();
    checksum.reset();
    inflater.setInput(buffer, at, end - at);
    inMember = true;
  }

  private void endMember() throws IOException {
    long written = number();
    long size = number();
    if (written != checksum.getValue() || size != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw new ZipException("damaged");
    }
    inMember = false;
  }

  private long number() throws IOException {
    return next() | (long) next() << 8 | (long) next() << 16 | (long) next() << 24;
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      next();
    }
  }

  private void skipText() throws IOException {
    while (next() != 0) {
      // Names and comments of packers are of no use.
    }
  }

  private int next() throws IOException {
    if (at == end) {
      fill();
    }
    return buffer[at++] & 0xff;
  }

  private void fill() throws IOException {
    if (!more()) {
      throw new EOFException("cut off");
    }
  }

  private boolean more() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
