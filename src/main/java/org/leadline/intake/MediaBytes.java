package org.leadline.intake;

/** Finds the first bytes of pictures anywhere in what pretends to be text. */
final class MediaBytes {

  private static final int[][] MAGIC = {
    {0xFF, 0xD8, 0xFF}, {0x89, 'P', 'N', 'G', 0x0D, 0x0A}, {0, 0, 0, 0x18, 'f', 't', 'y', 'p'}
  };

  private MediaBytes() {}

  static boolean stand(byte[] bytes) {
    for (int at = 0; at < bytes.length; at++) {
      // Only 0xFF, 0x89 and 0 begin a magic; ordinary text never gets past this test.
      if ((bytes[at] == -1 || bytes[at] == (byte) 0x89 || bytes[at] == 0) && standsAt(bytes, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean standsAt(byte[] bytes, int at) {
    for (int[] magic : MAGIC) {
      int same = 0;
      while (same < magic.length
          && at + same < bytes.length
          && (bytes[at + same] & 0xFF) == magic[same]) {
        same++;
      }
      if (same == magic.length) {
        return true;
      }
    }
    return false;
  }
}
