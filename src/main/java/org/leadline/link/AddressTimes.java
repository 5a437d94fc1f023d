package org.leadline.link;

import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.Set;
import org.leadline.index.PlaceCursor;
import org.leadline.report.KeyKind;

/**
 * Between which times one report captured each address that it shares: enough to tell the most that
 * an address can say of two reports, without reading either. Four numbers an address; times in
 * minutes since 1970. Immutable after filling; for one thread until then.
 */
final class AddressTimes {

  /** A report without an address. */
  static final int[] NONE = {};

  private static final Set<KeyKind> ADDRESSES = Sets.immutableEnumSet(KeyKind.IP, KeyKind.IP64);

  private static final int WIDTH = 4;
  private static final int TIMED = 1;
  private static final int UNTIMED = 2;
  private static final int PORT = 4;
  private static final int SECONDS_PER_MINUTE = 60;

  /** A thousand years; what lies beyond is taken for nearer than it is. */
  private static final int FAR = Integer.MAX_VALUE / 4;

  private int[] rows = new int[4 * WIDTH];
  private int size;

  static boolean isAddress(KeyKind kind) {
    return ADDRESSES.contains(kind);
  }

  /** Takes in the place that a cursor stands at. */
  void add(int key, PlaceCursor place) {
    int row = row(key);
    if (place.hasTime()) {
      int minute =
          Math.clamp(Math.floorDiv(place.epochSecond(), (long) SECONDS_PER_MINUTE), -FAR, FAR);
      boolean first = (rows[row + 3] & TIMED) == 0;
      rows[row + 1] = first ? minute : Math.min(rows[row + 1], minute);
      rows[row + 2] = first ? minute + 1 : Math.max(rows[row + 2], minute + 1);
      rows[row + 3] |= TIMED;
    } else {
      rows[row + 3] |= UNTIMED;
    }
    rows[row + 3] |= place.hasPort() ? PORT : 0;
  }

  private int row(int key) {
    for (int row = 0; row < size; row += WIDTH) {
      if (rows[row] == key) {
        return row;
      }
    }
    if (size + WIDTH > rows.length) {
      rows = Arrays.copyOf(rows, 2 * rows.length);
    }
    rows[size] = key;
    size += WIDTH;
    return size - WIDTH;
  }

  /** What was taken in of one report, to be asked by {@link #most}; the next starts empty. */
  int[] take() {
    int[] taken = size == 0 ? NONE : Arrays.copyOf(rows, size);
    Arrays.fill(rows, 0, size, 0);
    size = 0;
    return taken;
  }

  /**
   * The most that time says of an address that two reports share, 0 to 1.
   *
   * @param here what was taken of one report
   * @param there of the other
   */
  static double most(AddressRule rule, int key, int[] here, int[] there) {
    int one = find(here, key);
    int other = find(there, key);
    if (one < 0 || other < 0) {
      return 1;
    }
    int either = here[one + 3] | there[other + 3];
    boolean timed = (here[one + 3] & there[other + 3] & TIMED) != 0;
    double most = (either & UNTIMED) != 0 || !timed ? rule.timeNotStated() : 0;
    if (timed) {
      int gap = Math.max(here[one + 1] - there[other + 2], there[other + 1] - here[one + 2]);
      boolean ports = (here[one + 3] & there[other + 3] & PORT) != 0;
      most = Math.max(most, rule.mostFrom(Math.max(0, gap), ports));
    }
    return most;
  }

  private static int find(int[] rows, int key) {
    for (int row = 0; row < rows.length; row += WIDTH) {
      if (rows[row] == key) {
        return row;
      }
    }
    return -1;
  }
}
