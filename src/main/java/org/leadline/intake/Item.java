package org.leadline.intake;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * One file, member or stream of a delivery.
 *
 * @param source its name in results
 * @param name its name within its folder or package, with forward slashes
 * @param size its size in bytes as stated; -1 when not known
 * @param reopening opens it again; null for what can be read only once
 */
record Item(String source, String name, long size, @Nullable Opening reopening) {

  /** Opens a stream. */
  @FunctionalInterface
  interface Opening {
    /** A new stream from the start. */
    InputStream open() throws IOException;
  }

  String folder() {
    return Names.folder(name);
  }

  String stem() {
    return Names.stem(name);
  }
}
