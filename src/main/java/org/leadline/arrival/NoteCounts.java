package org.leadline.arrival;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Counts the notes of a run by kind and field. For one thread. */
final class NoteCounts {

  /** A delivery whose fields are all unknown must not fill the memory with their names. */
  private static final int FIELDS = 1_000;

  private static final Pattern STEP = Pattern.compile("/");

  private final Map<String, Map<String, Long>> counts = new TreeMap<>();
  private int fields;

  void add(String note, String path) {
    Map<String, Long> ofNote = counts.computeIfAbsent(note, key -> new TreeMap<>());
    String field = field(path);
    if (!ofNote.containsKey(field)) {
      if (fields == FIELDS) {
        field = NoteCount.OTHER_FIELDS;
      } else {
        fields++;
      }
    }
    ofNote.merge(field, 1L, Long::sum);
  }

  /** By note, then by field. */
  List<NoteCount> all() {
    return counts.entrySet().stream()
        .flatMap(ofNote ->
            ofNote.getValue().entrySet().stream()
                .map(entry -> new NoteCount(ofNote.getKey(), entry.getKey(), entry.getValue())))
        .toList();
  }

  /** A path without positions: those of JSON become {@code *}, those of XML are left out. */
  static String field(String path) {
    return STEP.splitAsStream(path)
        .map(NoteCounts::withoutPosition)
        .collect(Collectors.joining("/"));
  }

  private static String withoutPosition(String step) {
    int predicate = step.indexOf('[');
    return isPosition(step) ? "*" : predicate < 0 ? step : step.substring(0, predicate);
  }

  private static boolean isPosition(String step) {
    return !step.isEmpty() && step.chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }
}
