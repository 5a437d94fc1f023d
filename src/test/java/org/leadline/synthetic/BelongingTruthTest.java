package org.leadline.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The truth of what belongs together, what must be kept apart and what is an alarm. */
class BelongingTruthTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir static Path folder;

  private static final Map<String, String> personOf = new HashMap<>();

  @BeforeAll
  static void generate() throws IOException {
    new Generator(GeneratorSettings.of(6000, 17).asLines()).write(folder, done -> {});
    for (JsonNode line : lines("clusters")) {
      line.get("reports")
          .forEach(report -> personOf.put(report.asString(), line.get("cluster").asString()));
    }
  }

  @Test
  void everyReportIsMainlyAboutOnePerson() throws IOException {
    Set<String> reports = new HashSet<>();
    lines("reports").forEach(line -> reports.add(line.get("reportId").asString()));
    assertThat(personOf.keySet()).isEqualTo(reports);
  }

  @Test
  void everyKindOfStrangersIsPlanted() throws IOException {
    Map<String, Integer> planted = new TreeMap<>();
    for (JsonNode line : lines("apart")) {
      planted.merge(line.get("cause").asString(), 1, Integer::sum);
    }
    assertThat(planted)
        .containsOnlyKeys(
            "recycled phone",
            "compromised account",
            "victim is reported",
            "single bridge",
            "re-leased address",
            "same nickname",
            "look-alike nickname",
            "carrier address",
            "family device",
            "school network");
  }

  @Test
  void whatMustBeKeptApartIsNeverAboutOnePerson() throws IOException {
    for (JsonNode line : lines("apart")) {
      List<String> persons =
          line.get("persons").valueStream().map(JsonNode::asString).distinct().toList();
      assertThat(persons).hasSize(line.get("reports").size());
      for (int i = 0; i < persons.size(); i++) {
        for (JsonNode report : line.get("reports").get(i)) {
          assertThat(personOf.get(report.asString())).isEqualTo(persons.get(i));
        }
      }
    }
  }

  @Test
  void everyPairOfOnePersonIsToldWithItsEvidence() throws IOException {
    Map<String, Set<String>> cast = new HashMap<>();
    for (JsonNode line : lines("reports")) {
      Set<String> reported = new HashSet<>();
      for (JsonNode part : line.get("cast")) {
        if (part.get("role").asString().equals("reported")) {
          reported.add(part.get("person").asString());
        }
      }
      cast.put(line.get("reportId").asString(), reported);
    }
    Map<String, Integer> size = new HashMap<>();
    personOf.values().forEach(person -> size.merge(person, 1, Integer::sum));
    int least = size.values().stream().mapToInt(count -> count * (count - 1) / 2).sum();
    Set<String> kinds = new HashSet<>();
    List<JsonNode> pairs = lines("pairs");
    for (JsonNode pair : pairs) {
      JsonNode reports = pair.get("reports");
      assertThat(cast.get(reports.get(0).asString()))
          .containsAnyElementsOf(cast.get(reports.get(1).asString()));
      pair.get("kinds").forEach(kind -> kinds.add(kind.asString()));
    }
    assertThat(pairs).hasSizeGreaterThanOrEqualTo(least).doesNotHaveDuplicates();
    assertThat(kinds).contains("account", "address", "device", "hash", "mail", "phone", "prior");
  }

  @Test
  void alarmsAreBetweenReportsAboutTwoPersons() throws IOException {
    List<JsonNode> alarms = lines("alarms");
    assertThat(alarms).isNotEmpty();
    for (JsonNode alarm : alarms) {
      assertThat(personOf.get(alarm.get("reports").get(0).asString()))
          .isNotEqualTo(personOf.get(alarm.get("reports").get(1).asString()));
    }
  }

  private static List<JsonNode> lines(String name) throws IOException {
    return Files.readAllLines(folder.resolve("truth/" + name + ".jsonl")).stream()
        .map(JSON::readTree)
        .toList();
  }
}
