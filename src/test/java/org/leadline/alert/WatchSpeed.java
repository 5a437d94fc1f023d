package org.leadline.alert;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.leadline.access.Visibility;
import org.leadline.app.Settings;
import org.leadline.app.Wiring;
import org.leadline.arrival.Projection;
import org.leadline.config.ConfigFolder;
import org.leadline.index.IndexedReport;
import org.leadline.index.SearchQuery;
import org.leadline.index.WatchQuestion;
import org.leadline.index.lucene.LuceneWatchMatcher;
import org.leadline.report.Passage;
import org.leadline.report.ReportId;

/**
 * Measures the matching alone, by hand: {@code WatchSpeed DATA WATCHES [ALWAYS]}, on a data
 * directory of generated reports. Four fifths of the watches are of one value each that a few other
 * reports hold, the rest of two words of which one is rare, half of these with a facet filter; ALWAYS more
 * have no term by which they could be passed over.
 */
public final class WatchSpeed {

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final int ASKED = 2_000;
  private static final int WARM = 500;

  /** What somebody watches is rare: at most so many of the other reports hold it. */
  private static final long FEW = 20;

  private final Random random = new Random(42);
  private final List<String> values;
  private final List<String> rare;
  private final List<String> words;

  private WatchSpeed(List<IndexedReport> watched) {
    values = held(watched, WatchSpeed::terms, FEW);
    rare = held(watched, WatchSpeed::words, FEW);
    words = held(watched, WatchSpeed::words, Long.MAX_VALUE);
  }

  /** Keeps the watches, then runs reports against them one by one and fifty at a time. */
  public static void main(String[] arguments) {
    Settings settings = Settings.read(ConfigFolder.builtIn());
    try (Wiring wiring = Wiring.reading(settings, Path.of(arguments[0]));
        LuceneWatchMatcher matcher = new LuceneWatchMatcher(settings.fields())) {
      List<ReportId> ids = new ArrayList<>();
      wiring
          .store()
          .maintenance()
          .versionsAfter(0, 8_000)
          .rows()
          .forEach(version -> ids.add(version.id()));
      List<IndexedReport> all = Projection.read(wiring.store(), ids);
      int half = all.size() / 2;
      WatchSpeed speed = new WatchSpeed(all.subList(0, half));
      speed.keep(matcher, Integer.parseInt(arguments[1]));
      for (int i = 0; i < (arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0); i++) {
        matcher.put(-1 - i, new WatchQuestion(new SearchQuery.Wildcard("", "*q" + i + "x*"), Map.of()));
      }
      List<IndexedReport> arriving =
          all.subList(half, Math.min(all.size(), half + WARM + ASKED));
      time("one by one", matcher, arriving, 1);
      time("fifty at a time", matcher, arriving, 50);
    }
  }

  private void keep(LuceneWatchMatcher matcher, int watches) {
    long start = System.nanoTime();
    for (int i = 0; i < watches; i++) {
      matcher.put(i, i % 5 == 0 ? words(i) : value());
    }
    OUT.printf("%,d watches kept in %.1f s%n", watches, (System.nanoTime() - start) / 1e9);
  }

  private WatchQuestion value() {
    return WatchQuestion.ofKeys(List.of(pick(values)));
  }

  private WatchQuestion words(int number) {
    SearchQuery both =
        new SearchQuery.And(
            List.of(new SearchQuery.Text("", pick(rare)), new SearchQuery.Text("", pick(words))));
    return new WatchQuestion(
        both, number % 10 == 0 ? Map.of() : Map.of("priority", List.of("E", "2")));
  }

  private static List<String> terms(IndexedReport report) {
    List<String> terms = new ArrayList<>();
    report
        .report()
        .occurrences()
        .forEach(value -> value.keys().forEach(key -> terms.add(key.term())));
    return terms;
  }

  private static List<String> words(IndexedReport report) {
    List<String> words = new ArrayList<>();
    for (Passage passage : report.report().passages()) {
      words.addAll(Arrays.asList(passage.text().toLowerCase(Locale.ROOT).split("[^a-z0-9]+")));
    }
    words.removeIf(String::isBlank);
    return words;
  }

  /** What at most so many of the reports hold. */
  private static List<String> held(
      List<IndexedReport> reports, Function<IndexedReport, List<String>> of, long most) {
    Map<String, Long> counts =
        reports.stream()
            .flatMap(report -> of.apply(report).stream().distinct())
            .collect(Collectors.groupingBy(one -> one, TreeMap::new, Collectors.counting()));
    counts.values().removeIf(count -> count > most);
    return List.copyOf(counts.keySet());
  }

  private static void time(
      String name, LuceneWatchMatcher matcher, List<IndexedReport> reports, int atOnce) {
    List<Double> took = new ArrayList<>();
    long matches = 0;
    for (int from = 0; from + atOnce <= reports.size(); from += atOnce) {
      long start = System.nanoTime();
      int found =
          matcher
              .match(
                  reports.subList(from, from + atOnce),
                  watch -> Optional.of(Visibility.everything()))
              .size();
      if (from >= WARM) {
        matches += found;
        took.add((System.nanoTime() - start) / 1e6 / atOnce);
      }
    }
    took.sort(null);
    OUT.printf(
        "%-16s %,d reports, %.1f matches a report: p50 %.3f ms, p99 %.3f ms, mean %.3f ms a report%n",
        name,
        took.size() * atOnce,
        (double) matches / (took.size() * atOnce),
        took.get(took.size() / 2),
        took.get(took.size() * 99 / 100),
        took.stream().mapToDouble(Double::doubleValue).average().orElse(0));
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
