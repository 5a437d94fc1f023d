package org.leadline.arrival.inbox;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The files that ended last, watched for a while: a program that has one open goes on writing to it
 * wherever it was moved, and what it writes must be taken in too. Bounded: only the last {@link
 * #MOST} are watched.
 */
final class Ended {

  /** Files that are watched at once; each costs one look at its attributes. */
  static final int MOST = 1_000;

  private final long patience;
  private final Deque<End> ends = new ArrayDeque<>();

  /** Where a file ended, in the state in which it was taken. */
  record End(Path file, String unit, long size, FileTime changed, long since) {

    boolean isUnchanged(BasicFileAttributes now) {
      return now.isRegularFile() && size == now.size() && changed.equals(now.lastModifiedTime());
    }
  }

  Ended(Duration patience) {
    this.patience = patience.toNanos();
  }

  void add(Path file, String unit, BasicFileAttributes taken) {
    ends.add(new End(file, unit, taken.size(), taken.lastModifiedTime(), System.nanoTime()));
    if (ends.size() > MOST) {
      ends.remove();
    }
  }

  /** Those that were written to since they were taken; they are watched no more. */
  List<End> changed() throws IOException {
    List<End> changed = new ArrayList<>();
    Iterator<End> each = ends.iterator();
    while (each.hasNext()) {
      End end = each.next();
      Optional<BasicFileAttributes> now = Look.attributes(end.file());
      if (now.isEmpty() || System.nanoTime() - end.since() > patience) {
        each.remove();
      } else if (!end.isUnchanged(now.get())) {
        each.remove();
        changed.add(end);
      }
    }
    return changed;
  }
}
