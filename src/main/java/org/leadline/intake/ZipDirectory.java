package org.leadline.intake;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * What the end of a ZIP says of its central directory, which Java reads into memory whole
 * (APPNOTE.TXT 6.3.10, sections 4.3.14 to 4.3.16).
 *
 * @param size the largest size in bytes that any end near the end of the file states: a comment may
 *     hold ends of its own; 0 when none is found, or none that the file could hold
 * @param isJoined whether the last end says that the directory stands elsewhere than before it:
 *     then something stands in front of the ZIP, such as another ZIP
 */
record ZipDirectory(long size, boolean isJoined) {

  /** What is wrong with a joined one. */
  static final String JOINED =
      "Something that its directory does not speak of stands beside its members, such as another"
          + " ZIP; it was not read.";

  /** A usual entry: 46 bytes and a name. */
  private static final int BYTES_PER_MEMBER = 300;

  private static final int END = 0x06054B50;
  private static final int LOCATOR = 0x07064B50;
  private static final int END_SIZE = 22;
  private static final int LOCATOR_SIZE = 20;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final long IN_ZIP64 = 0xFFFFFFFFL;

  /** The last bytes of a ZIP among which its end stands. */
  static final int TAIL = END_SIZE + LONGEST_COMMENT + LOCATOR_SIZE;

  /** How large a directory may be for the bound of members. */
  static long bound(IntakeSettings.Zip bounds) {
    return (long) bounds.members() * BYTES_PER_MEMBER;
  }

  /** Looks at the end of a file. */
  static ZipDirectory of(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      int length = (int) Math.min(file.length(), TAIL);
      byte[] tail = new byte[length];
      file.seek(file.length() - length);
      file.readFully(tail);
      ByteBuffer bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
      long largest = 0;
      for (int at = length - END_SIZE; at >= 0; at--) {
        if (bytes.getInt(at) == END) {
          long size = bytes.getInt(at + 12) & IN_ZIP64;
          long stated = size == IN_ZIP64 ? zip64(file, bytes, at - LOCATOR_SIZE) : size;
          largest = Math.max(largest, stated > file.length() ? 0 : stated);
        }
      }
      return new ZipDirectory(largest, isJoined(tail, file.length()));
    }
  }

  /**
   * Whether a ZIP is more than its end speaks of.
   *
   * @param tail its last bytes
   * @param length of all of it
   */
  static boolean isJoined(byte[] tail, long length) {
    ByteBuffer bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = tail.length - END_SIZE; at >= 0; at--) {
      boolean isEnd =
          bytes.getInt(at) == END
              && at + END_SIZE + (bytes.getShort(at + 20) & 0xFFFF) == tail.length;
      if (isEnd && endsDirectory(bytes, at, length - tail.length + at)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the directory stands right before this end; ZIP64 has a record of its own between. */
  private static boolean endsDirectory(ByteBuffer tail, int at, long end) {
    long size = tail.getInt(at + 12) & IN_ZIP64;
    long start = tail.getInt(at + 16) & IN_ZIP64;
    return size + start == end || (at >= LOCATOR_SIZE && tail.getInt(at - LOCATOR_SIZE) == LOCATOR);
  }

  private static long zip64(RandomAccessFile file, ByteBuffer tail, int locator)
      throws IOException {
    if (locator < 0 || tail.getInt(locator) != LOCATOR) {
      return 0;
    }
    long end = tail.getLong(locator + 8);
    if (end < 0 || end > file.length() - 56) {
      return 0;
    }
    byte[] record = new byte[56];
    file.seek(end);
    file.readFully(record);
    return ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN).getLong(40);
  }
}
