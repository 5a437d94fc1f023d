package org.leadline.identity;

import static org.leadline.identity.TrialData.text;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;
import org.leadline.report.Stated;
import tools.jackson.databind.JsonNode;

/** Addresses in the headers of mail, and telephone numbers in short messages of one country. */
final class MailSuite {

  private static final String CUT = "cut off in the data: the header does not hold the value";

  private static final Hints BRITISH = new Hints(null, "GB", null, null, Stated.NOT_STATED);

  private final Recogniser recogniser;
  private final Mine mine;
  private final PrintStream out;
  private final boolean shown;
  private final Map<String, Score> scores = new LinkedHashMap<>();

  MailSuite(Recogniser recogniser, PrintStream out, boolean shown) {
    this.recogniser = recogniser;
    this.mine = new Mine(recogniser.settings(), new CanonicalForms(recogniser.settings()));
    this.out = out;
    this.shown = shown;
  }

  /** The scores by their names. */
  Map<String, Score> run(List<JsonNode> messages, List<JsonNode> shortMessages) {
    messages.forEach(this::headers);
    shortMessages.forEach(this::numbers);
    return scores;
  }

  private void headers(JsonNode row) {
    Set<String> found = new LinkedHashSet<>();
    for (JsonNode header : row.path("headers")) {
      found.addAll(terms(header.get(1).asString(), new Surroundings(null, null, false)));
    }
    for (String list : List.of("identifiers", "ips")) {
      for (JsonNode item : row.path(list)) {
        if (text(item, "where").startsWith("header:")) {
          IdentifierKind kind = list.equals("ips") ? IdentifierKind.IP : IdentifierKind.EMAIL;
          String value = text(item, "value");
          String term = recogniser.keys(kind, value, Hints.NONE).getFirst().term();
          count("mail headers", found.contains(term), isKept(row, value), row, value);
        }
      }
    }
  }

  /** The data keep the first 1,200 characters of a header, and some values start where they end. */
  private static boolean isKept(JsonNode row, String value) {
    Pattern alone =
        Pattern.compile("(?<![a-z0-9._-])" + Pattern.quote(value.toLowerCase(Locale.ROOT)));
    for (JsonNode header : row.path("headers")) {
      String text = header.get(1).asString().toLowerCase(Locale.ROOT);
      if (alone.matcher(text).find()) {
        return true;
      }
    }
    return false;
  }

  private void numbers(JsonNode row) {
    Set<String> found = terms(text(row, "text"), new Surroundings(null, "GB", false));
    Set<String> expected = new LinkedHashSet<>();
    for (JsonNode item : row.path("identifiers")) {
      String number = text(item, "norm");
      switch (text(item, "type")) {
        case "phone" -> {
          expected.add("tel:" + number);
          String term =
              recogniser.keys(IdentifierKind.PHONE, text(item, "value"), BRITISH).getFirst().term();
          count("SMS numbers", found.contains(term), row, number);
        }
        case "shortcode" ->
            count(
                "SMS short codes kept apart",
                found.stream().noneMatch(t -> t.endsWith(":" + number)),
                row,
                number);
        default -> {}
      }
    }
    for (String term : found) {
      if (term.startsWith(KeyKind.PHONE.prefix() + ":")) {
        count("SMS numbers, precision", expected.contains(term), row, term);
      }
    }
  }

  private Set<String> terms(String text, Surroundings surroundings) {
    Set<String> terms = new LinkedHashSet<>();
    for (Mention mention : mine.passage(text, surroundings)) {
      mention.keys().stream().map(MatchKey::term).forEach(terms::add);
    }
    return terms;
  }

  private void count(String name, boolean right, JsonNode row, String value) {
    count(name, right, true, row, value);
  }

  private void count(String name, boolean right, boolean kept, JsonNode row, String value) {
    String verdict = right ? Score.AGREES : kept ? Score.FAULT : CUT;
    scores.computeIfAbsent(name, Score::new).count(verdict);
    if (!right && kept && shown) {
      out.println("  " + name + ": " + value + " in " + text(row, "event_id"));
    }
  }
}
