package org.leadline.arrival;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.leadline.enrich.source.InvalidList;

/**
 * SQLite that was packed or is being sent, laid down in the building site: it is not read from
 * front to end. The file goes with the site as soon as the list is made.
 */
final class LaidDown {

  /** What must stay free on the disk: the store and the index go on being written. */
  static final long LEAST_FREE_BYTES = 1L << 30;

  private static final int BUFFER_BYTES = 1 << 20;

  private LaidDown() {}

  /**
   * Writes it to a file.
   *
   * @param leastFree bytes that must stay free on the disk
   * @throws InvalidList when the disk has no room for it
   */
  static Path in(Path folder, InputStream content, long leastFree) throws IOException {
    Path file = folder.resolve("unpacked");
    byte[] buffer = new byte[BUFFER_BYTES];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int got = content.readNBytes(buffer, 0, BUFFER_BYTES);
          got > 0;
          got = content.readNBytes(buffer, 0, BUFFER_BYTES)) {
        if (Files.getFileStore(folder).getUsableSpace() - got < leastFree) {
          throw new InvalidList(
              "The disk of the data directory has no room for this SQLite file beside the reports: make room, or bring the list as CSV or text. Nothing was changed.");
        }
        out.write(buffer, 0, got);
      }
    }
    return file;
  }
}
