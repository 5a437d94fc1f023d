package org.leadline.identity;

import static org.leadline.identity.TrialData.text;

import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;
import tools.jackson.databind.JsonNode;

/**
 * Notes whose authors typed the values elsewhere. What they typed is the truth for recall. For
 * precision the data give what plain regular expressions find besides, and say that a domain counts
 * that stands within an address only: precision is by that list, an address counting when the list
 * has it, its host, or it with the next column of the table glued on. The expressions leave out
 * addresses without a scheme, endings they do not know and every address before a bracket, so that
 * the rest is looked at as well: whether it stands in the note by itself, between blanks or marks
 * that no address holds, under an ending of the public suffix list.
 */
final class NoteSuite {

  private final Mine mine;
  private final Set<String> endings;
  private final PrintStream out;
  private final boolean shown;
  private final Map<String, Score> scores = new TreeMap<>();

  NoteSuite(Recogniser recogniser, TrialData data, PrintStream out, boolean shown) {
    this.mine = new Mine(recogniser.settings(), new CanonicalForms(recogniser.settings()));
    this.endings = new LinkedHashSet<>(data.lines("normalise/public_suffix_list.dat.gz"));
    this.out = out;
    this.shown = shown;
  }

  /** The scores by their names. */
  Map<String, Score> run(List<JsonNode> notes) {
    notes.forEach(this::note);
    return scores;
  }

  private void note(JsonNode row) {
    Set<String> expected = values(row, "expected");
    Set<String> known = new LinkedHashSet<>(expected);
    known.addAll(values(row, "silver"));
    Set<String> exact = new LinkedHashSet<>();
    Set<String> hosted = new LinkedHashSet<>();
    Set<String> derived = new LinkedHashSet<>();
    Surroundings nothing = new Surroundings(null, null, false);
    for (Mention mention : mine.passage(text(row, "text"), nothing)) {
      MatchKey first = mention.keys().getFirst();
      String value = first.kind().prefix() + " " + first.value();
      exact.add(value);
      if (mention.keys().stream().anyMatch(key -> isHostOf(key, known)) || isGlued(value, known)) {
        hosted.add(value);
      }
      mention.keys().forEach(key -> derived.addAll(readings(key)));
    }
    for (String value : expected) {
      count("recall", value, exact.contains(value) || derived.contains(value));
    }
    String plain = plain(text(row, "text"));
    for (String value : exact) {
      boolean listed = known.contains(value) || known.contains(value + "/");
      count("precision, spelled as listed", value, listed);
      boolean host = listed || hosted.contains(value);
      count("precision", value, host);
      count("values that stand in the note", value, host || standsAlone(plain, value));
    }
  }

  /** The data say so themselves: a domain may stand inside an address only. */
  private static boolean isHostOf(MatchKey key, Set<String> known) {
    return key.kind() == KeyKind.HOST && known.contains("domain " + key.value());
  }

  private static boolean isGlued(String value, Set<String> known) {
    return value.startsWith("url ")
        && known.stream()
            .anyMatch(each -> each.startsWith(value + ",") || each.equals(value + "/"));
  }

  private void count(String measure, String value, boolean right) {
    String type = value.split(" ", 2)[0];
    String verdict = right ? Score.AGREES : Score.FAULT;
    scores.computeIfAbsent("extract " + measure, Score::new).count(verdict);
    scores.computeIfAbsent("extract " + measure + ": " + type, Score::new).count(verdict);
    if (!right && shown && !measure.startsWith("precision")) {
      out.println("  extract " + measure + ": " + value);
    }
  }

  private boolean standsAlone(String text, String value) {
    String bare = value.substring(value.indexOf(' ') + 1).toLowerCase(Locale.ROOT);
    String ending = bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    boolean address = value.startsWith("url ") || value.startsWith("domain ");
    return address
        && isKnown(host(ending))
        && Pattern.compile("(?<![a-z0-9_-])" + Pattern.quote(ending) + "(?![a-z0-9_])")
            .matcher(text)
            .find();
  }

  private static String host(String address) {
    String rest = address.substring(address.indexOf("://") < 0 ? 0 : address.indexOf("://") + 3);
    return rest.split("[/:?#]", 2)[0];
  }

  private boolean isKnown(String host) {
    int dot = host.indexOf('.');
    return dot > 0
        && (endings.contains(host.substring(dot + 1)) || isKnown(host.substring(dot + 1)));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replace("[.]", ".")
        .replace("(.)", ".")
        .replace("[:]", ":")
        .replace("hxxp", "http");
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

  private static Set<String> values(JsonNode row, String field) {
    Set<String> values = new LinkedHashSet<>();
    row.path(field).forEach(item -> values.add(text(item, "type") + " " + text(item, "norm")));
    return values;
  }
}
