package org.leadline.arrival;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.leadline.store.KnownList;
import org.leadline.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder with the files of lists. Whoever takes files into use or out of it, or copies all of
 * them, is alone in it among all threads and processes. Safe for many threads.
 */
final class ListFolder {

  /** What is said when the folder, or a file that is being read, cannot be used. */
  static final String UNUSABLE = "the folder of lists, or a file of a list, cannot be used";

  private static final Logger LOG = LoggerFactory.getLogger(ListFolder.class);
  private static final ReentrantLock TURN = new ReentrantLock();

  private final Store store;
  private final Path folder;

  ListFolder(Store store, Path folder) {
    this.store = store;
    this.folder = folder;
  }

  /** Work that finds the folder of lists and may delete in it. */
  interface Work<T> {
    T in(Path folder) throws IOException;
  }

  /** Does work alone, after deleting what imports left that were killed. */
  <T> T alone(Work<T> work) {
    TURN.lock();
    try {
      Files.createDirectories(folder);
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve("lists.lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (!lock.isValid()) {
          throw new IOException("the lock on the lists was lost");
        }
        clean();
        return work.in(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(UNUSABLE, e);
    } finally {
      TURN.unlock();
    }
  }

  private void clean() throws IOException {
    Set<String> used = new HashSet<>();
    for (KnownList list : store.lists().all()) {
      used.add(list.file());
      used.add(ListBuild.ledgerOf(list.file()));
    }
    BuildingSite.clear(folder);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path path : files.toList()) {
        String name = path.getFileName().toString();
        if (isList(name) && !used.contains(name)) {
          Files.delete(path);
        }
      }
    }
  }

  private static boolean isList(String name) {
    return ListContent.isOne(name) || name.endsWith(ListBuild.LEDGER);
  }

  /** It stays readable for those who have it mapped; one that cannot be deleted now goes later. */
  static void delete(Path folder, String file) {
    try {
      Files.deleteIfExists(folder.resolve(file));
      Files.deleteIfExists(folder.resolve(ListBuild.ledgerOf(file)));
    } catch (IOException e) {
      LOG.warn("The file of a list that is out of use cannot be deleted yet");
    }
  }
}
