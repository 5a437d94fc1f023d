package org.leadline.search.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.identity.RecognisedValue;
import org.leadline.index.Field;
import org.leadline.index.Fields;

/**
 * A run of characters of a typed query that stands for itself: no operator, pattern, range, and no
 * recognised value.
 *
 * @param field the field whose name stands before it; null where none does
 * @param text the run without what stands before it
 * @param from offset of its first character in the typed text
 */
record TypedPiece(@Nullable Field field, String text, int from) {

  private static final Pattern RUN = Pattern.compile("[^\\s()\"]+");
  private static final Pattern NAMED =
      Pattern.compile("([+!-]?)(?:([A-Za-z][A-Za-z0-9_-]*):)?(.*)");
  private static final Pattern SIGNS = Pattern.compile("[*?~^\\[\\]{}\\\\&<>]");
  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "TO");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{4,40}");
  private static final Pattern VALUE = Pattern.compile("(?=.*[0-9@])\\S{5,200}");

  int to() {
    return from + text.length();
  }

  /** Whether it is letters only, and enough of them that one may be wrong. */
  boolean isWord() {
    return WORD.matcher(text).matches();
  }

  /** The field of values whose name stands before it. */
  Optional<Field> fieldOfValues() {
    return Optional.ofNullable(field).filter(named -> !named.keys().isEmpty());
  }

  /** Whether it may be a value that a fault of typing keeps from being recognised. */
  boolean mayBeValue() {
    return field == null && VALUE.matcher(text).matches();
  }

  /**
   * @param recognised the values that were recognised in the text
   */
  static List<TypedPiece> of(String typed, Fields fields, List<RecognisedValue> recognised) {
    List<TypedPiece> pieces = new ArrayList<>();
    Matcher run = RUN.matcher(typed);
    while (run.find()) {
      int from = run.start();
      int to = run.end();
      boolean taken = recognised.stream().anyMatch(one -> one.from() < to && one.to() > from);
      if (!taken && !OPERATORS.contains(run.group()) && !SIGNS.matcher(run.group()).find()) {
        named(run, fields).forEach(pieces::add);
      }
    }
    return List.copyOf(pieces);
  }

  /** None where what stands before a colon is no field's name. */
  private static Stream<TypedPiece> named(Matcher run, Fields fields) {
    Matcher parts = NAMED.matcher(run.group());
    if (!parts.matches()) {
      return Stream.empty();
    }
    int from = run.start() + parts.start(3);
    String name = parts.group(2);
    return name == null
        ? Stream.of(new TypedPiece(null, parts.group(3), from))
        : fields.find(name).map(field -> new TypedPiece(field, parts.group(3), from)).stream();
  }

  @Override
  public String toString() {
    return "TypedPiece[" + from + "]";
  }
}
