package org.leadline.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.enrich.listed.ListedValues;
import org.leadline.enrich.listed.ValueFormat;
import org.leadline.enrich.networks.FactsFile;
import org.leadline.enrich.networks.FactsFolder;
import org.leadline.enrich.networks.NetworkFact;
import org.leadline.enrich.networks.NetworkFact.Kind;
import org.leadline.enrich.networks.Networks;
import org.leadline.enrich.networks.RangeFile;
import org.leadline.enrich.networks.RangeList;
import org.leadline.report.ListMeaning;
import org.leadline.report.ListMeaning.Subject;
import tools.jackson.databind.JsonNode;

/**
 * Public lists of ranges and test databases, none of them part of the project: which list holds
 * each of 13,507 addresses, what each database says of the ends of its networks, which damaged ones
 * are refused.
 */
class AddressesTrial {

  private static final int MOST_LISTED = 20;
  private static final int ROUNDS = 20;

  /** Files whose damage lies where only a look-up of the damaged place can meet it. */
  private static final Set<String> DAMAGED =
      Set.of(
          "GeoIP2-City-Test-Broken-Double-Format.mmdb",
          "GeoIP2-City-Test-Invalid-Node-Count.mmdb",
          "MaxMind-DB-test-broken-pointers-24.mmdb",
          "MaxMind-DB-test-broken-search-tree-24.mmdb");

  private static final Map<String, String> FLAGS =
      Map.of(
          "is_anonymous_vpn", "vpn",
          "is_hosting_provider", "hosting",
          "is_public_proxy", "proxy",
          "is_residential_proxy", "proxy",
          "is_tor_exit_node", "tor");

  @TempDir Path folder;

  private final Path data = EventsData.folder().resolveSibling("ip");

  @BeforeEach
  void isThere() {
    assertThat(data)
        .as("[trial] NOT RUN: the public address data; see scripts/trials")
        .isDirectory();
  }

  @Test
  void everyAddressIsInTheListsThatHoldIt() throws IOException {
    Networks networks = new Networks(lists(), FactsFolder.EMPTY);
    List<JsonNode> truth = new ArrayList<>();
    EventsData.read(data.resolve("lookup_truth.jsonl.gz"), truth::add);
    List<String> different = new ArrayList<>();
    for (JsonNode row : truth) {
      Set<String> expected = new TreeSet<>();
      row.get("lists").forEach(list -> expected.add(list.asString()));
      Set<String> found = new TreeSet<>();
      networks.listed(row.get("ip").asString(), (list, note) -> found.add(list.name()));
      if (!found.equals(expected)) {
        different.add("%s: %s, not %s".formatted(row.get("ip").asString(), found, expected));
      }
    }
    print("addresses in lists", truth.size(), different);
    speed(networks, truth.stream().map(row -> row.get("ip").asString()).toList());
    assertThat(different).isEmpty();
  }

  private static void speed(Networks networks, List<String> addresses) {
    long found = 0;
    long began = System.nanoTime();
    for (int round = 0; round < ROUNDS; round++) {
      if (round == ROUNDS / 2) {
        began = System.nanoTime();
      }
      for (String address : addresses) {
        found += networks.facts(address).size();
      }
    }
    long each = (System.nanoTime() - began) / ((long) addresses.size() * (ROUNDS - ROUNDS / 2));
    System.out.printf(
        "[trial] one address in %d lists: %,d ns (%,d facts)%n",
        networks.lists().size(), each, found);
  }

  private List<RangeList> lists() throws IOException {
    List<RangeList> lists = new ArrayList<>();
    try (Stream<Path> files = Files.list(data.resolve("lists"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".gz")).sorted().toList()) {
        String name = String.valueOf(file.getFileName()).replace(".txt.gz", "");
        ListedValues values = read(file);
        Path written = folder.resolve(name);
        long kept = values.write(written);
        System.out.printf(
            "[trial] %s: %,d rows, %,d kept, %,d not read%n",
            name, values.rows(), kept, values.badCount());
        assertThat(values.badCount()).as("%s: %s", name, values.bad()).isZero();
        if (values.subject() == Subject.ADDRESSES) {
          lists.add(new RangeList(name, ListMeaning.OTHER, null, RangeFile.open(written)));
        }
      }
    }
    return lists;
  }

  private static ListedValues read(Path file) throws IOException {
    ListedValues values = new ListedValues();
    try (InputStream in =
        new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file)), 1 << 17)) {
      ValueFormat.of(in).orElseThrow().read(in, values);
    }
    return values;
  }

  @Test
  void everyDatabaseSaysOfTheEndsOfItsNetworksWhatItsSourceSays() throws IOException {
    FactsFolder opened = FactsFolder.open(data.resolve("mmdb"));
    for (FactsFile file : opened.files()) {
      Path truth = data.resolve("mmdb").resolve(file.name().replace(".mmdb", ".truth.jsonl.gz"));
      if (Files.exists(truth)) {
        Networks alone = new Networks(List.of(), new FactsFolder(List.of(file), List.of()));
        List<String> different = new ArrayList<>();
        long[] total = new long[1];
        EventsData.read(
            truth,
            row -> {
              for (String end : List.of("first", "last")) {
                total[0]++;
                compare(alone, row.get(end).asString(), row.get("record"), different);
              }
            });
        print(file.name(), total[0], different);
        assertThat(different).as(file.name()).isEmpty();
      }
    }
  }

  private static void compare(
      Networks networks, String address, JsonNode record, List<String> different) {
    Map<Kind, Set<String>> found = new TreeMap<>();
    for (NetworkFact fact : networks.facts(address)) {
      if (fact.source().contains("mmdb")) {
        found.computeIfAbsent(fact.kind(), kind -> new TreeSet<>()).add(fact.value());
      }
    }
    Map<Kind, Set<String>> expected = expected(record);
    if (!found.equals(expected)) {
      different.add("%s: %s, not %s".formatted(address, found, expected));
    }
  }

  private static Map<Kind, Set<String>> expected(JsonNode record) {
    Map<Kind, Set<String>> expected = new TreeMap<>();
    text(record.at("/country/iso_code")).ifPresent(code -> put(expected, Kind.COUNTRY, code));
    text(record.at("/subdivisions/0/names/en")).ifPresent(name -> put(expected, Kind.REGION, name));
    text(record.at("/city/names/en")).ifPresent(name -> put(expected, Kind.CITY, name));
    text(record.path("isp")).ifPresent(name -> put(expected, Kind.PROVIDER, name));
    text(record.path("organization")).ifPresent(name -> put(expected, Kind.ORGANISATION, name));
    text(record.path("autonomous_system_number"))
        .ifPresent(number ->
            put(
                expected,
                Kind.OPERATOR,
                "AS"
                    + number
                    + text(record.path("autonomous_system_organization"))
                        .map(name -> " " + name)
                        .orElse("")));
    FLAGS.forEach((flag, network) -> {
      if (record.path(flag).asBoolean(false)) {
        put(expected, Kind.NETWORK, network);
      }
    });
    return expected;
  }

  private static void put(Map<Kind, Set<String>> all, Kind kind, String value) {
    all.computeIfAbsent(kind, one -> new TreeSet<>()).add(value);
  }

  private static Optional<String> text(JsonNode value) {
    return value.isValueNode() && !value.isNull()
        ? Optional.of(value.asString())
        : Optional.empty();
  }

  @Test
  void damagedAndForeignDatabasesAreRefusedOrSayNothingAndTheOthersServe() {
    FactsFolder opened = FactsFolder.open(data.resolve("mmdb"));
    Map<String, String> refused = new HashMap<>();
    opened.refused().forEach(one -> refused.put(one.name(), one.why()));
    new TreeMap<>(refused)
        .forEach((name, why) -> System.out.printf("[trial] refused: %s %s%n", name, why));
    Networks networks = new Networks(List.of(), opened);
    for (int first = 0; first < 256; first++) {
      for (int second = 0; second < 256; second++) {
        networks.facts("%d.%d.0.1".formatted(first, second));
      }
    }
    Set<String> used = opened.files().stream().map(FactsFile::name).collect(Collectors.toSet());
    assertThat(used)
        .contains(
            "GeoIP2-Anonymous-IP-Test.mmdb",
            "GeoIP2-ISP-Test.mmdb",
            "GeoLite2-ASN-Test.mmdb",
            "GeoLite2-City-Test.mmdb",
            "GeoLite2-Country-Test.mmdb");
    DAMAGED.forEach(name ->
        System.out.printf(
            "[trial] damaged: %s %s%n", name, used.contains(name) ? "opened" : "refused"));
    assertThat(refused.keySet()).contains("MaxMind-DB-test-ipv4-24.mmdb");
    assertThat(used).doesNotContainAnyElementsOf(DAMAGED);
  }

  private static void print(String what, long total, List<String> different) {
    System.out.printf("[trial] %s: %,d of %,d right%n", what, total - different.size(), total);
    different.stream()
        .limit(MOST_LISTED)
        .forEach(line -> System.out.printf("[trial]   different: %s%n", line));
    if (different.size() > MOST_LISTED) {
      System.out.printf("[trial]   and %,d more%n", different.size() - MOST_LISTED);
    }
  }
}
