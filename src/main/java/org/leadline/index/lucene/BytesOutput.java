package org.leadline.index.lucene;

import java.nio.charset.StandardCharsets;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/** Lucene's ways to write numbers and strings, into one array that grows. For one thread. */
final class BytesOutput extends DataOutput {

  private byte[] bytes = new byte[1024];
  private int size;

  @Override
  public void writeByte(byte value) {
    reserve(1);
    bytes[size++] = value;
  }

  @Override
  public void writeBytes(byte[] from, int offset, int length) {
    reserve(length);
    System.arraycopy(from, offset, bytes, size, length);
    size += length;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** What was written; not copied, so nothing more may be written. */
  BytesRef written() {
    return new BytesRef(bytes, 0, size);
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = ArrayUtil.grow(bytes, size + more);
    }
  }

  /**
   * Much faster than Lucene's own way for the ASCII that nearly all values are; the same, since
   * readers leave no half of a surrogate pair alone.
   */
  static BytesRef utf8(String text) {
    return new BytesRef(text.getBytes(StandardCharsets.UTF_8));
  }
}
