package org.leadline.enrich.hashes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.enrich.source.InvalidList;

/**
 * The first line of a delimited list.
 *
 * @param separator what stands between the columns
 * @param names the columns' names, lower case
 */
record Header(char separator, List<String> names) {

  private static final Set<String> GENERIC_NAMES = Set.of("hash", "indicator", "value", "signal");
  private static final Set<String> TYPE_NAMES =
      Set.of("type", "signal_type", "indicator_type", "hash_type", "signaltype", "hashtype");

  private static final Set<String> TAKEN_BACK_NAMES =
      Set.of("should_delete", "is_deleted", "deleted");

  static final int NOT_THERE = -1;

  /** What the columns hold. */
  enum Content {
    /** Columns that are named after kinds of hash. */
    NAMED,
    /** A column of hashes whose kind stands elsewhere. */
    GENERIC,
    /** No hashes. */
    NONE
  }

  Header {
    names = List.copyOf(names);
  }

  static Header of(String line) {
    char separator = separator(line);
    List<String> names = new ArrayList<>();
    for (String name : line.split(java.util.regex.Pattern.quote(String.valueOf(separator)), -1)) {
      names.add(name.replace("\"", "").strip().toLowerCase(Locale.ROOT));
    }
    return new Header(separator, names);
  }

  private static char separator(String line) {
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(line, candidate) > count(line, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String line, char wanted) {
    return line.chars().filter(each -> each == wanted).count();
  }

  Content content() {
    return !hashes().isEmpty() ? Content.NAMED : generic() >= 0 ? Content.GENERIC : Content.NONE;
  }

  /** The columns that are named after kinds of hash; of two of one kind the first. */
  Map<HashKind, Integer> hashes() {
    Map<HashKind, Integer> columns = new EnumMap<>(HashKind.class);
    for (int i = 0; i < names.size(); i++) {
      int column = i;
      HashKind.named(names.get(i)).ifPresent(kind -> columns.putIfAbsent(kind, column));
    }
    return columns;
  }

  /** The column of hashes of a kind that stands elsewhere. */
  int generic() {
    return firstOf(GENERIC_NAMES);
  }

  /** The column that tells the kind of each row's hash. */
  int type() {
    return firstOf(TYPE_NAMES);
  }

  /** The column that tells which rows are taken back, as feeds of ThreatExchange have it. */
  int takenBack() {
    return firstOf(TAKEN_BACK_NAMES);
  }

  /**
   * The column of this name.
   *
   * @throws InvalidList when a name is wanted and there is none
   */
  int named(@Nullable String wanted, String otherwise) {
    int column =
        names.indexOf((wanted == null ? otherwise : wanted).strip().toLowerCase(Locale.ROOT));
    if (column < 0 && wanted != null) {
      throw new InvalidList("The header has no column of the name given for the category.");
    }
    return column;
  }

  private int firstOf(Set<String> wanted) {
    for (int i = 0; i < names.size(); i++) {
      if (wanted.contains(names.get(i))) {
        return i;
      }
    }
    return NOT_THERE;
  }
}
