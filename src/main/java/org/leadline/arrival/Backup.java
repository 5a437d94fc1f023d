package org.leadline.arrival;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.leadline.store.KnownList;
import org.leadline.store.Store;

/**
 * Copies what cannot be made again into a folder, beside whoever takes in and serves: the store,
 * the audit trail, the files of lists, the address files of the data directory. The index is left
 * out: it is built from the store.
 */
public final class Backup {

  private static final String UNWRITABLE =
      "the backup cannot be written: is there room for it? What was written is no backup";

  private final Store store;
  private final KnownLists lists;

  /** Copies this store, and the files of the lists that these readers know. */
  public Backup(Store store, Readers readers) {
    this.store = store;
    this.lists = readers.lists();
  }

  /**
   * What was copied.
   *
   * @param lists lists with their files
   * @param missing lists whose file was not there to be copied, by name
   * @param addressFiles address files
   * @param bytes the size of everything
   */
  public record Outcome(int lists, List<String> missing, int addressFiles, long bytes) {

    /** Copies the list. */
    public Outcome {
      missing = List.copyOf(missing);
    }
  }

  /**
   * Copies everything. No list comes into use or goes out of it meanwhile, so that the files fit
   * the store.
   *
   * @param target a folder that is empty or not there
   * @throws IllegalArgumentException when it is not empty
   * @throws UncheckedIOException when it cannot be written; what was written stays, and is no
   *     backup
   */
  public Outcome into(Path target) {
    try {
      Files.createDirectories(target);
      requireEmpty(target);
      Files.createDirectories(target.resolve(BackupFolder.LISTS));
      Files.createDirectories(target.resolve(BackupFolder.NETWORKS));
      List<String> missing =
          new ListFolder(store, lists.folder()).alone(folder -> copyAlone(folder, target));
      int addressFiles = copyAddressFiles(target.resolve(BackupFolder.NETWORKS));
      new BackupFolder(target).seal();
      return new Outcome(
          store.lists().all().size() - missing.size(), missing, addressFiles, size(target));
    } catch (IOException e) {
      throw new UncheckedIOException(UNWRITABLE, e);
    }
  }

  private static void requireEmpty(Path target) throws IOException {
    try (Stream<Path> there = Files.list(target)) {
      if (there.findAny().isPresent()) {
        throw new IllegalArgumentException(
            target + " is not empty: name a folder that is not there yet. Nothing was changed.");
      }
    }
  }

  private List<String> copyAlone(Path folder, Path target) {
    try {
      return copyFiles(folder, target);
    } catch (IOException e) {
      throw new UncheckedIOException(UNWRITABLE, e);
    }
  }

  private List<String> copyFiles(Path folder, Path target) throws IOException {
    store.copyInto(target);
    Path copies = target.resolve(BackupFolder.LISTS);
    for (KnownList list : store.lists().all()) {
      copy(folder.resolve(list.file()), copies);
      if (list.isOfHashes()) {
        copy(folder.resolve(ListBuild.ledgerOf(list.file())), copies);
      }
    }
    return store.lists().all().stream()
        .filter(list -> !Files.exists(copies.resolve(list.file())))
        .map(KnownList::name)
        .toList();
  }

  private int copyAddressFiles(Path copies) throws IOException {
    Path folder = lists.addressFiles();
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.filter(file -> file.toString().endsWith(".mmdb")).sorted().toList();
      for (Path file : all) {
        copy(file, copies);
      }
      return all.size();
    }
  }

  private static void copy(Path file, Path folder) throws IOException {
    if (Files.isRegularFile(file)) {
      Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
    }
  }

  private static long size(Path target) throws IOException {
    try (Stream<Path> files = Files.walk(target)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
