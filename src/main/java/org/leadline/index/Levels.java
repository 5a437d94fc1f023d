package org.leadline.index;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values that lie within one another: {@code US}, {@code US > Texas}, {@code US > Texas > Austin}.
 * A report that has one has all that it lies in too, so that each is counted and chosen by itself.
 */
public final class Levels {

  private static final String WITHIN = " > ";
  private static final String NOT_STATED = "not stated";

  private Levels() {}

  /**
   * The value of each level, the widest first; none when nothing is stated.
   *
   * @param parts what stands on each level, the widest first; what is missing above something that
   *     is stated is told as not stated
   */
  static List<String> of(@Nullable String... parts) {
    int stated = parts.length;
    while (stated > 0 && isBlank(parts[stated - 1])) {
      stated--;
    }
    String[] values = new String[stated];
    for (int i = 0; i < stated; i++) {
      String part = parts[i];
      String name = part == null || part.isBlank() ? NOT_STATED : part.strip();
      values[i] = (i == 0 ? "" : values[i - 1] + WITHIN) + name.replace(WITHIN, " - ");
    }
    return List.of(values);
  }

  /** What a value lies in; empty for one of the first level. */
  public static String parent(String value) {
    int last = value.lastIndexOf(WITHIN);
    return last < 0 ? "" : value.substring(0, last);
  }

  /** The part of a value that is not its parent's. */
  public static String name(String value) {
    int last = value.lastIndexOf(WITHIN);
    return last < 0 ? value : value.substring(last + WITHIN.length());
  }

  /** The values that lie open when some are chosen: these, and all that they lie in. */
  public static Set<String> opened(Collection<String> chosen) {
    Set<String> opened = new LinkedHashSet<>(List.of(""));
    for (String value : chosen) {
      for (String each = value; !each.isEmpty(); each = parent(each)) {
        opened.add(each);
      }
    }
    return opened;
  }

  private static boolean isBlank(@Nullable String part) {
    return part == null || part.isBlank();
  }
}
