package org.leadline.arrival.inbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Files that could not be taken in, out of the way of the others: each in {@code set-aside} with
 * the reason beside it, whose age tells when it is tried again. So it stays over a restart.
 */
final class SetAside {

  static final String FOLDER = "set-aside";

  private final Inbox.Place place;
  private final Duration retry;

  SetAside(Inbox.Place place, Duration retry) {
    this.place = place;
    this.retry = retry;
  }

  /** Puts a file aside; the failure's message may hold report text, so only its kind is told. */
  void put(String unit, Path file, Exception failure) throws IOException {
    List<String> reason =
        List.of(
            "This file could not be taken in (%s). It is tried again after %d seconds and then as"
                    .formatted(failure.getClass().getSimpleName(), retry.toSeconds())
                + " often again; the others go on meanwhile.",
            "The log names the failure. When it stays, move the file away and tell who looks after"
                + " Leadline.");
    Moves.into(folder(unit), file, reason);
  }

  /** Moves what has waited for long enough to where it is taken from; says how many wait on. */
  long release(String unit, Path into) throws IOException {
    long waiting = 0;
    for (Path file : files(folder(unit))) {
      Path reason = file.resolveSibling(file.getFileName() + Moves.REASONS);
      boolean due =
          !Files.exists(reason)
              || Files.getLastModifiedTime(reason).toInstant().plus(retry).isBefore(Instant.now());
      if (due) {
        Moves.into(into, file);
        Files.deleteIfExists(reason);
      } else {
        waiting++;
      }
    }
    return waiting;
  }

  private static List<Path> files(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
        for (Path entry : entries) {
          if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)
              && !entry.toString().endsWith(Moves.REASONS)) {
            files.add(entry);
          }
        }
      }
    }
    files.sort(null);
    return files;
  }

  private Path folder(String unit) {
    return place.folder().resolve(FOLDER).resolve(unit);
  }
}
