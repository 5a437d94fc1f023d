package org.leadline.arrival;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.leadline.store.Store;

/**
 * A folder with a backup: the two files of the store, {@code lists/} and {@code networks/}, and
 * {@value #SUMS}, which is written last and has the SHA-256 of each as {@code sha256sum} writes and
 * checks them. A folder without it is no backup.
 */
final class BackupFolder {

  static final String SUMS = "SHA256SUMS";
  static final String LISTS = "lists";
  static final String NETWORKS = "networks";

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S.*)");
  private static final Pattern NAME =
      Pattern.compile(
          Pattern.quote(Store.FILE)
              + "|"
              + Pattern.quote(Store.AUDIT_FILE)
              + "|(lists|networks)/[^/\\\\]*[^./\\\\][^/\\\\]*");

  private final Path folder;

  BackupFolder(Path folder) {
    this.folder = folder;
  }

  /** Writes down what there is, which makes it a backup; everything is on disk before. */
  void seal() throws IOException {
    StringBuilder sums = new StringBuilder();
    for (Path file : files()) {
      try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      sums.append(digest(file)).append("  ").append(name(file)).append('\n');
    }
    Path unfinished = folder.resolve(SUMS + ".partial");
    Files.writeString(unfinished, sums, StandardOpenOption.CREATE, StandardOpenOption.SYNC);
    Files.move(unfinished, folder.resolve(SUMS), StandardCopyOption.ATOMIC_MOVE);
  }

  private Iterable<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private String name(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static String digest(Path file) throws IOException {
    return MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString();
  }

  /**
   * The files of the backup by name, each with its path, after each was compared with its SHA-256.
   *
   * @throws IllegalArgumentException when it is no backup, or not as it was made
   */
  Map<String, Path> checked() throws IOException {
    Path sums = folder.resolve(SUMS);
    if (!Files.isRegularFile(sums)) {
      throw new IllegalArgumentException(
          folder + " is no finished backup: it has no " + SUMS + ". Nothing was changed.");
    }
    Map<String, Path> files = new TreeMap<>();
    for (String line : Files.readAllLines(sums)) {
      Matcher parts = LINE.matcher(line);
      if (!parts.matches() || !NAME.matcher(parts.group(2)).matches()) {
        throw new IllegalArgumentException(
            "A line of the backup's " + SUMS + " cannot be. Nothing was changed.");
      }
      Path file = folder.resolve(parts.group(2));
      if (!Files.isRegularFile(file) || !digest(file).equals(parts.group(1))) {
        throw new IllegalArgumentException(
            "The backup's file %s is missing or not as it was made: take another backup. Nothing was changed."
                .formatted(parts.group(2)));
      }
      files.put(parts.group(2), file);
    }
    if (!files.containsKey(Store.FILE) || !files.containsKey(Store.AUDIT_FILE)) {
      throw new IllegalArgumentException(
          "The backup has no store: take another backup. Nothing was changed.");
    }
    return files;
  }
}
