package org.leadline.alert;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
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
 * directory of generated reports. Four fifths of the watches are of one value of another report
 * each, the rest of two words of a report's text, half of these with a facet filter; ALWAYS more
 * have no term by which they could be passed over.
 */
public final class WatchSpeed {

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final int ASKED = 2_000;
  private static final int WARM = 500;

  private final Random random = new Random(42);
  private final List<IndexedReport> watched;

  private WatchSpeed(List<IndexedReport> watched) {
    this.watched = watched;
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
    List<String> terms = new ArrayList<>();
    pick(watched)
        .report()
        .occurrences()
        .forEach(value -> value.keys().forEach(key -> terms.add(key.term())));
    return WatchQuestion.ofKeys(List.of(terms.isEmpty() ? "email:none" : pick(terms)));
  }

  private WatchQuestion words(int number) {
    List<String> words = new ArrayList<>(List.of("quay", "harbour"));
    for (Passage passage : pick(watched).report().passages()) {
      words.addAll(Arrays.asList(passage.text().split("\\W+")));
    }
    SearchQuery both =
        new SearchQuery.And(
            List.of(new SearchQuery.Text("", pick(words)), new SearchQuery.Text("", pick(words))));
    return new WatchQuestion(
        both, number % 10 == 0 ? Map.of() : Map.of("priority", List.of("E", "2")));
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
