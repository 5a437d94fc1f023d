package org.leadline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.leadline.store.Store;

/** A data directory that holds a synthetic unit only, known by a marker file. */
final class DemoFolder {

  private static final String MARKER = "synthetic-unit";

  private DemoFolder() {}

  static boolean isOne(Path data) {
    return Files.exists(data.resolve(MARKER));
  }

  /** Whether there is nothing yet, so that a synthetic unit may be made there. */
  static boolean isFree(Path data) {
    return !Store.existsIn(data);
  }

  static void mark(Path data) {
    try {
      Files.createDirectories(data);
      Files.writeString(
          data.resolve(MARKER),
          "This data directory holds a synthetic unit. Nothing in it is real.\n");
    } catch (IOException e) {
      throw new UncheckedIOException("the data directory cannot be written", e);
    }
  }
}
