package org.leadline.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;

/**
 * The bytes of a member of a ZIP file, whose sum is compared at their end: Java does so only where
 * a ZIP is read as a stream.
 */
final class SummedStream extends CheckedInputStream {

  private final long stated;

  SummedStream(InputStream stream, long stated) {
    super(stream, new CRC32());
    this.stated = stated;
  }

  @Override
  public int read() throws IOException {
    return checked(super.read());
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    return checked(super.read(buffer, from, length));
  }

  private int checked(int read) throws IOException {
    if (read < 0 && stated >= 0 && getChecksum().getValue() != stated) {
      throw new ZipException("the member is not what was packed");
    }
    return read;
  }
}
