package org.leadline.arrival.inbox;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One look at the folder after another: finds what is finished and has it taken. */
final class Look {

  /** Files of one folder that are taken in one run; it bounds memory. */
  private static final int AT_ONCE = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(Look.class);

  private final Inbox.Place place;
  private final Taking taking;
  private final Settling settling;
  private final SetAside aside;
  private final AtomicReference<InboxState> state;
  private long waiting;
  private long ignored;
  private long setAside;

  Look(
      Inbox.Place place,
      Taking taking,
      Settling settling,
      SetAside aside,
      AtomicReference<InboxState> state) {
    this.place = place;
    this.taking = taking;
    this.settling = settling;
    this.aside = aside;
    this.state = state;
  }

  void once(BooleanSupplier stopped) throws IOException {
    waiting = 0;
    ignored = 0;
    setAside = 0;
    taking.takeBackChanged();
    takeLeft("", stopped);
    look(place.folder(), "");
    for (String unit : place.units()) {
      takeLeft(unit, stopped);
      Path folder = place.folder().resolve(unit);
      if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        look(folder, unit);
      }
    }
    settling.endOfLook();
    state.updateAndGet(before -> before.looked(waiting, ignored, setAside, Instant.now()));
  }

  private void takeLeft(String unit, BooleanSupplier stopped) throws IOException {
    setAside += aside.release(unit, taking.claimed(unit));
    // What a stopped process or a failed run left behind comes first.
    List<Path> claimed = taking.left(unit, AT_ONCE);
    while (!claimed.isEmpty() && !stopped.getAsBoolean()) {
      take(unit, claimed);
      claimed = taking.left(unit, AT_ONCE);
    }
  }

  private void look(Path folder, String unit) throws IOException {
    List<Path> finished = finished(folder, unit);
    List<Path> taken = new ArrayList<>();
    for (Path file : finished) {
      taking.claim(file, unit).ifPresentOrElse(taken::add, () -> waiting++);
    }
    if (!taken.isEmpty()) {
      take(unit, taken);
    }
  }

  private void take(String unit, List<Path> files) throws IOException {
    try {
      Taking.Outcome outcome = taking.take(unit, files);
      state.updateAndGet(before -> before.moved(outcome.done(), outcome.quarantined()));
    } catch (IOException | RuntimeException e) {
      oneByOne(unit, files, e);
    }
  }

  /**
   * After a failure each file is taken by itself, and one that fails is set aside. Where several
   * fail and none is taken, it is no fault of theirs (a full disk, a locked store): they stay where
   * they are, and the next look takes them.
   */
  private void oneByOne(String unit, List<Path> files, Exception failure) throws IOException {
    List<Path> failing = new ArrayList<>();
    for (Path file : files) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !taken(unit, file)) {
        failing.add(file);
      }
    }
    if (failing.size() > 1 && failing.size() == files.size()) {
      throw new IOException("no file could be taken in", failure);
    }
    for (Path file : failing) {
      aside.put(unit, file, failure);
      setAside++;
    }
    if (!failing.isEmpty()) {
      LOG.error("{} files could not be taken in and were set aside", failing.size(), failure);
    }
  }

  private boolean taken(String unit, Path file) {
    try {
      Taking.Outcome outcome = taking.take(unit, List.of(file));
      state.updateAndGet(before -> before.moved(outcome.done(), outcome.quarantined()));
      return true;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private List<Path> finished(Path folder, String unit) throws IOException {
    List<Path> finished = new ArrayList<>();
    long now = System.nanoTime();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        Optional<BasicFileAttributes> attributes = attributes(entry);
        if (attributes.isPresent()) {
          sort(entry, attributes.get(), unit, now, finished);
        }
      }
    } catch (java.nio.file.DirectoryIteratorException e) {
      throw e.getCause();
    }
    finished.sort(null);
    return finished;
  }

  private void sort(
      Path entry, BasicFileAttributes attributes, String unit, long now, List<Path> finished)
      throws IOException {
    if (!attributes.isRegularFile()) {
      ignored += isKnownFolder(entry, attributes, unit) ? 0 : 1;
    } else if (!PartialNames.isPartial(entry)
        && finished.size() < AT_ONCE
        && isFinished(entry, attributes, now)) {
      finished.add(entry);
    } else {
      waiting++;
    }
  }

  private boolean isFinished(Path entry, BasicFileAttributes attributes, long now)
      throws IOException {
    try {
      return settling.isFinished(entry, attributes, now);
    } catch (FileNotFoundException e) {
      // It is gone, or may not be read yet: the next look sees.
      return false;
    }
  }

  private boolean isKnownFolder(Path entry, BasicFileAttributes attributes, String unit) {
    String name = String.valueOf(entry.getFileName());
    return attributes.isDirectory()
        && unit.isEmpty()
        && (Inbox.own().contains(name) || place.units().contains(name));
  }

  /** Empty when the file is gone: whoever put it there took it back, or renamed it. */
  static Optional<BasicFileAttributes> attributes(Path file) throws IOException {
    try {
      return Optional.of(
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
