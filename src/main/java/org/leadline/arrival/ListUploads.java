package org.leadline.arrival;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Files of lists that are being sent to a server, each in the folder of lists until it was
 * imported: a list may be larger than memory, and some forms are not read from front to end. Safe
 * for many threads; of one process, which owns the index.
 */
final class ListUploads {

  static final String FOLDER = "uploads";

  /** In characters, each of up to four bytes in a file system that takes 255. */
  private static final int LONGEST_NAME = 60;

  private final Path folder;

  private ListUploads(Path folder) {
    this.folder = folder;
  }

  /** The uploads of a data directory; what a server left there that was killed is deleted. */
  static ListUploads in(KnownLists lists) {
    Path folder = lists.folder().resolve(FOLDER);
    try {
      Files.createDirectories(folder);
      try (Stream<Path> left = Files.list(folder)) {
        for (Path upload : left.toList()) {
          delete(upload);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of lists cannot be used", e);
    }
    return new ListUploads(folder);
  }

  /** Work on an uploaded file, which is gone afterwards. */
  @FunctionalInterface
  interface Work<T> {
    T with(List<Path> files);
  }

  /**
   * Keeps a body while some work is done with it.
   *
   * @param name what its sender calls the file
   * @throws UncheckedIOException when it does not come to its end or cannot be kept
   */
  <T> T keep(String name, InputStream body, Work<T> work) {
    Path upload = folder.resolve(UUID.randomUUID().toString());
    try {
      try {
        Path file = Files.createDirectory(upload).resolve(safe(name));
        Files.copy(body, file);
        return work.with(List.of(file));
      } finally {
        delete(upload);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the list did not come to its end, or cannot be kept", e);
    }
  }

  /** A name that is one in each file system and means nothing else there. */
  private static String safe(String name) {
    String plain = name.replaceAll("[^\\p{L}\\p{N}._ -]", "_").strip();
    String cut = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    return cut.isEmpty() || cut.startsWith(".") ? "_" + cut : cut;
  }

  private static void delete(Path upload) throws IOException {
    try (Stream<Path> files = Files.list(upload)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(upload);
  }
}
