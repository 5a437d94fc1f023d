package org.leadline.index.lucene;

import java.io.IOException;
import org.apache.lucene.store.Directory;

/** How many bytes the files of a directory take; -1 when they cannot be listed. */
final class DirectorySize {

  private DirectorySize() {}

  static long of(Directory directory) {
    try {
      long bytes = 0;
      for (String file : directory.listAll()) {
        bytes += length(directory, file);
      }
      return bytes;
    } catch (IOException e) {
      return -1;
    }
  }

  /** A merge may take a file away between listing and looking. */
  private static long length(Directory directory, String file) {
    try {
      return directory.fileLength(file);
    } catch (IOException e) {
      return 0;
    }
  }
}
