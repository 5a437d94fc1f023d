package org.leadline.arrival;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where one file of a list comes from. What is sent is read on the way and written nowhere, but for
 * SQLite: lists may have pictures in them, which are kept nowhere, not even for a while.
 *
 * @param name what it is called
 * @param path where it lies; null for what is being sent
 * @param body what is being sent; null for a file
 */
record ListSource(String name, @Nullable Path path, @Nullable InputStream body) {

  /** Checks that there is a name. */
  ListSource {
    requireNonNull(name);
  }

  static ListSource of(Path file) {
    return new ListSource(String.valueOf(file.getFileName()), file, null);
  }

  static ListSource sent(String name, InputStream body) {
    return new ListSource(name, null, body);
  }

  InputStream open() throws IOException {
    return body == null ? Files.newInputStream(requireNonNull(path)) : body;
  }
}
