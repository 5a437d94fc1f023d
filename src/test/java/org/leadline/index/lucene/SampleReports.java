package org.leadline.index.lucene;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.leadline.config.ConfigFolder;
import org.leadline.index.Fields;
import org.leadline.index.IndexedReport;
import org.leadline.report.Capture;
import org.leadline.report.ClearingHousePriority;
import org.leadline.report.Format;
import org.leadline.report.Handling;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Incident;
import org.leadline.report.KeyKind;
import org.leadline.report.Location;
import org.leadline.report.Manner;
import org.leadline.report.MatchKey;
import org.leadline.report.Occurrence;
import org.leadline.report.Origin;
import org.leadline.report.Passage;
import org.leadline.report.Place;
import org.leadline.report.Report;
import org.leadline.report.ReportFile;
import org.leadline.report.ReportId;
import org.leadline.report.Reporter;
import org.leadline.report.Role;
import org.leadline.report.Stated;
import org.leadline.report.Strength;

/**
 * Random reports from small vocabularies, so that reports share much; the same for the same seed.
 */
final class SampleReports {

  static final List<String> WORDS =
      List.of(
          "kilo", "lima", "papa", "romeo", "sierra", "tango", "uniform", "victor", "zulu", "quebec",
          "delta", "echo", "foxtrot", "golf", "hotel");
  static final List<String> UNITS = List.of("north", "south", "west", "unassigned");
  static final List<String> PROVIDERS = List.of("Example Chat", "Example Mail", "Sample Drive");
  static final List<String> TYPES = List.of("Type one", "Type two", "Type three");
  static final List<String> STATES = List.of("OH", "CA", "TX", "Ohio");
  static final List<String> TAGS = List.of("red", "green", "blue", "Grey");

  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

  private final Random random;

  SampleReports(long seed) {
    random = new Random(seed);
  }

  static Fields fields() {
    ConfigFolder folder = ConfigFolder.builtIn();
    Fields fields = Fields.from(folder, "1");
    folder.check();
    return fields;
  }

  List<IndexedReport> make(int count) {
    List<IndexedReport> reports = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      reports.add(report(i, 1, i + 1));
    }
    return reports;
  }

  IndexedReport report(int number, int version, long sequence) {
    TreeSet<String> units = new TreeSet<>(some(UNITS, 1, 2));
    int priority = random.nextInt(4) * 250;
    return new IndexedReport(
        content(id(number)), version, sequence, units, priority, random.nextInt(3) * 100);
  }

  /** Mostly clearing-house numbers of different lengths, some of another source. */
  static ReportId id(int number) {
    return number % 5 == 4
        ? new ReportId("feed" + number % 3, "item-" + number)
        : ReportId.cybertip(95 + number);
  }

  private Report content(ReportId id) {
    Handling handling =
        new Handling(
            random.nextInt(10) == 0 ? null : time(),
            null,
            pick(List.of(Stated.values())),
            pick(List.of(ClearingHousePriority.values())),
            random.nextBoolean() ? pick(TYPES) : null,
            List.of());
    Incident incident =
        new Incident(
            random.nextInt(3) == 0 ? words(3) : null,
            some(TYPES, 0, 2),
            random.nextBoolean() ? "Example App" : null,
            random.nextBoolean() ? time() : null,
            null,
            null,
            some(List.of("flag-a", "flag-b"), 0, 2),
            null,
            some(TAGS, 0, 3),
            List.of());
    List<Occurrence> occurrences = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      occurrences.add(occurrence(i));
    }
    return new Report(
        id,
        handling,
        incident,
        new Reporter(pick(PROVIDERS), null, Stated.NOT_STATED),
        List.of(),
        occurrences,
        files(),
        passages(),
        locations());
  }

  private Occurrence occurrence(int position) {
    return switch (random.nextInt(4)) {
      case 0 -> {
        int n = random.nextInt(12);
        yield value(
            IdentifierKind.EMAIL,
            "Kilo" + n + "@example.com",
            position,
            key(KeyKind.EMAIL, "kilo" + n + "@example.com"),
            key(KeyKind.EMAIL_FOLDED, "kilo" + n % 6 + "@example.com"));
      }
      case 1 -> {
        int n = random.nextInt(20);
        yield value(
            IdentifierKind.USER_NAME,
            "Lima_" + n,
            position,
            key(KeyKind.USER, pick(List.of("example", "-")) + ":lima_" + n));
      }
      case 2 -> {
        String ip = "192.0.2." + random.nextInt(20);
        yield value(IdentifierKind.IP, ip, position, key(KeyKind.IP, ip));
      }
      default -> {
        String md5 = "%032x".formatted(random.nextInt(15));
        yield value(IdentifierKind.HASH, md5, position, key(KeyKind.MD5, md5));
      }
    };
  }

  private Occurrence value(IdentifierKind kind, String raw, int position, MatchKey... keys) {
    Capture capture =
        kind == IdentifierKind.IP
            ? new Capture(time(), null, false, "Login", 1024, pick(List.of(Stated.values())))
            : null;
    Role role =
        pick(List.of(Role.REPORTED_USER, Role.REPORTED_USER, Role.CHILD_VICTIM, Role.REPORTER));
    return new Occurrence(
        kind,
        raw,
        List.of(keys),
        place("/value/" + position, role, Manner.DECLARED),
        Hints.NONE,
        capture);
  }

  private List<ReportFile> files() {
    List<ReportFile> files = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      files.add(
          new ReportFile(
              Format.LAW_ENFORCEMENT_JSON,
              "/files/" + i,
              null,
              pick(WORDS) + " " + i + ".jpg",
              null,
              pick(List.of(Stated.values())),
              Stated.NOT_STATED,
              random.nextBoolean() ? pick(List.of("A1", "A2", "B1")) : null,
              some(TAGS, 0, 1),
              null,
              List.of()));
    }
    return files;
  }

  private List<Passage> passages() {
    List<Passage> passages = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      Role role = random.nextInt(4) == 0 ? Role.CHILD_VICTIM : Role.INCIDENT;
      boolean known = random.nextBoolean();
      passages.add(new Passage(place("/text/" + i, role, Manner.DECLARED), words(8), known));
    }
    return passages;
  }

  private List<Location> locations() {
    List<Location> locations = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      Role role = random.nextInt(4) == 0 ? Role.CHILD_VICTIM : Role.REPORTED_USER;
      locations.add(
          new Location(
              place("/geo/" + i, role, Manner.DECLARED),
              null,
              "US",
              pick(STATES),
              "City " + random.nextInt(6),
              null,
              null,
              List.of(),
              List.of()));
    }
    return locations;
  }

  static Place place(String path, Role role, Manner manner) {
    return new Place(Format.LAW_ENFORCEMENT_JSON, path, role, Origin.PROVIDER, manner, null);
  }

  static MatchKey key(KeyKind kind, String value) {
    return new MatchKey(kind, value, Strength.STRONG);
  }

  private Instant time() {
    return START.plus(random.nextInt(200), ChronoUnit.DAYS);
  }

  private String words(int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(pick(WORDS));
    }
    return String.join(" ", words);
  }

  private <T> List<T> some(List<T> from, int least, int most) {
    List<T> chosen = new ArrayList<>();
    for (int i = least + random.nextInt(most - least + 1); i > 0; i--) {
      chosen.add(pick(from));
    }
    return chosen.stream().distinct().toList();
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
