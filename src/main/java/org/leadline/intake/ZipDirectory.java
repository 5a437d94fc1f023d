package org.leadline.intake;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * The size of a ZIP's central directory, which Java reads into memory whole (APPNOTE.TXT 6.3.10,
 * sections 4.3.14 to 4.3.16).
 */
final class ZipDirectory {

  /** A usual entry: 46 bytes and a name. */
  private static final int BYTES_PER_MEMBER = 300;

  private static final int END = 0x06054B50;
  private static final int LOCATOR = 0x07064B50;
  private static final int END_SIZE = 22;
  private static final int LOCATOR_SIZE = 20;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final long IN_ZIP64 = 0xFFFFFFFFL;

  private ZipDirectory() {}

  /** How large a directory may be for the bound of members. */
  static long bound(IntakeSettings.Zip bounds) {
    return (long) bounds.members() * BYTES_PER_MEMBER;
  }

  /** The stated size of the directory; 0 when no end record is found. */
  static long size(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      int length = (int) Math.min(file.length(), END_SIZE + LONGEST_COMMENT + LOCATOR_SIZE);
      byte[] tail = new byte[length];
      file.seek(file.length() - length);
      file.readFully(tail);
      ByteBuffer bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
      for (int at = length - END_SIZE; at >= 0; at--) {
        if (bytes.getInt(at) == END) {
          long size = bytes.getInt(at + 12) & IN_ZIP64;
          return size == IN_ZIP64 ? zip64(file, bytes, at - LOCATOR_SIZE) : size;
        }
      }
      return 0;
    }
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
