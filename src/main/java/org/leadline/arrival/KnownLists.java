package org.leadline.arrival;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.leadline.enrich.hashes.HashFile;
import org.leadline.enrich.hashes.HashList;
import org.leadline.enrich.hashes.HashLists;
import org.leadline.store.KnownList;
import org.leadline.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lists of known hashes that are in use, kept up with what this and other processes import.
 * Which ones there are stands in the store; their hashes are files in the data directory's folder
 * {@code lists}. Safe for many threads.
 */
public final class KnownLists {

  private static final Logger LOG = LoggerFactory.getLogger(KnownLists.class);
  private static final String FOLDER = "lists";

  /** How long a look at the store is good for, where a commit does not ask for the very latest. */
  private static final long GOOD_FOR_NANOS = 1_000_000_000L;

  private static final int TRIES = 5;

  private final @Nullable Store store;
  private final Path folder;
  private final ReentrantLock turn = new ReentrantLock();
  private final Map<String, HashFile> open = new HashMap<>();
  private volatile HashLists latest = new HashLists(0, List.of(), Set.of());
  private volatile long lookedAt = System.nanoTime() - GOOD_FOR_NANOS;

  private KnownLists(@Nullable Store store, Path folder) {
    this.store = store;
    this.folder = folder;
  }

  /** No list, ever. */
  static KnownLists none() {
    return new KnownLists(null, Path.of(FOLDER));
  }

  /** The lists of a data directory. */
  public static KnownLists of(Store store, Path data) {
    return new KnownLists(store, data.resolve(FOLDER));
  }

  /** Where the hashes are. */
  Path folder() {
    return folder;
  }

  /** The lists as of at most a second ago. */
  public HashLists current() {
    if (store == null || System.nanoTime() - lookedAt < GOOD_FOR_NANOS) {
      return latest;
    }
    return at(store.lists().generation());
  }

  /**
   * The lists as of a state that the store has now. One whose file is lost or damaged is left out,
   * and said to be: reports are taken in all the same, and get its labels when it is imported
   * again.
   */
  HashLists at(long generation) {
    HashLists lists = latest;
    if (store == null || lists.generation() == generation) {
      lookedAt = System.nanoTime();
      return lists;
    }
    turn.lock();
    try {
      if (latest.generation() != generation) {
        latest = read(store, generation);
      }
      lookedAt = System.nanoTime();
      return latest;
    } finally {
      turn.unlock();
    }
  }

  /** A list may be replaced, and its file deleted, between the two looks: then look again. */
  private HashLists read(Store held, long generation) {
    HashLists lists = read(generation, held.lists().all());
    for (int i = 1; i < TRIES && !lists.lost().isEmpty(); i++) {
      lists = read(generation, held.lists().all());
    }
    for (String lost : lists.lost()) {
      LOG.error(
          "The file of the list of known hashes '{}' is lost or damaged: import it again, or remove"
              + " it with 'leadline lists remove'",
          lost);
    }
    return lists;
  }

  private HashLists read(long generation, List<KnownList> known) {
    List<HashList> lists = new ArrayList<>();
    Set<String> lost = new TreeSet<>();
    for (KnownList list : known) {
      try {
        lists.add(new HashList(list.name(), list.meaning(), file(list.file())));
      } catch (IOException e) {
        lost.add(list.name());
      }
    }
    open.keySet().retainAll(known.stream().map(KnownList::file).toList());
    return new HashLists(generation, lists, lost);
  }

  private HashFile file(String name) throws IOException {
    HashFile file = open.get(name);
    if (file == null) {
      file = HashFile.open(folder.resolve(name));
      open.put(name, file);
    }
    return file;
  }
}
