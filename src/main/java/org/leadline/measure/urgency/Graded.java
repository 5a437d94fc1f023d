package org.leadline.measure.urgency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.leadline.report.ReportId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code urgency.jsonl} tells of a report; reports without a line are not urgent.
 *
 * @param grade 1 to 3; from {@value #URGENT} on the report counts as urgent
 * @param ways what tells it: {@code flagged}, {@code links}, {@code text}
 */
record Graded(int grade, SortedSet<String> ways) {

  /** The least grade of an urgent report. */
  static final int URGENT = 2;

  private static final String FILE = "urgency.jsonl";
  private static final int GRAVEST = 3;
  private static final JsonMapper JSON = new JsonMapper();

  boolean urgent() {
    return grade >= URGENT;
  }

  /** The one thing that tells it; {@code flagged} where marks do, whatever else does. */
  String group() {
    return ways.contains("flagged") ? "flagged" : String.join("+", ways);
  }

  /**
   * Reads the file of a folder, or of the folder {@code truth} in it.
   *
   * @return empty when there is no such file
   * @throws IllegalArgumentException when a line is not what it should be, naming it
   */
  static Optional<Map<ReportId, Graded>> read(Path folder) throws IOException {
    Path inside = folder.resolve("truth").resolve(FILE);
    Path file = Files.exists(inside) ? inside : folder.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Map<ReportId, Graded> graded = new TreeMap<>();
    int[] number = new int[1];
    try (Stream<String> lines = Files.lines(file)) {
      lines.forEach(line -> {
        number[0]++;
        if (!line.isBlank()) {
          line(line, number[0], graded);
        }
      });
    }
    return Optional.of(graded);
  }

  private static void line(String line, int number, Map<ReportId, Graded> graded) {
    try {
      JsonNode node = JSON.readTree(line);
      int grade = node.required("grade").asInt();
      SortedSet<String> ways = new TreeSet<>();
      node.path("ways").forEach(way -> ways.add(way.asString()));
      if (grade < 0 || grade > GRAVEST) {
        throw new IllegalArgumentException("a grade is 0 to " + GRAVEST);
      }
      graded.put(ReportId.parse(node.required("reportId").asString()), new Graded(grade, ways));
    } catch (JacksonException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s, line %d is not as the manual describes it".formatted(FILE, number), e);
    }
  }
}
