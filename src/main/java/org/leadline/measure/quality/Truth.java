package org.leadline.measure.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.leadline.report.ReportId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is true of a corpus, read from a folder of JSON lines. Files that are absent are empty here
 * and named in {@link #absent}.
 *
 * @param personOf the group that each report truly belongs to
 * @param pairs pairs of reports that belong together, with the kinds of evidence that they share
 * @param apart lists of lists of reports that must not be joined, with the cause
 * @param alarms pairs in which a person is a child victim in one and reported in the other
 * @param hubs values that strangers share
 * @param absent names of files that are not there
 * @param notes what is odd about it, and how it was taken
 */
record Truth(
    Map<ReportId, String> personOf,
    Map<Pair, Set<String>> pairs,
    List<Apart> apart,
    Set<Pair> alarms,
    List<Hub> hubs,
    List<String> absent,
    List<String> notes) {

  private static final JsonMapper JSON = new JsonMapper();

  /**
   * Reports that must not be joined across the lists.
   *
   * @param cause why somebody might
   * @param groups the lists
   */
  record Apart(String cause, List<List<ReportId>> groups) {}

  /**
   * A value that strangers share.
   *
   * @param kind {@code ip md5 email phone device user}, or {@code key} for a whole match key
   * @param value as written
   */
  record Hub(String kind, String value) {}

  /**
   * @throws IOException when a file cannot be read
   * @throws IllegalArgumentException when a line is not what it should be, naming file and line
   */
  static Truth read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "--truth is a folder of JSON lines; there is none of that name");
    }
    Path place = place(folder);
    Map<ReportId, String> personOf = new TreeMap<>();
    Map<Pair, Set<String>> pairs = new LinkedHashMap<>();
    List<Apart> apart = new ArrayList<>();
    Set<Pair> alarms = new LinkedHashSet<>();
    List<Hub> hubs = new ArrayList<>();
    List<String> absent = new ArrayList<>();
    Set<ReportId> twice = new TreeSet<>();
    each(place, "clusters", absent, line -> cluster(line, personOf, twice));
    each(place, "pairs", absent, line -> pairs.put(pair(line), kinds(line)));
    each(place, "apart", absent, line -> apart.add(apart(line)));
    each(place, "alarms", absent, line -> alarms.add(pair(line)));
    each(place, "hubs", absent, line -> hubs.add(hub(line)));
    if (pairs.isEmpty()) {
      pairs.putAll(pairsOf(personOf));
    }
    return new Truth(personOf, pairs, apart, alarms, hubs, absent, notes(twice));
  }

  /** The folder, or the one named {@code truth} in it, as {@code generate} makes it. */
  private static Path place(Path folder) {
    Path inside = folder.resolve("truth");
    return !Files.exists(folder.resolve("clusters.jsonl")) && Files.isDirectory(inside)
        ? inside
        : folder;
  }

  private static void cluster(JsonNode line, Map<ReportId, String> personOf, Set<ReportId> twice) {
    List<ReportId> reports = reports(line.required("reports"));
    String name = line.has("cluster") ? text(line, "cluster") : "of " + reports.getFirst();
    for (ReportId report : reports) {
      String before = personOf.putIfAbsent(report, name);
      if (before != null && !before.equals(name)) {
        twice.add(report);
      }
    }
  }

  private static List<String> notes(Set<ReportId> twice) {
    return twice.isEmpty()
        ? List.of()
        : List.of(
            "%,d reports stand in two lines of clusters.jsonl, such as %s; the first line counts"
                .formatted(twice.size(), twice.iterator().next().written()));
  }

  /** The pairs that show by some value that they belong together; all where no kinds are told. */
  Set<Pair> shown() {
    Set<Pair> shown = new HashSet<>();
    pairs.forEach((pair, kinds) -> {
      if (!kinds.isEmpty()) {
        shown.add(pair);
      }
    });
    return shown.isEmpty() ? pairs.keySet() : shown;
  }

  /** Whom a report is about; its own number where the truth does not tell. */
  String person(ReportId report) {
    return personOf.getOrDefault(report, report.written());
  }

  private static void each(Path folder, String name, List<String> absent, Consumer<JsonNode> line)
      throws IOException {
    Path file = folder.resolve(name + ".jsonl");
    if (!Files.exists(file)) {
      absent.add(name + ".jsonl");
      return;
    }
    long[] number = new long[1];
    try (Stream<String> lines = Files.lines(file)) {
      lines
          .filter(text -> !text.isBlank())
          .forEach(text -> {
            number[0]++;
            try {
              line.accept(JSON.readTree(withoutMark(text)));
            } catch (JacksonException | IllegalArgumentException | NoSuchElementException e) {
              throw new IllegalArgumentException(
                  "%s.jsonl, line %d is not as the manual describes it".formatted(name, number[0]),
                  e);
            }
          });
    }
  }

  /** Some programs begin a file with a byte order mark. */
  private static String withoutMark(String line) {
    return line.startsWith("\uFEFF") ? line.substring(1) : line;
  }

  private static List<ReportId> reports(JsonNode list) {
    return list.valueStream().map(id -> ReportId.parse(id.asString())).toList();
  }

  private static Pair pair(JsonNode line) {
    List<ReportId> two = reports(line.required("reports"));
    if (two.size() != 2) {
      throw new IllegalArgumentException("a pair has two reports");
    }
    return Pair.of(two.get(0), two.get(1));
  }

  private static Set<String> kinds(JsonNode line) {
    Set<String> kinds = new TreeSet<>();
    line.path("kinds").forEach(kind -> kinds.add(kind.asString()));
    return kinds;
  }

  private static Apart apart(JsonNode line) {
    List<List<ReportId>> groups =
        line.required("reports").valueStream().map(Truth::reports).toList();
    return new Apart(line.path("cause").asString(""), groups);
  }

  private static Hub hub(JsonNode line) {
    return line.has("key")
        ? new Hub("key", text(line, "key"))
        : new Hub(text(line, "kind"), text(line, "value"));
  }

  private static String text(JsonNode line, String name) {
    return line.required(name).asString();
  }

  /** Every two reports of one group, of what kind of evidence is not told. */
  private static Map<Pair, Set<String>> pairsOf(Map<ReportId, String> personOf) {
    Map<String, List<ReportId>> reports = new TreeMap<>();
    personOf.forEach(
        (report, person) -> reports.computeIfAbsent(person, each -> new ArrayList<>()).add(report));
    Map<Pair, Set<String>> pairs = new LinkedHashMap<>();
    for (List<ReportId> own : reports.values()) {
      for (int i = 0; i < own.size(); i++) {
        for (int j = i + 1; j < own.size(); j++) {
          pairs.put(Pair.of(own.get(i), own.get(j)), Set.of());
        }
      }
    }
    return pairs;
  }
}
