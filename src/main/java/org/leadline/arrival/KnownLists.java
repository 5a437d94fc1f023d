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
import org.leadline.enrich.hashes.HashList;
import org.leadline.enrich.hashes.HashLists;
import org.leadline.enrich.listed.Lists;
import org.leadline.enrich.listed.NameList;
import org.leadline.enrich.networks.FactsFolder;
import org.leadline.enrich.networks.Networks;
import org.leadline.enrich.networks.RangeList;
import org.leadline.store.KnownList;
import org.leadline.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lists that are in use, kept up with what this and other processes import, and the unit's
 * address files. Which lists there are stands in the store; their entries are files in the data
 * directory's folder {@code lists}. Safe for many threads.
 */
public final class KnownLists {

  private static final Logger LOG = LoggerFactory.getLogger(KnownLists.class);
  private static final String FOLDER = "lists";

  /** How long a look at the store is good for, where a commit does not ask for the very latest. */
  private static final long GOOD_FOR_NANOS = 1_000_000_000L;

  private static final int TRIES = 5;

  private final @Nullable Store store;
  private final Path folder;
  private final Path addressFiles;
  private final ReentrantLock turn = new ReentrantLock();
  private final Map<String, ListContent> open = new HashMap<>();
  private volatile Lists latest = Lists.NONE;
  private volatile long lookedAt = System.nanoTime() - GOOD_FOR_NANOS;

  private KnownLists(@Nullable Store store, Path folder, Path addressFiles) {
    this.store = store;
    this.folder = folder;
    this.addressFiles = addressFiles;
  }

  /** No list, ever. */
  static KnownLists none() {
    return new KnownLists(null, Path.of(FOLDER), Path.of(FOLDER));
  }

  /**
   * The lists of a data directory.
   *
   * @param addressFiles the folder of address files, relative to the data directory or absolute
   */
  public static KnownLists of(Store store, Path data, String addressFiles) {
    return new KnownLists(store, data.resolve(FOLDER), data.resolve(addressFiles));
  }

  /** Where the unit's address files are. */
  Path addressFiles() {
    return addressFiles;
  }

  /** Where the entries of lists are. */
  Path folder() {
    return folder;
  }

  /** The lists as of at most a second ago. */
  public Lists current() {
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
  Lists at(long generation) {
    Lists lists = latest;
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
  private Lists read(Store held, long generation) {
    Lists lists = read(generation, held.lists().all());
    for (int i = 1; i < TRIES && !lists.lost().isEmpty(); i++) {
      lists = read(generation, held.lists().all());
    }
    for (String lost : lists.lost()) {
      LOG.error(
          "The file of the list '{}' is lost or damaged: import it again, or remove"
              + " it with 'leadline lists remove'",
          lost);
    }
    return lists;
  }

  private Lists read(long generation, List<KnownList> known) {
    List<HashList> hashes = new ArrayList<>();
    List<RangeList> ranges = new ArrayList<>();
    List<NameList> names = new ArrayList<>();
    Set<String> lost = new TreeSet<>();
    for (KnownList list : known) {
      try {
        switch (content(list.file())) {
          case ListContent.Hashes of ->
              hashes.add(new HashList(list.name(), list.meaning(), of.file()));
          case ListContent.Ranges of ->
              ranges.add(new RangeList(list.name(), list.meaning(), list.dated(), of.file()));
          case ListContent.Names of ->
              names.add(new NameList(list.name(), list.meaning(), of.file()));
        }
      } catch (IOException e) {
        lost.add(list.name());
      }
    }
    open.keySet().retainAll(known.stream().map(KnownList::file).toList());
    return new Lists(
        generation, new HashLists(hashes), new Networks(ranges, addressFilesThere()), names, lost);
  }

  /** Files that cannot serve are named, and stop nothing. */
  private FactsFolder addressFilesThere() {
    FactsFolder there = FactsFolder.open(addressFiles);
    there
        .refused()
        .forEach(
            file -> LOG.error("The address file '{}' is not used: it {}", file.name(), file.why()));
    return there;
  }

  private ListContent content(String name) throws IOException {
    ListContent content = open.get(name);
    if (content == null) {
      content = ListContent.open(folder.resolve(name));
      open.put(name, content);
    }
    return content;
  }
}
