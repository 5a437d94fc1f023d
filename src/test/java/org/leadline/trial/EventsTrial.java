package org.leadline.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.Caller;
import org.leadline.app.Settings;
import org.leadline.app.Wiring;
import org.leadline.arrival.ArrivalRequest;
import org.leadline.arrival.ArrivalSummary;
import org.leadline.config.ConfigFolder;
import org.leadline.identity.IdentitySettings;
import org.leadline.identity.Recogniser;
import org.leadline.index.FacetCounts;
import org.leadline.index.HitQuestion;
import org.leadline.index.Order;
import org.leadline.intake.IntakeOptions;
import org.leadline.link.KeyScope;
import org.leadline.link.LinkRequest;
import org.leadline.link.LinkStrength;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.MatchKey;
import org.leadline.report.ReportId;
import org.leadline.report.Stated;
import org.leadline.search.IdentifierRequest;
import org.leadline.search.SearchAnswer;
import org.leadline.search.SearchRequest;
import tools.jackson.databind.JsonNode;

/**
 * 31,659 public events: every linked pair, look-up, CIDR and facet answer against brute-force
 * truth. Pairs and look-ups in which a standard makes us differ are listed with their values'
 * canonical forms.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventsTrial {

  /** Facet of the truth to ours; those that became tags are told apart by their prefix. */
  private static final Map<String, String> FACETS =
      Map.of(
          "source", "source",
          "category", "type",
          "reporter", "esp",
          "tag", "tag",
          "year", "tag",
          "identifier_type", "tag");

  private static final int ALL_VALUES = HitQuestion.MAX_LIMIT;
  private static final int MOST_PAIRS_LISTED = 60;

  @TempDir static Path folder;

  private Wiring wiring;
  private Caller caller;
  private Recogniser recogniser;

  @BeforeAll
  void takeIn() throws IOException {
    assertThat(EventsData.folder())
        .as("[trial] NOT RUN: the public events; see scripts/trials")
        .isDirectory();
    ConfigFolder config = ConfigFolder.builtIn();
    recogniser = new Recogniser(IdentitySettings.from(ConfigFolder.builtIn()));
    Path lines = folder.resolve("events.jsonl");
    long events = EventsData.convert(lines);
    wiring = Wiring.owning(Settings.read(config), folder.resolve("data"), "trial");
    caller = wiring.localOperator("trial");
    ArrivalRequest request =
        new ArrivalRequest(caller.name(), new TreeSet<>(), "events", caller.visibility());
    long start = System.nanoTime();
    ArrivalSummary summary =
        wiring.arrivals().takePaths(List.of(lines), IntakeOptions.NONE, request, counts -> {});
    double seconds = (System.nanoTime() - start) / 1e9;
    print("events: %,d taken in, %,.0f a second", events, events / seconds);
    assertThat(summary.counts().accepted()).isEqualTo(events);
    assertThat(summary.counts().quarantined()).isZero();
  }

  @AfterAll
  void close() {
    if (wiring != null) {
      wiring.close();
    }
  }

  @Test
  void theLinkedPairsEqualTheTruth() throws IOException {
    Set<String> ours = ourPairs();
    Map<String, String> truth = truthPairs();
    List<String> missing =
        truth.keySet().stream().filter(pair -> !ours.contains(pair)).sorted().toList();
    List<String> added = ours.stream().filter(pair -> !truth.containsKey(pair)).sorted().toList();
    print(
        "links: %,d pairs in the truth, %,d here, %,d missing, %,d more",
        truth.size(), ours.size(), missing.size(), added.size());
    missing.stream()
        .limit(MOST_PAIRS_LISTED)
        .forEach(pair -> print("  missing %s%n    %s", pair, truth.getOrDefault(pair, "")));
    added.stream().limit(MOST_PAIRS_LISTED).forEach(pair -> print("  more %s", pair));
    assertThat(missing.size() + added.size())
        .as("pairs that differ; only where a standard makes us differ")
        .isLessThanOrEqualTo(MOST_PAIRS_LISTED);
  }

  private Set<String> ourPairs() {
    LinkRequest like =
        new LinkRequest(
            ReportId.cybertip(1),
            LinkStrength.WEAK,
            KeyScope.EXACT,
            false,
            LinkRequest.MAX_LIMIT,
            null);
    Set<String> pairs = new HashSet<>();
    wiring
        .answers()
        .linking()
        .links()
        .allReports(
            like,
            caller,
            answer -> {
              assertThat(answer.totals().all()).isEqualTo(answer.links().size());
              answer
                  .links()
                  .forEach(link -> pairs.add(pair(answer.report().id(), link.reportId().id())));
            });
    return pairs;
  }

  private Map<String, String> truthPairs() throws IOException {
    List<String> values = new ArrayList<>();
    EventsData.read(
        EventsData.folder().resolve("truth/values.jsonl.gz"),
        value -> values.add(value.path("type").asString() + " " + value.path("norm").asString()));
    Map<String, String> pairs = new HashMap<>();
    EventsData.read(
        EventsData.folder().resolve("truth/links.jsonl.gz"),
        link -> {
          String shared =
              link.path("values")
                  .valueStream()
                  .limit(3)
                  .map(value -> forms(values.get(value.asInt())))
                  .collect(Collectors.joining("; "));
          pairs.put(pair(link.path("a").asString(), link.path("b").asString()), shared);
        });
    return pairs;
  }

  private String forms(String typed) {
    int blank = typed.indexOf(' ');
    return typed + " = " + keys(typed.substring(0, blank), typed.substring(blank + 1));
  }

  @Test
  void everyLookUpIsExact() throws IOException {
    List<String> wrong = new ArrayList<>();
    int[] asked = new int[1];
    queries(
        "value",
        query -> {
          asked[0]++;
          List<MatchKey> keys =
              keys(query.path("type").asString(), query.path("raw").asString()).stream()
                  .filter(key -> key.kind().exact())
                  .toList();
          Set<String> found = new HashSet<>();
          for (MatchKey key : keys) {
            found.addAll(reports(key));
          }
          long total = query.path("total").asLong();
          if (found.size() != total || !found.containsAll(events(query))) {
            wrong.add(
                "%s: %d events in the truth, %d here, key %s"
                    .formatted(query.path("norm").asString(), total, found.size(), terms(keys)));
          }
        });
    print("look-ups: %,d asked, %,d differ", asked[0], wrong.size());
    wrong.forEach(line -> print("  %s", line));
    assertThat(asked[0]).isEqualTo(700);
    assertThat(wrong.size()).isLessThanOrEqualTo(MOST_PAIRS_LISTED / 10);
  }

  private Set<String> reports(MatchKey key) {
    IdentifierRequest request = new IdentifierRequest(key.term(), ALL_VALUES, null, 1);
    return wiring.answers().identifiers().page(request, caller).hits().stream()
        .map(hit -> hit.report().id())
        .collect(Collectors.toSet());
  }

  @Test
  void everyNetworkIsExact() throws IOException {
    List<String> wrong = new ArrayList<>();
    queries(
        "cidr",
        query -> {
          String network = query.path("cidr").asString();
          SearchAnswer answer = search("ip:" + network, Map.of(), List.of(), ALL_VALUES);
          Set<String> found =
              answer.hits().stream()
                  .map(hit -> hit.hit().report().id())
                  .collect(Collectors.toSet());
          if (answer.total() != query.path("total").asLong()
              || (answer.total() <= ALL_VALUES && !found.containsAll(events(query)))) {
            wrong.add(
                "%s: %d in the truth, %d here"
                    .formatted(network, query.path("total").asLong(), answer.total()));
          }
        });
    print("networks: %,d differ", wrong.size());
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyFacetIsExact() throws IOException {
    List<String> wrong = new ArrayList<>();
    int[] asked = new int[1];
    queries(
        "facets",
        query -> {
          Map<String, List<String>> filters = filters(query.path("filter"));
          for (var facet : query.path("facets").properties()) {
            if (FACETS.containsKey(facet.getKey())) {
              asked[0]++;
              compare(query, filters, facet.getKey(), facet.getValue(), wrong);
            }
          }
        });
    print("facets: %,d asked, %,d differ", asked[0], wrong.size());
    wrong.stream().limit(MOST_PAIRS_LISTED).forEach(line -> print("  %s", line));
    assertThat(wrong).isEmpty();
  }

  /**
   * Two filters of the truth that are tags here are both demanded, so the second one goes into the
   * query.
   */
  private void compare(
      JsonNode query,
      Map<String, List<String>> filters,
      String facet,
      JsonNode values,
      List<String> wrong) {
    String text =
        filters.entrySet().stream()
            .flatMap(filter ->
                filter.getValue().stream()
                    .map(value -> "+" + filter.getKey() + ":\"" + value + "\""))
            .collect(Collectors.joining(" "));
    SearchAnswer answer = search(text, Map.of(), List.of(FACETS.get(facet)), 0);
    if (answer.total() != query.path("total").asLong()) {
      wrong.add(
          "%s: total %d, here %d".formatted(text, query.path("total").asLong(), answer.total()));
      return;
    }
    Map<String, Long> counts = new HashMap<>();
    for (FacetCounts counted : answer.facets()) {
      counted.values().forEach(value -> counts.put(value.value(), value.count()));
    }
    for (var value : values.properties()) {
      long here = counts.getOrDefault(prefix(facet) + value.getKey(), 0L);
      if (here != value.getValue().asLong()) {
        wrong.add(
            "%s, %s %s: %d, here %d"
                .formatted(text, facet, value.getKey(), value.getValue().asLong(), here));
      }
    }
  }

  private static Map<String, List<String>> filters(JsonNode filter) {
    Map<String, List<String>> filters = new TreeMap<>();
    for (var entry : filter.properties()) {
      filters
          .computeIfAbsent(FACETS.get(entry.getKey()), field -> new ArrayList<>())
          .add(prefix(entry.getKey()) + entry.getValue().asString());
    }
    return filters;
  }

  private static String prefix(String facet) {
    return switch (facet) {
      case "year" -> EventsData.YEAR;
      case "identifier_type" -> EventsData.IDENTIFIER_TYPE;
      default -> "";
    };
  }

  private SearchAnswer search(
      String query, Map<String, List<String>> filters, List<String> facets, int limit) {
    return wiring
        .answers()
        .search()
        .search(
            new SearchRequest(
                query, filters, Order.NEWEST, limit, null, facets, ALL_VALUES, false, false, false),
            caller);
  }

  private List<MatchKey> keys(String type, String raw) {
    Hints hints =
        type.equals("username")
            ? new Hints("telegram", null, null, type, Stated.NOT_STATED)
            : new Hints(null, null, null, type, Stated.NOT_STATED);
    return recogniser.keys(kind(type), raw, hints);
  }

  private static IdentifierKind kind(String type) {
    if (EventsData.isHash(type)) {
      return IdentifierKind.HASH;
    }
    return switch (type) {
      case "btc", "eth" -> IdentifierKind.CRYPTO_ADDRESS;
      case "username" -> IdentifierKind.USER_NAME;
      default -> IdentifierKind.valueOf(type.toUpperCase(Locale.ROOT));
    };
  }

  private static String terms(List<MatchKey> keys) {
    return keys.stream().map(MatchKey::term).collect(Collectors.joining(" "));
  }

  private static Set<String> events(JsonNode query) {
    return query.path("events").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
  }

  private static void queries(String kind, Consumer<JsonNode> each) throws IOException {
    EventsData.read(
        EventsData.folder().resolve("truth/queries.jsonl.gz"),
        query -> {
          if (query.path("kind").asString().equals(kind)) {
            each.accept(query);
          }
        });
  }

  private static String pair(String one, String other) {
    return one.compareTo(other) < 0 ? one + " <-> " + other : other + " <-> " + one;
  }

  private static void print(String format, Object... values) {
    System.out.printf("[trial] " + format + "%n", values);
  }
}
