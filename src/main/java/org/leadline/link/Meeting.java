package org.leadline.link;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.index.Evidence;

/**
 * The two places, one in each report, at which a shared key says most.
 *
 * @param here the place in the report that is asked about
 * @param there the place in the other one
 * @param gap the time between them; null when one has none
 */
record Meeting(Evidence here, Evidence there, @Nullable Duration gap) {

  /** The first of each side: for keys that time says nothing about. */
  static Meeting ofBest(List<Evidence> here, List<Evidence> there) {
    return of(here.getFirst(), there.getFirst());
  }

  /**
   * The two captures that are nearest in time, those with the same port within {@code samePort}
   * before all others; the best places when no two have times.
   */
  static Meeting nearest(List<Evidence> here, List<Evidence> there, Duration samePort) {
    List<Evidence> sorted = timed(there);
    @Nullable Meeting nearest = null;
    for (Evidence one : here) {
      if (one.time() != null) {
        for (Evidence other : around(sorted, one, samePort)) {
          Meeting meeting = of(one, other);
          if (nearest == null || meeting.before(nearest, samePort)) {
            nearest = meeting;
          }
        }
      }
    }
    return nearest == null ? ofBest(here, there) : nearest;
  }

  /** Whether both captures have the same source port within that time. */
  boolean samePort(Duration within) {
    return here.port() != null
        && here.port().equals(there.port())
        && gap != null
        && gap.compareTo(within) <= 0;
  }

  private boolean before(Meeting other, Duration samePort) {
    boolean same = samePort(samePort);
    if (same != other.samePort(samePort)) {
      return same;
    }
    return gap != null && other.gap != null && gap.compareTo(other.gap) < 0;
  }

  private static List<Evidence> timed(List<Evidence> places) {
    return places.stream()
        .filter(place -> place.time() != null)
        .sorted(Comparator.comparing(Evidence::time))
        .toList();
  }

  /** The neighbours in time on both sides, and all within the time in which a port counts. */
  private static List<Evidence> around(List<Evidence> sorted, Evidence one, Duration samePort) {
    int low = firstNotBefore(sorted, one);
    int high = low;
    low = Math.max(0, low - 1);
    while (low > 0 && within(sorted.get(low - 1), one, samePort)) {
      low--;
    }
    high = Math.min(sorted.size(), high + 1);
    while (high < sorted.size() && within(sorted.get(high), one, samePort)) {
      high++;
    }
    return sorted.subList(low, high);
  }

  private static int firstNotBefore(List<Evidence> sorted, Evidence one) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      Duration gap = signed(sorted.get(middle), one);
      if (gap != null && gap.isNegative()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean within(Evidence place, Evidence one, Duration limit) {
    Duration gap = signed(place, one);
    return gap != null && gap.abs().compareTo(limit) <= 0;
  }

  private static Meeting of(Evidence here, Evidence there) {
    Duration gap = signed(there, here);
    return new Meeting(here, there, gap == null ? null : gap.abs());
  }

  private static @Nullable Duration signed(Evidence place, Evidence from) {
    return place.time() == null || from.time() == null
        ? null
        : Duration.between(from.time(), place.time());
  }
}
