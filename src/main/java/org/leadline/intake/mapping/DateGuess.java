package org.leadline.intake.mapping;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadline.intake.reading.WrittenTime;

/** Tells from a sample in which form a column writes its times. */
final class DateGuess {

  private static final List<String> TIMES =
      List.of("", " H:mm", " H:mm:ss", " h:mm a", " h:mm:ss a");
  private static final List<String> SEPARATORS = List.of("/", ".", "-");
  private static final List<String> NAMED = List.of("d MMM yyyy", "d-MMM-yyyy", "MMM d, yyyy");

  private DateGuess() {}

  /**
   * Whether these are times, and in which pattern.
   *
   * @return empty when they are no times; an empty text for ISO 8601; two patterns with {@code or}
   *     between them when day and month cannot be told apart
   */
  static Optional<String> of(List<String> values) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    if (values.stream().allMatch(value -> WrittenTime.of(value).isPresent())) {
      return Optional.of("");
    }
    List<String> fitting = new ArrayList<>();
    for (String pattern : patterns()) {
      DateForm form = DateForm.of(pattern);
      if (values.stream().allMatch(value -> form.read(value, ZoneOffset.UTC).isPresent())) {
        fitting.add(pattern);
      }
    }
    return fitting.isEmpty() ? Optional.empty() : Optional.of(String.join(MappingFile.OR, fitting));
  }

  private static List<String> patterns() {
    List<String> patterns = new ArrayList<>();
    for (String time : TIMES) {
      for (String separator : SEPARATORS) {
        patterns.add("d" + separator + "M" + separator + "yyyy" + time);
        patterns.add("M" + separator + "d" + separator + "yyyy" + time);
        patterns.add("yyyy" + separator + "M" + separator + "d" + time);
      }
      NAMED.forEach(named -> patterns.add(named + time));
    }
    return patterns;
  }
}
