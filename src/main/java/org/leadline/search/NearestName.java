package org.leadline.search;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.leadline.index.Fields;

/** The name nearest to a mistyped one, by edit distance. */
final class NearestName {

  private static final int TOO_FAR = 3;

  private NearestName() {}

  /** What to write instead of a field name that is none. */
  static String hint(String name, Fields fields) {
    List<String> names =
        fields.all().stream()
            .flatMap(field -> Stream.concat(Stream.of(field.name()), field.aliases().stream()))
            .toList();
    String quote = "put quotation marks around text that holds a colon";
    String nearest = nearest(name.toLowerCase(Locale.ROOT), names);
    return nearest.isEmpty() ? quote : "did you mean " + nearest + ":? Otherwise " + quote;
  }

  /** The nearest of some names; empty when none is near. */
  static String nearest(String name, List<String> names) {
    String nearest = "";
    int least = Math.min(TOO_FAR, name.length());
    for (String candidate : names) {
      int distance = distance(name, candidate);
      if (distance < least) {
        least = distance;
        nearest = candidate;
      }
    }
    return nearest;
  }

  /** Levenshtein distance. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int above = row[j];
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(diagonal + change, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[other.length()];
  }
}
