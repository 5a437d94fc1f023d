package org.leadline.index.lucene;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leadline.access.Visibility;
import org.leadline.index.SearchQuery;
import org.leadline.report.ReportId;

/** Random questions over {@link SampleReports}. */
final class SampleQuestions {

  private final Random random;

  SampleQuestions(long seed) {
    random = new Random(seed);
  }

  Visibility visibility() {
    boolean victims = random.nextBoolean();
    if (random.nextInt(3) == 0) {
      return new Visibility(true, new TreeSet<>(), victims);
    }
    List<String> units = new ArrayList<>(SampleReports.UNITS);
    Collections.shuffle(units, random);
    return Visibility.ofUnits(units.subList(0, 1 + random.nextInt(2)), victims);
  }

  Map<String, List<String>> filters() {
    Map<String, List<String>> filters = new TreeMap<>();
    if (random.nextInt(3) == 0) {
      filters.put("state", List.of(pick(SampleReports.STATES), pick(SampleReports.STATES)));
    }
    if (random.nextInt(3) == 0) {
      filters.put("type", List.of(pick(SampleReports.TYPES)));
    }
    if (random.nextInt(6) == 0) {
      filters.put("unit", List.of(pick(SampleReports.UNITS)));
    }
    if (random.nextInt(4) == 0) {
      filters.put("place", List.of("US > " + pick(SampleReports.STATES)));
    }
    if (random.nextInt(4) == 0) {
      filters.put("-state", List.of(pick(SampleReports.STATES)));
    }
    if (random.nextInt(6) == 0) {
      filters.put("-unit", List.of(pick(SampleReports.UNITS)));
    }
    if (random.nextInt(4) == 0) {
      filters.put(random.nextBoolean() ? "score" : "-score", List.of("100..400", "800.."));
    }
    if (random.nextInt(4) == 0) {
      filters.put(
          random.nextBoolean() ? "received" : "-received", List.of("2030-02-01..2030-03-15"));
    }
    return filters;
  }

  SearchQuery query(int depth) {
    if (depth > 0 && random.nextInt(3) == 0) {
      return switch (random.nextInt(4)) {
        case 0 -> new SearchQuery.And(List.of(query(depth - 1), query(depth - 1)));
        case 1 -> new SearchQuery.Or(List.of(query(depth - 1), query(depth - 1)));
        case 2 -> new SearchQuery.Not(query(depth - 1));
        default -> new SearchQuery.Boosted(query(depth - 1), 2);
      };
    }
    return leaf();
  }

  private SearchQuery leaf() {
    String word = pick(SampleReports.WORDS);
    return switch (random.nextInt(18)) {
      case 0 -> new SearchQuery.All();
      case 1 -> new SearchQuery.Text("title", word);
      case 2 -> new SearchQuery.Phrase("", word + " " + pick(SampleReports.WORDS), 0);
      case 3 -> new SearchQuery.Wildcard("", word.substring(0, 2) + "*");
      case 4 -> new SearchQuery.Wildcard("", "*" + word.substring(2));
      case 5 -> new SearchQuery.Fuzzy("", word.substring(1), 1);
      case 6 -> new SearchQuery.Keyword("state", pick(List.of("oh", "CA", "ohio", "none")));
      case 7 -> new SearchQuery.Keyword("unit", pick(SampleReports.UNITS));
      case 8 ->
          new SearchQuery.Range(
              "received", "2030-02-01T00:00:00Z", "2030-04-01T00:00:00Z", true, false);
      case 9 -> new SearchQuery.Range("score", "250", null, random.nextBoolean(), true);
      case 10 -> new SearchQuery.Keys(keys());
      case 11 -> new SearchQuery.Network("192.0.2.8/29");
      case 12 -> new SearchQuery.Exists(pick(List.of("email", "ip", "unit", "tag", "title")));
      case 13 -> new SearchQuery.Text("file", word);
      case 14 -> new SearchQuery.Exists(pick(List.of("received", "incident", "hash", "class")));
      case 15 ->
          pick(
              List.of(
                  new SearchQuery.Text("type", "TWO"),
                  new SearchQuery.Text("state", "oh"),
                  new SearchQuery.Text("unit", "nor"),
                  new SearchQuery.Phrase("type", "type, three", 0),
                  new SearchQuery.Phrase("type", "three type", 0)));
      case 16 -> new SearchQuery.Reports(reports());
      default -> new SearchQuery.Text("", word);
    };
  }

  /** Some that are held, some that are not, and some of another source. */
  private Set<ReportId> reports() {
    Set<ReportId> reports = new TreeSet<>();
    for (int i = random.nextInt(30); i > 0; i--) {
      reports.add(SampleReports.id(random.nextInt(200)));
    }
    return reports;
  }

  List<String> keys() {
    List<String> keys = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      keys.add(
          switch (random.nextInt(4)) {
            case 0 -> "email:kilo" + random.nextInt(14) + "@example.com";
            case 1 -> "email~:kilo" + random.nextInt(6) + "@example.com";
            case 2 -> "user:example:lima_" + random.nextInt(20);
            default -> "md5:" + "%032x".formatted(random.nextInt(15));
          });
    }
    return keys;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
