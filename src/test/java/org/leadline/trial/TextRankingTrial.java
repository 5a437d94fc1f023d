package org.leadline.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.Visibility;
import org.leadline.app.Settings;
import org.leadline.app.Wiring;
import org.leadline.arrival.ArrivalProgress;
import org.leadline.arrival.ArrivalRequest;
import org.leadline.config.ConfigFolder;
import org.leadline.index.Hit;
import org.leadline.index.HitQuestion;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.Order;
import org.leadline.index.SearchQuery;
import org.leadline.intake.IntakeOptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The order of text search on two public collections with judgements (SciFact: Wadden and others
 * 2020, in the layout of BEIR; CACM), as documents of a feed, whole queries as typed. Both
 * collections are judged with the boost by priority off and on.
 */
class TextRankingTrial {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int DEPTH = 1_000;

  @TempDir Path folder;

  /**
   * What the order of one collection is worth.
   *
   * @param ndcgAt10 mean over the queries
   * @param map mean average precision over the first {@value #DEPTH}
   */
  private record Worth(double ndcgAt10, double map) {}

  @Test
  void sciFactReachesThePublishedFigure() throws IOException {
    try (Collection collection = new Collection("scifact", true)) {
      Worth text = collection.worth(Order.TEXT);
      Worth boosted = collection.worth(Order.RELEVANCE);

      assertThat(text.ndcgAt10()).isGreaterThanOrEqualTo(0.665);
      assertThat(boosted.ndcgAt10()).isGreaterThanOrEqualTo(text.ndcgAt10() - 0.005);
      assertThat(collection.movedWithoutPriority()).isZero();
    }
  }

  @Test
  void cacmReachesThePublishedFigure() throws IOException {
    try (Collection collection = new Collection("cacm", false)) {
      Worth text = collection.worth(Order.TEXT);
      Worth boosted = collection.worth(Order.RELEVANCE);

      assertThat(text.map()).isGreaterThanOrEqualTo(0.30);
      assertThat(boosted.map()).isGreaterThanOrEqualTo(text.map() - 0.005);
      assertThat(collection.movedWithoutPriority()).isZero();
    }
  }

  /** A collection taken in like any feed. */
  private final class Collection implements AutoCloseable {

    private final String name;
    private final Path data;
    private final Map<String, String> queries = new TreeMap<>();
    private final Map<String, Set<String>> relevant = new TreeMap<>();
    private final Wiring wiring;

    Collection(String name, boolean titled) throws IOException {
      this.name = name;
      this.data = EventsData.folder("ir").resolve(name);
      assertThat(data)
          .as("[trial] NOT RUN: the collections for text ranking; see scripts/trials")
          .isDirectory();
      Path lines = folder.resolve(name + ".jsonl");
      write(lines, titled);
      read("queries.jsonl.gz", row -> queries.put(text(row, "_id"), text(row, "text")));
      judgements();
      ConfigFolder config = ConfigFolder.builtIn();
      Settings settings = Settings.read(config);
      wiring = Wiring.takingIn(settings, folder.resolve(name), "trial");
      var unused =
          wiring
              .arrivals()
              .takePaths(
                  List.of(lines),
                  IntakeOptions.NONE,
                  new ArrivalRequest(
                      "local:trial", new TreeSet<>(Set.of("north")), "trial", everything()),
                  ArrivalProgress.NONE);
    }

    private Visibility everything() {
      return Visibility.everything();
    }

    private void write(Path lines, boolean titled) throws IOException {
      try (BufferedWriter out = Files.newBufferedWriter(lines)) {
        read(
            "corpus.jsonl.gz",
            row -> {
              String title = titled ? text(row, "title") + " " : "";
              Map<String, String> line =
                  Map.of("source", name, "id", text(row, "_id"), "text", title + text(row, "text"));
              try {
                out.write(JSON.writeValueAsString(line));
                out.newLine();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
      }
    }

    private void judgements() throws IOException {
      try (Stream<String> rows = Files.lines(data.resolve("qrels.tsv"))) {
        rows.skip(1)
            .map(row -> row.split("\t"))
            .filter(row -> !row[2].strip().equals("0"))
            .forEach(row -> relevant.computeIfAbsent(row[0], each -> new HashSet<>()).add(row[1]));
      }
    }

    private void read(String file, Consumer<JsonNode> each) throws IOException {
      try (BufferedReader rows =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(Files.newInputStream(data.resolve(file))),
                  StandardCharsets.UTF_8))) {
        rows.lines().map(JSON::readTree).forEach(each);
      }
    }

    Worth worth(Order order) {
      double ndcg = 0;
      double map = 0;
      try (IndexSnapshot snapshot = wiring.index().snapshot()) {
        for (Map.Entry<String, Set<String>> query : relevant.entrySet()) {
          List<String> found = found(snapshot, queries.getOrDefault(query.getKey(), ""), order);
          ndcg += ndcg(found, query.getValue());
          map += averagePrecision(found, query.getValue());
        }
      }
      Worth worth = new Worth(ndcg / relevant.size(), map / relevant.size());
      System.out.printf(
          "[trial] %s, order %s: nDCG@10 %.4f, MAP %.4f over %d queries%n",
          name, order.code(), worth.ndcgAt10, worth.map, relevant.size());
      return worth;
    }

    /** In how many queries the boost changes the order of documents that have no priority. */
    long movedWithoutPriority() {
      try (IndexSnapshot snapshot = wiring.index().snapshot()) {
        return queries.values().stream()
            .filter(query ->
                !plain(snapshot, query, Order.TEXT).equals(plain(snapshot, query, Order.RELEVANCE)))
            .count();
      }
    }

    /** The first that have no priority. */
    private List<String> plain(IndexSnapshot snapshot, String query, Order order) {
      return hits(snapshot, query, order).stream()
          .filter(hit -> hit.priority() == 0)
          .map(hit -> hit.report().id())
          .limit(100)
          .toList();
    }

    private List<String> found(IndexSnapshot snapshot, String query, Order order) {
      return hits(snapshot, query, order).stream().map(hit -> hit.report().id()).toList();
    }

    private List<Hit> hits(IndexSnapshot snapshot, String query, Order order) {
      List<SearchQuery> words = new ArrayList<>();
      for (String word : query.split("[^\\p{L}\\p{N}]+")) {
        if (!word.isEmpty()) {
          words.add(new SearchQuery.Text("", word));
        }
      }
      HitQuestion question =
          new HitQuestion(new SearchQuery.Or(words), Map.of(), order, DEPTH, null, false);
      return snapshot.search(question, everything()).hits();
    }

    @Override
    public void close() {
      wiring.close();
    }
  }

  private static double ndcg(List<String> found, Set<String> relevant) {
    double gain = 0;
    double ideal = 0;
    for (int i = 0; i < 10; i++) {
      double discount = Math.log(2) / Math.log(i + 2.0);
      gain += i < found.size() && relevant.contains(found.get(i)) ? discount : 0;
      ideal += i < relevant.size() ? discount : 0;
    }
    return gain / ideal;
  }

  private static double averagePrecision(List<String> found, Set<String> relevant) {
    double sum = 0;
    int hits = 0;
    for (int i = 0; i < found.size(); i++) {
      if (relevant.contains(found.get(i))) {
        sum += ++hits / (i + 1.0);
      }
    }
    return sum / relevant.size();
  }

  private static String text(JsonNode row, String name) {
    return row.path(name).asString("");
  }
}
