package org.leadline.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names of the columns of CSV, each different from the others. */
final class Headers {

  private static final int MOST_NAMED = 40;

  private Headers() {}

  /**
   * A name that stands again is numbered: {@code Name (2)}; one without a name {@code column 3}.
   */
  static List<String> of(List<String> fields) {
    List<String> names = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (String field : fields) {
      String written = field.isBlank() ? "column " + (names.size() + 1) : field.strip();
      String name = written;
      for (int number = 2; !taken.add(name); number++) {
        name = written + " (" + number + ")";
      }
      names.add(name);
    }
    return names;
  }

  /** Names for a message, with how many more there are. */
  static String named(List<String> names) {
    String first = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
    int more = names.size() - MOST_NAMED;
    return more <= 0 ? first : first + " and " + more + " more";
  }
}
