package org.leadline.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads a stream up to a bound. */
final class BoundedBytes {

  private BoundedBytes() {}

  /**
   * A head that was read already, and the rest of the stream.
   *
   * @return null when both together are over the bound; the rest is then not read to its end
   */
  static byte @Nullable [] all(byte[] head, InputStream rest, int bound) throws IOException {
    if (head.length > bound) {
      return null;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.max(head.length, 32));
    bytes.write(head);
    byte[] buffer = new byte[1 << 14];
    int read = rest.read(buffer);
    while (read >= 0) {
      bytes.write(buffer, 0, read);
      if (bytes.size() > bound) {
        return null;
      }
      read = rest.read(buffer);
    }
    return bytes.toByteArray();
  }
}
