package org.leadline.arrival;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.leadline.store.Store;

/**
 * Brings a backup into a data directory that has no store. The store's own file comes last: a
 * restoration that is interrupted leaves no store, and is done again.
 */
public final class Restoration {

  private final Path data;

  /** Restores into this data directory. */
  public Restoration(Path data) {
    this.data = data;
  }

  /**
   * Restores; every file is compared with its SHA-256 before anything is written.
   *
   * @return how many files there were
   * @throws IllegalArgumentException when it is no backup, is not as it was made, or there is a
   *     store already; then nothing was changed
   */
  public int from(Path backup) {
    requireNoStore();
    try {
      Map<String, Path> files = new BackupFolder(backup).checked();
      for (Map.Entry<String, Path> file : files.entrySet()) {
        if (!file.getKey().equals(Store.FILE)) {
          copy(file.getValue(), data.resolve(file.getKey()));
        }
      }
      copy(requireNonNull(files.get(Store.FILE)), data.resolve(Store.FILE));
      return files.size();
    } catch (IOException e) {
      throw new UncheckedIOException("the backup cannot be restored", e);
    }
  }

  /**
   * Looks before anything is made.
   *
   * @throws IllegalArgumentException when there is a store already
   */
  public void requireNoStore() {
    if (Store.existsIn(data)) {
      throw new IllegalArgumentException(
          data
              + " holds a store, which is never overwritten: name another directory with --data, or"
              + " move this one away. Nothing was changed.");
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(requireNonNull(to.getParent()));
    Path unfinished = to.resolveSibling(to.getFileName() + ".restoring");
    Files.copy(from, unfinished, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
      written.force(true);
    }
    Files.move(unfinished, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
