package org.leadline.index.lucene;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.leadline.access.Visibility;
import org.leadline.index.Evidence;
import org.leadline.index.FacetQuestion;
import org.leadline.index.Field;
import org.leadline.index.Fields;
import org.leadline.index.HitQuestion;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.IndexedReport;
import org.leadline.index.Order;
import org.leadline.index.SearchQuery;
import org.leadline.report.ClearingHousePriority;
import org.leadline.report.Format;
import org.leadline.report.Handling;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Incident;
import org.leadline.report.KeyKind;
import org.leadline.report.Location;
import org.leadline.report.Manner;
import org.leadline.report.Occurrence;
import org.leadline.report.Passage;
import org.leadline.report.Report;
import org.leadline.report.ReportFile;
import org.leadline.report.ReportId;
import org.leadline.report.Reporter;
import org.leadline.report.Role;
import org.leadline.report.Stated;

/**
 * Measures the index alone, by hand: {@code IndexSpeed FOLDER REPORTS}. Random reports of 80 words,
 * about 7 keys and 2 files. Prints wall and processor time, for other jobs on the machine change
 * the first but hardly the second.
 */
public final class IndexSpeed {

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final int BATCH = 2_000;
  private static final int ROUNDS = 200;
  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
  private static final Visibility ALL = Visibility.everything();

  private final Random random = new Random(42);
  private final String[] words = new String[50_000];
  private final int reports;

  private IndexSpeed(int reports) {
    this.reports = reports;
    for (int i = 0; i < words.length; i++) {
      words[i] = Integer.toString(i * 7919 + 46_656, 36).replaceAll("[0-9]", "q") + "en";
    }
  }

  /** Fills an index in the folder unless it is there, then asks. */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    IndexSpeed speed = new IndexSpeed(Integer.parseInt(arguments[1]));
    Fields fields = SampleReports.fields();
    if (!Files.isDirectory(folder)) {
      try (LuceneIndex index = LuceneIndex.open(folder, fields, LuceneIndex.Opening.OWN)) {
        speed.fill(index);
      }
    }
    long start = System.nanoTime();
    try (LuceneIndex index = LuceneIndex.open(folder, fields, LuceneIndex.Opening.READ);
        IndexSnapshot snapshot = index.snapshot()) {
      OUT.printf("open %.0f ms%n", (System.nanoTime() - start) / 1e6);
      speed.ask(snapshot, fields);
    }
  }

  private void fill(LuceneIndex index) {
    long building = 0;
    long writing = 0;
    long processor = 0;
    for (int from = 0; from < reports; from += BATCH) {
      long start = System.nanoTime();
      List<IndexedReport> batch = new ArrayList<>();
      for (int i = from; i < Math.min(reports, from + BATCH); i++) {
        batch.add(report(i));
      }
      long built = System.nanoTime();
      long before = processorTime();
      index.write(batch);
      building += built - start;
      writing += System.nanoTime() - built;
      processor += processorTime() - before;
      if (from == reports / 2) {
        OUT.printf("first half: processor %.1f s%n", processor / 1e9);
      }
    }
    long start = System.nanoTime();
    long before = processorTime();
    index.commit(reports);
    processor += processorTime() - before;
    writing += System.nanoTime() - start;
    OUT.printf(
        "%d reports: made in %.1f s; written in %.1f s (%.0f a second), processor %.1f s"
            + " (%.0f a second on two cores); last commit %.0f ms; %.0f bytes a report%n",
        reports,
        building / 1e9,
        writing / 1e9,
        reports / (writing / 1e9),
        processor / 1e9,
        reports / (processor / 2e9),
        (System.nanoTime() - start) / 1e6,
        (double) index.statistics().bytes() / reports);
  }

  private void ask(IndexSnapshot snapshot, Fields fields) {
    List<String> facets = fields.facets().stream().map(Field::name).toList();
    Visibility north = Visibility.ofUnits(List.of("unit1"), false);
    SearchQuery all = new SearchQuery.All();
    SearchQuery range =
        new SearchQuery.Range(
            "received", "2030-01-01T00:00:00Z", "2030-01-15T00:00:00Z", true, false);
    time("facets, everything, first", 1, i -> facets(snapshot, all, Map.of(), facets, i));
    time("facets, everything", i -> facets(snapshot, all, Map.of(), facets, i));
    time("facets, one unit", i -> facets(snapshot, all, facets, north, i));
    time("facets, 4 % by date", i -> facets(snapshot, range, Map.of(), facets, i));
    time(
        "facets, one state",
        i -> facets(snapshot, all, Map.of("state", List.of("S" + i % 50)), facets, i));
    for (Order order : Order.values()) {
      time("everything, " + order, i -> hits(snapshot, all, order, ALL));
    }
    time("everything of one unit, newest", i -> hits(snapshot, all, Order.NEWEST, north));
    time("identifier", i -> hits(snapshot, new SearchQuery.Keys(keys()), Order.RELEVANCE, ALL));
    for (Order order : List.of(Order.TEXT, Order.RELEVANCE, Order.NEWEST)) {
      time("two words, any, " + order, i -> hits(snapshot, any(), order, ALL));
      time("two words, any, one unit, " + order, i -> hits(snapshot, any(), order, north));
    }
    time("links", i -> links(snapshot, ReportId.cybertip(1 + random.nextInt(reports)), ALL));
    time(
        "links, one unit",
        i -> links(snapshot, ReportId.cybertip(1 + random.nextInt(reports)), north));
  }

  private static void facets(
      IndexSnapshot snapshot,
      SearchQuery query,
      Map<String, List<String>> filters,
      List<String> names,
      int round) {
    snapshot.facets(new FacetQuestion(query, filters, names, 10 + round), ALL);
  }

  private static void facets(
      IndexSnapshot snapshot, SearchQuery query, List<String> names, Visibility who, int round) {
    snapshot.facets(new FacetQuestion(query, Map.of(), names, 10 + round), who);
  }

  private static void hits(IndexSnapshot snapshot, SearchQuery query, Order order, Visibility who) {
    snapshot.search(new HitQuestion(query, Map.of(), order, 20, null, true), who);
  }

  private static void links(IndexSnapshot snapshot, ReportId report, Visibility who) {
    List<String> terms =
        snapshot.evidence(report, who).stream().map(Evidence::term).distinct().toList();
    Map<String, Long> frequencies = snapshot.documentFrequencies(terms, who);
    List<String> rare =
        terms.stream().filter(term -> frequencies.getOrDefault(term, 0L) <= 100).toList();
    List<ReportId> found = new ArrayList<>();
    snapshot.neighbours(report, rare, who, neighbour -> found.add(neighbour.report()));
    snapshot.countHolding(report, terms, rare, who);
    snapshot.cards(found, who);
  }

  private static void time(String name, IntConsumer question) {
    time(name, ROUNDS, question);
  }

  private static void time(String name, int rounds, IntConsumer question) {
    double[] took = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      question.accept(i);
      took[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(took);
    OUT.printf(
        "%-40s p50 %8.3f ms   p99 %8.3f ms%n",
        name, took[rounds / 2], took[Math.min(rounds - 1, rounds * 99 / 100)]);
  }

  private static long processorTime() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime();
  }

  private SearchQuery any() {
    return new SearchQuery.Or(
        List.of(new SearchQuery.Text("", word()), new SearchQuery.Text("", word())));
  }

  private List<String> keys() {
    return List.of("email:zzsynth" + random.nextInt(reports) + "@example.com");
  }

  private IndexedReport report(int number) {
    List<Occurrence> occurrences = new ArrayList<>();
    int subject = random.nextInt(20) < 9 ? random.nextInt(1 + number / 8) : number;
    String mail = "zzsynth" + subject + "@example.com";
    add(occurrences, IdentifierKind.EMAIL, "/user/email", mail, KeyKind.EMAIL, mail);
    String user = "example:zzsynth" + subject;
    add(
        occurrences,
        IdentifierKind.USER_NAME,
        "/user/name",
        "zzsynth" + subject,
        KeyKind.USER,
        user);
    for (int i = 0; i < 2; i++) {
      int host = random.nextInt(8) == 0 ? random.nextInt(50) : 1_000 + random.nextInt(4_000_000);
      String ip = "240." + (host >> 16) + "." + (host >> 8 & 255) + "." + (host & 255);
      add(occurrences, IdentifierKind.IP, "/events/" + i, ip, KeyKind.IP, ip);
    }
    List<ReportFile> files = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      String md5 = "%016x%016x".formatted(random.nextLong(), random.nextLong());
      String sha1 = "%016x%016x%08x".formatted(random.nextLong(), random.nextLong(), i);
      add(occurrences, IdentifierKind.HASH, "/files/" + i + "/md5", md5, KeyKind.MD5, md5);
      add(occurrences, IdentifierKind.HASH, "/files/" + i + "/sha1", sha1, KeyKind.SHA1, sha1);
      files.add(file(i));
    }
    Report report =
        new Report(
            ReportId.cybertip(number + 1L),
            handling(),
            incident(),
            new Reporter("Provider " + skewed(300), null, Stated.NOT_STATED),
            List.of(),
            occurrences,
            files,
            List.of(passage()),
            List.of(location()));
    TreeSet<String> units = new TreeSet<>(List.of("unit" + skewed(60)));
    return new IndexedReport(
        report, 1, number + 1L, units, random.nextInt(1001), random.nextInt(1001));
  }

  private Handling handling() {
    return new Handling(
        START.plusSeconds(random.nextInt(31_536_000)),
        null,
        random.nextInt(3) == 0 ? Stated.YES : Stated.NO,
        random.nextInt(20) == 0 ? ClearingHousePriority.ONE : ClearingHousePriority.E,
        "Type " + skewed(12),
        List.of());
  }

  private Incident incident() {
    return new Incident(
        null,
        List.of("Type " + skewed(12)),
        "Platform " + skewed(40),
        START,
        null,
        null,
        random.nextInt(5) == 0 ? List.of("flag" + skewed(15)) : List.of(),
        null,
        List.of(),
        List.of());
  }

  private ReportFile file(int position) {
    return new ReportFile(
        Format.LAW_ENFORCEMENT_JSON,
        "/files/" + position,
        null,
        "file" + random.nextInt(100_000) + ".jpg",
        null,
        random.nextBoolean() ? Stated.YES : Stated.NOT_STATED,
        Stated.NOT_STATED,
        random.nextBoolean() ? "A" + (1 + random.nextInt(2)) : null,
        List.of("tag" + skewed(20)),
        null,
        List.of());
  }

  private Passage passage() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 80; i++) {
      text.append(word()).append(' ');
    }
    return new Passage(
        SampleReports.place("/text", Role.INCIDENT, Manner.DECLARED), text.toString(), true);
  }

  private Location location() {
    return new Location(
        SampleReports.place("/geo", Role.REPORTED_USER, Manner.DECLARED),
        null,
        "US",
        "S" + skewed(50),
        "City " + skewed(8_000),
        null,
        null,
        List.of(),
        List.of());
  }

  private static void add(
      List<Occurrence> occurrences,
      IdentifierKind kind,
      String path,
      String raw,
      KeyKind keyKind,
      String value) {
    occurrences.add(
        new Occurrence(
            kind,
            raw,
            List.of(SampleReports.key(keyKind, value)),
            SampleReports.place(path, Role.REPORTED_USER, Manner.DECLARED),
            Hints.NONE,
            null));
  }

  private String word() {
    return words[skewed(words.length)];
  }

  /** Roughly as words and providers are spread: small numbers are much more frequent. */
  private int skewed(int bound) {
    return (int) Math.pow(bound, random.nextDouble()) - 1;
  }
}
