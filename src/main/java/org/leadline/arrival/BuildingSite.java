package org.leadline.arrival;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder in which one list is being made, and a lock beside it that says so to every process:
 * what a killed one left is told from what another one is at. Made and cleared only by whoever is
 * alone in the folder of lists.
 */
final class BuildingSite implements AutoCloseable {

  private static final String LOCK = ".building";

  /** A process must not open the locks that it holds: closing them would release them. */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final Path lockFile;
  private final FileChannel channel;

  private BuildingSite(Path folder, Path lockFile, FileChannel channel) {
    this.folder = folder;
    this.lockFile = lockFile;
    this.channel = channel;
  }

  /** Begins one in the folder of lists. */
  static BuildingSite in(Path folder) throws IOException {
    Path lists = folder.toRealPath();
    String unique = UUID.randomUUID().toString();
    Path lockFile = lists.resolve(unique + LOCK);
    FileChannel channel =
        FileChannel.open(lockFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    OWN.add(lockFile);
    if (channel.tryLock() == null) {
      throw new IOException("a lock that nobody knows is held");
    }
    return new BuildingSite(Files.createDirectory(lists.resolve(unique)), lockFile, channel);
  }

  /** Deletes those that nobody is at. */
  static void clear(Path lists) throws IOException {
    try (Stream<Path> files = Files.list(lists.toRealPath())) {
      for (Path path : files.toList()) {
        if (path.toString().endsWith(LOCK) && !OWN.contains(path)) {
          clearIfLeft(path);
        }
      }
    }
  }

  private static void clearIfLeft(Path lockFile) throws IOException {
    try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
      @Nullable FileLock lock = channel.tryLock();
      if (lock != null) {
        String name = String.valueOf(lockFile.getFileName());
        delete(lockFile.resolveSibling(name.substring(0, name.length() - LOCK.length())));
        Files.delete(lockFile);
      }
    }
  }

  /** Where to work; empty at first. */
  Path folder() {
    return folder;
  }

  /** Tells the file that comes of it from all others. */
  String unique() {
    return String.valueOf(folder.getFileName());
  }

  private static void delete(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      delete(folder);
      Files.deleteIfExists(lockFile);
    } finally {
      OWN.remove(lockFile);
    }
  }
}
