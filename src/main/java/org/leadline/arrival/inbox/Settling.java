package org.leadline.arrival.inbox;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Remembers since when a file has been at rest: same size, same time of change, same file under the
 * name. Its memory is bounded: files beyond {@link #MOST} wait until others are gone.
 */
final class Settling {

  /** Files that are watched at once; about 300 bytes each. */
  static final int MOST = 10_000;

  private final long rest;
  private final long patience;
  private final Map<Path, Seen> seen = new HashMap<>();
  private final Set<Path> met = new HashSet<>();

  private record Seen(long size, FileTime changed, @Nullable Object file, long since) {

    boolean same(BasicFileAttributes now) {
      return size == now.size()
          && changed.equals(now.lastModifiedTime())
          && Objects.equals(file, now.fileKey());
    }
  }

  /**
   * @param rest how long a whole file must be at rest
   * @param patience how long one that does not look whole must be
   */
  Settling(Duration rest, Duration patience) {
    this.rest = rest.toNanos();
    this.patience = Math.max(patience.toNanos(), rest.toNanos());
  }

  /**
   * Whether the file has been at rest for long enough; otherwise it is watched on. Its end is read
   * once it has rested as long as a whole file must.
   */
  boolean isFinished(Path path, BasicFileAttributes now, long clock) throws IOException {
    Seen before = seen.get(path);
    if (before == null && seen.size() >= MOST) {
      return false;
    }
    met.add(path);
    if (before == null || !before.same(now)) {
      seen.put(path, new Seen(now.size(), now.lastModifiedTime(), now.fileKey(), clock));
      return rest == 0 && Wholeness.isWhole(path);
    }
    long rested = clock - before.since();
    return rested >= patience || (rested >= rest && Wholeness.isWhole(path));
  }

  /** Forgets what the look that ends did not meet. */
  void endOfLook() {
    seen.keySet().retainAll(met);
    met.clear();
  }
}
