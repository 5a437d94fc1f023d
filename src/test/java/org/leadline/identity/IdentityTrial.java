package org.leadline.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.zip.GZIPInputStream;
import org.leadline.config.ConfigFolder;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;
import org.leadline.report.Stated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores the canonical forms and the mining on public data that lies beside the project (not part
 * of it): suites of spellings, notes with the values that their authors typed, and the equivalence
 * classes of the event corpus. Prints a table; {@code main} takes the folder, and a number to print
 * that many failures of each suite.
 */
final class IdentityTrial {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path data;
  private final PrintStream out;
  private final int shown;
  private final Recogniser recogniser;
  private final Map<String, double[]> shares = new LinkedHashMap<>();

  IdentityTrial(Path data, PrintStream out, int shown) {
    this.data = data;
    this.out = out;
    this.shown = shown;
    ConfigFolder config = ConfigFolder.builtIn();
    this.recogniser = new Recogniser(IdentitySettings.from(config));
    config.check();
  }

  /** Runs the trial, or says loudly that it did not run because the data is not there. */
  public static void main(String[] arguments) {
    Path data = Path.of(arguments.length > 0 ? arguments[0] : "../shared/data");
    if (!Files.isDirectory(data.resolve("normalise"))) {
      System.out.println("IDENTITY TRIAL DID NOT RUN: no data at " + data);
      return;
    }
    int shown = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
    new IdentityTrial(data, System.out, shown).run();
  }

  /** The share of right answers of a suite that was run, 0 to 1. */
  double share(String suite) {
    double[] counted = shares.getOrDefault(suite, new double[] {0, 1});
    return counted[0] / counted[1];
  }

  /** Runs all suites and prints the share of right answers of each. */
  void run() {
    suite("phone", (c, i) -> only(KeyKind.PHONE, phone(c)).equals(text(c, "e164")));
    suite("phone_nanp", (c, i) -> only(KeyKind.PHONE, phone(c)).equals(text(c, "e164")));
    suite("luhn", (c, i) -> Luhn.holds(i) == c.get("valid").asBoolean());
    suite("email", this::email);
    suite("url", this::url);
    suite("idna", this::idna);
    suite("domain", this::domain);
    suite("ip", this::ip);
    suite("confusable_names", this::lookAlike);
    suite("crypto", this::coin);
    suite("mentions", this::mentions);
    notes();
    shares.put(
        "event classes",
        new EventClasses(recogniser, out, shown).share(rows("events/events.jsonl.gz")));
    shares.forEach((name, share) ->
        out.printf(
            Locale.ROOT,
            "%-28s %7.0f of %7.0f  %.4f%n",
            name,
            share[0],
            share[1],
            share[0] / share[1]));
  }

  private void suite(String name, BiPredicate<JsonNode, String> right) {
    int good = 0;
    List<JsonNode> cases = rows("normalise/" + name + ".jsonl.gz");
    int failures = 0;
    for (JsonNode row : cases) {
      boolean holds = right.test(row, text(row, "input"));
      good += holds ? 1 : 0;
      if (!holds && failures++ < shown) {
        out.println("  " + name + ": " + row);
      }
    }
    shares.put(name, new double[] {good, cases.size()});
  }

  private List<MatchKey> phone(JsonNode row) {
    boolean regional = !row.has("needs_region") || row.get("needs_region").asBoolean();
    String region = regional ? text(row, "region") : null;
    return keys(
        IdentifierKind.PHONE,
        text(row, "input"),
        new Hints(null, region, null, null, Stated.NOT_STATED));
  }

  private boolean email(JsonNode row, String input) {
    boolean usable = row.get("usable_on_the_internet").asBoolean();
    return usable != only(KeyKind.EMAIL, keys(IdentifierKind.EMAIL, input)).isEmpty();
  }

  private boolean url(JsonNode row, String input) {
    boolean web = row.path("web").asBoolean(false);
    String key = only(KeyKind.URL, keys(IdentifierKind.URL, input));
    if (row.get("failure").asBoolean()) {
      return key.isEmpty();
    }
    return web ? key.equals(text(row, "href")) : true;
  }

  private boolean idna(JsonNode row, String input) {
    String ascii = DomainForm.ascii(input);
    String expected = text(row, "ascii");
    boolean same =
        ascii.equals(
            expected.endsWith(".") ? expected.substring(0, expected.length() - 1) : expected);
    return row.get("failure").asBoolean() ? ascii.isEmpty() : same;
  }

  private boolean domain(JsonNode row, String input) {
    String host = DomainForm.ascii(input);
    return DomainForm.site(host).equals(DomainForm.ascii(text(row, "registrable")));
  }

  private boolean ip(JsonNode row, String input) {
    String address = only(KeyKind.IP, keys(IdentifierKind.IP, input));
    if (!row.get("valid").asBoolean()) {
      return address.isEmpty();
    }
    String norm = text(row, "norm");
    return address.equals(norm) || address.equals(IpForm.canonical(norm));
  }

  private boolean lookAlike(JsonNode row, String input) {
    return only(KeyKind.USER_SKELETON, keys(IdentifierKind.USER_NAME, input))
        .equals(
            only(KeyKind.USER_SKELETON, keys(IdentifierKind.USER_NAME, text(row, "skeleton_of"))));
  }

  private boolean coin(JsonNode row, String input) {
    List<MatchKey> keys =
        keys(IdentifierKind.CRYPTO_ADDRESS, input, Hints.ofType(text(row, "type")));
    boolean raw = keys.isEmpty() || keys.getFirst().kind() == KeyKind.RAW;
    return row.get("valid").asBoolean()
        ? !raw && keys.getFirst().value().equals(text(row, "norm"))
        : raw;
  }

  private boolean mentions(JsonNode row, String input) {
    IdentifierKind kind =
        switch (text(row, "type")) {
          case "username" -> IdentifierKind.USER_NAME;
          case "url" -> IdentifierKind.URL;
          default -> null;
        };
    if (kind == null) {
      return true;
    }
    Set<String> expected = new LinkedHashSet<>();
    row.get("expected").forEach(value -> expected.add(value.asString().toLowerCase(Locale.ROOT)));
    Set<String> found = new LinkedHashSet<>();
    for (RecognisedValue value : recogniser.read(input)) {
      boolean address = value.kind() == IdentifierKind.DOMAIN && kind == IdentifierKind.URL;
      if (value.kind() == kind || address) {
        String written = value.written().toLowerCase(Locale.ROOT);
        found.add(written.startsWith("@") ? written.substring(1) : written);
      }
    }
    return found.equals(expected);
  }

  private void notes() {
    double[] recall = new double[2];
    double[] precision = new double[2];
    Map<String, double[]> byType = new TreeMap<>();
    for (JsonNode row : rows("extract/notes.jsonl.gz")) {
      note(row, recall, precision, byType);
    }
    shares.put("extract recall", recall);
    shares.put("extract precision", precision);
    byType.forEach(shares::put);
  }

  private void note(
      JsonNode row, double[] recall, double[] precision, Map<String, double[]> byType) {
    Set<String> expected = values(row, "expected");
    Set<String> known = new LinkedHashSet<>(expected);
    known.addAll(values(row, "silver"));
    Set<String> exact = new LinkedHashSet<>();
    Set<String> derived = new LinkedHashSet<>();
    Surroundings nothing = new Surroundings(null, null, false);
    for (Mention mention : mine().passage(text(row, "text"), nothing)) {
      MatchKey first = mention.keys().getFirst();
      exact.add(first.kind().prefix() + " " + first.value());
      mention.keys().forEach(key -> derived.addAll(readings(key)));
    }
    for (String value : expected) {
      boolean found = exact.contains(value) || derived.contains(value);
      count(recall, found);
      count(byType.computeIfAbsent("  recall " + value.split(" ")[0], t -> new double[2]), found);
      if (!found && shown > 0) {
        out.println("  missed in " + text(row, "id") + ": " + value);
      }
    }
    for (String value : exact) {
      String type = value.split(" ")[0];
      boolean right = known.contains(value) || (type.equals("url") && known.contains(value + "/"));
      count(precision, right);
      count(byType.computeIfAbsent("  precision " + type, t -> new double[2]), right);
      if (!right && shown > 0) {
        out.println("  extra in " + text(row, "id") + ": " + value);
      }
    }
  }

  private Mine mine() {
    return new Mine(recogniser.settings(), new CanonicalForms(recogniser.settings()));
  }

  private static List<String> readings(MatchKey key) {
    String value = key.value();
    return switch (key.kind()) {
      case HOST, DOMAIN, SITE -> List.of("domain " + value, "ip " + value);
      case EMAIL -> List.of("domain " + value.substring(value.indexOf('@') + 1));
      case URL ->
          value.endsWith("/")
              ? List.of("url " + value, "url " + value.substring(0, value.length() - 1))
              : List.of("url " + value);
      default -> List.of(key.kind().prefix() + " " + value);
    };
  }

  private static void count(double[] share, boolean right) {
    share[0] += right ? 1 : 0;
    share[1]++;
  }

  private List<MatchKey> keys(IdentifierKind kind, String raw) {
    return keys(kind, raw, Hints.NONE);
  }

  private List<MatchKey> keys(IdentifierKind kind, String raw, Hints hints) {
    return recogniser.keys(kind, raw, hints);
  }

  private static String only(KeyKind kind, List<MatchKey> keys) {
    return keys.stream()
        .filter(key -> key.kind() == kind)
        .map(MatchKey::value)
        .findFirst()
        .orElse("");
  }

  private static Set<String> values(JsonNode row, String field) {
    Set<String> values = new LinkedHashSet<>();
    row.path(field).forEach(item -> values.add(text(item, "type") + " " + text(item, "norm")));
    return values;
  }

  static String text(JsonNode row, String field) {
    JsonNode value = row.path(field);
    return value.isString() ? value.asString() : "";
  }

  private List<JsonNode> rows(String file) {
    List<JsonNode> rows = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(data.resolve(file))),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rows.add(JSON.readTree(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
