package org.leadline.arrival;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leadline.enrich.hashes.Entries;
import org.leadline.enrich.hashes.HashFile;
import org.leadline.enrich.hashes.InvalidList;
import org.leadline.report.ListMeaning;
import org.leadline.store.KnownList;
import org.leadline.store.Store;

/**
 * Imports and removes lists of known hashes, and labels the reports anew. A list comes into use
 * whole, in one transaction, once its file is on disk: until then, and after any failure, the one
 * before it stays. One import at a time, in whichever process. Safe for many threads.
 */
public final class ListImports {

  private static final ReentrantLock TURN = new ReentrantLock();
  private static final String SUFFIX = ".hashes";

  private final Store store;
  private final Readers readers;
  private final Optional<Projection> projection;
  private final InstantSource clock;

  /** Imports lists beside this store. */
  public ListImports(
      Store store, Readers readers, Optional<Projection> projection, InstantSource clock) {
    this.store = store;
    this.readers = readers;
    this.projection = projection;
    this.clock = clock;
  }

  /**
   * Imports a list, in the place of the one of its name.
   *
   * @param files its files, all of one form
   * @param looked told how many reports were looked at so far, once the list is in use
   * @throws InvalidList when they are no list, are damaged, or hold rows that cannot be read; then
   *     nothing has changed
   */
  public ListOutcome take(ListRequest request, List<Path> files, LongConsumer looked) {
    return alone(folder -> {
      KnownList list = file(request, files, folder);
      Optional<String> before = store.commit(transaction -> transaction.lists().put(list));
      before.ifPresent(old -> delete(folder.resolve(old)));
      return new ListOutcome(list, before.isPresent(), relabel(looked));
    });
  }

  /**
   * Takes a list out of use, and its labels back.
   *
   * @return how many reports had its labels; empty when there is no such list
   */
  public Optional<Long> remove(String name, LongConsumer looked) {
    return alone(folder -> {
      Optional<String> file = store.commit(transaction -> transaction.lists().remove(name));
      file.ifPresent(old -> delete(folder.resolve(old)));
      return file.map(old -> relabel(looked));
    });
  }

  /** Ends what an interrupted import left to do: reports that have labels of an earlier state. */
  public long resume() {
    return store.lists().relabelling().isEmpty() ? 0 : alone(folder -> relabel(looked -> {}));
  }

  private long relabel(LongConsumer looked) {
    long changed = new Relabelling(store, readers).run(looked);
    projection.ifPresent(owned -> owned.catchUp(true));
    return changed;
  }

  /** Work that finds the folder of lists and may delete in it. */
  private interface Work<T> {
    T in(Path folder) throws IOException;
  }

  private <T> T alone(Work<T> work) {
    Path folder = readers.lists().folder();
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
        clean(folder);
        return work.in(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of lists, or a file of a list, cannot be used", e);
    } finally {
      TURN.unlock();
    }
  }

  /** Deletes what an import left that was killed. */
  private void clean(Path folder) throws IOException {
    Set<String> used = new HashSet<>();
    store.lists().all().forEach(list -> used.add(list.file()));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path path : files.toList()) {
        String name = path.getFileName().toString();
        if (Files.isDirectory(path)) {
          new Entries(path).close();
        } else if (name.endsWith(SUFFIX) && !used.contains(name)) {
          Files.delete(path);
        }
      }
    }
  }

  private KnownList file(ListRequest request, List<Path> files, Path folder) throws IOException {
    String unique = UUID.randomUUID().toString();
    Path building = Files.createDirectory(folder.resolve(unique));
    try (Entries entries = new Entries(building)) {
      ListFiles read = new ListFiles(entries, building, request.says());
      read.read(files);
      check(entries, request);
      Path written = building.resolve("sorted");
      entries.write(written);
      Path file = folder.resolve(unique + SUFFIX);
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
      return known(request, files, entries, read, file);
    }
  }

  private KnownList known(
      ListRequest request, List<Path> files, Entries entries, ListFiles read, Path file)
      throws IOException {
    ListMeaning meaning = request.meaning();
    String scheme = request.scheme();
    return new KnownList(
        request.name(),
        request.owner(),
        request.handling(),
        scheme == null ? read.scheme() : scheme,
        meaning == null ? read.format().meaning() : meaning,
        read.format().code(),
        request.dated(),
        Instant.ofEpochMilli(clock.millis()),
        entries.rows(),
        HashFile.open(file).size(),
        String.join(" ", read.digests()),
        files.stream().map(one -> one.getFileName().toString()).collect(Collectors.joining(", ")),
        leftOut(entries),
        file.getFileName().toString());
  }

  private static void check(Entries entries, ListRequest request) {
    if (entries.badCount() > 0 && !request.withoutBad()) {
      String places =
          entries.bad().entrySet().stream()
              .map(place -> place.getKey() + ": " + place.getValue())
              .collect(Collectors.joining("; "));
      throw new InvalidList(
          "%,d rows of the list cannot be read (%s%s). Nothing was changed. Correct the file, or take the other rows with --without-bad."
              .formatted(
                  entries.badCount(),
                  places,
                  entries.badCount() > entries.bad().size() ? "; ..." : ""));
    }
    if (entries.added() == 0) {
      throw new InvalidList("The list holds no hash that can be compared. Nothing was changed.");
    }
  }

  private static String leftOut(Entries entries) {
    Map<String, Long> counts = entries.leftOut();
    if (entries.badCount() > 0) {
      counts.put("row that cannot be read", entries.badCount());
    }
    return counts.entrySet().stream()
        .map(entry -> "%,d × %s".formatted(entry.getValue(), entry.getKey()))
        .collect(Collectors.joining("; "));
  }

  /** It stays readable for those who have it mapped; a file that cannot be deleted goes later. */
  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the file of the list before cannot be deleted", e);
    }
  }
}
