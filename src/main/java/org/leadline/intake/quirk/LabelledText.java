package org.leadline.intake.quirk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.identity.ProviderQuirk;
import org.leadline.identity.ProviderQuirk.Field;
import org.leadline.identity.ProviderQuirk.Form;
import org.leadline.identity.ProviderQuirk.Meaning;
import org.leadline.intake.quirk.FieldReading.Beside;
import org.leadline.intake.reading.ValueTypes;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Role;

/** Labels with values after them, on lines of their own or in prose. Safe for many threads. */
final class LabelledText implements TextForm {

  /** A time in prose ends with its zone. */
  private static final Pattern TIME = Pattern.compile("[^\\n]{8,50}?(?:UTC|GMT|[0-9]Z)");

  /** An id in prose ends where a blank or a bracket does. */
  private static final Pattern TOKEN =
      Pattern.compile("<[^<>\\s]{1,400}>|[^\\s,;<>\"'()\\[\\]]{1,400}");

  private static final Pattern CLAUSE = Pattern.compile("[^\\n;]{1,400}");

  private final ProviderQuirk quirk;
  private final Pattern labels;
  private final Map<String, Field> fields = new HashMap<>();

  LabelledText(ProviderQuirk quirk) {
    this.quirk = quirk;
    quirk.fields().forEach(field -> fields.put(ValueTypes.folded(field.label()), field));
    String all =
        quirk.fields().stream()
            .map(Field::label)
            .sorted((one, other) -> other.length() - one.length())
            .map(LabelledText::pattern)
            .collect(Collectors.joining("|"));
    String mark = quirk.form() == Form.PROSE ? "[ \\t]*[:=#]?[ \\t]*" : "[ \\t]*[:=][ \\t]*";
    labels =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}_-])(" + all + ")(?![\\p{L}\\p{N}_-])" + mark,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** A label with any blanks between its words. */
  private static String pattern(String label) {
    return Pattern.compile("\\s+")
        .splitAsStream(label.strip())
        .map(Pattern::quote)
        .collect(Collectors.joining("[ \\t]+"));
  }

  /**
   * A label with its value.
   *
   * @param number which of the fields with this label it is, from 1
   */
  private record Found(Field field, int number, String text) {

    String pointer() {
      return Spot.step(field.label(), number);
    }

    String block() {
      String name = field.block();
      return Spot.step(name == null ? field.label() : name, number);
    }
  }

  @Override
  public boolean read(String text, Spot spot, Findings findings) {
    List<Found> found = found(text);
    Set<String> different = new HashSet<>();
    found.forEach(one -> different.add(one.field().label()));
    if (different.isEmpty() || different.size() < quirk.needs()) {
      // Words that are also labels are no claim by themselves.
      return different.isEmpty();
    }
    if (!findings.takeRoom(found.size())) {
      return false;
    }
    FieldReading reading = new FieldReading(findings);
    Beside beside = beside(found);
    Map<String, List<String>> values = valuesByBlock(found);
    for (Found one : found) {
      reading.read(one.field, one.text, owner(one, values, spot, findings), one.pointer(), beside);
    }
    return true;
  }

  private static Spot owner(
      Found one, Map<String, List<String>> values, Spot spot, Findings findings) {
    Role role = one.field.party();
    return role == null
        ? spot
        : findings.block(spot, role, one.block(), values.getOrDefault(one.block(), List.of()));
  }

  private static Map<String, List<String>> valuesByBlock(List<Found> found) {
    Map<String, List<String>> values = new HashMap<>();
    for (Found one : found) {
      if (one.field.party() != null && one.field.meaning() == Meaning.VALUE) {
        values.computeIfAbsent(one.block(), block -> new ArrayList<>(2)).add(one.text);
      }
    }
    return values;
  }

  /** The first time and port of a block are those of the events in it. */
  private static Beside beside(List<Found> found) {
    return new Beside(first(found, Meaning.TIME), FieldReading.port(first(found, Meaning.PORT)));
  }

  private static @Nullable String first(List<Found> found, Meaning meaning) {
    return found.stream()
        .filter(one -> one.field.meaning() == meaning)
        .map(Found::text)
        .findFirst()
        .orElse(null);
  }

  private List<Found> found(String text) {
    boolean lines = quirk.form() == Form.LINES && text.indexOf('\n') >= 0;
    List<int[]> spans = new ArrayList<>();
    List<Field> at = new ArrayList<>();
    Matcher matcher = labels.matcher(text);
    while (matcher.find()) {
      Field field = fields.get(ValueTypes.folded(matcher.group(1)));
      if (field != null && (!lines || startsLine(text, matcher.start()))) {
        spans.add(new int[] {matcher.start(), matcher.end()});
        at.add(field);
      }
    }
    List<Found> found = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < spans.size(); i++) {
      int end = i + 1 < spans.size() ? spans.get(i + 1)[0] : text.length();
      String value =
          value(text.substring(spans.get(i)[1], Math.max(end, spans.get(i)[1])), at.get(i));
      if (!value.isEmpty() && !value.equalsIgnoreCase("N/A")) {
        int number = numbers.merge(at.get(i).label(), 1, Integer::sum);
        found.add(new Found(at.get(i), number, value));
      }
    }
    return found;
  }

  private static boolean startsLine(String text, int at) {
    int before = at - 1;
    while (before >= 0 && " \t*-•>".indexOf(text.charAt(before)) >= 0) {
      before--;
    }
    return before < 0 || text.charAt(before) == '\n' || text.charAt(before) == '\r';
  }

  private String value(String rest, Field field) {
    return switch (quirk.form()) {
      case LINES -> bare(field.meaning() == Meaning.TEXT ? rest : firstLine(rest));
      case PROSE, JSON, FILE_FACTS -> inProse(rest, field);
    };
  }

  private static String inProse(String rest, Field field) {
    Pattern extent =
        switch (field.meaning()) {
          case TIME, UPLOADED -> TIME;
          case VALUE -> isName(field) ? CLAUSE : TOKEN;
          case PORT, POSTAL_CODE -> TOKEN;
          case FACT, TEXT, COORDINATES -> CLAUSE;
        };
    Matcher matcher = extent.matcher(rest);
    return matcher.lookingAt() ? bare(matcher.group()) : "";
  }

  private static boolean isName(Field field) {
    return field.kind() == IdentifierKind.PERSON_NAME
        || field.kind() == IdentifierKind.DISPLAY_NAME;
  }

  private static String firstLine(String rest) {
    int end = rest.indexOf('\n');
    return end < 0 ? rest : rest.substring(0, end);
  }

  private static boolean isEnd(char character) {
    return Character.isWhitespace(character) || ";,|.".indexOf(character) >= 0;
  }

  /** Without blanks, the mark that ends a field of a line, and angle brackets around an id. */
  private static String bare(String written) {
    int end = written.length();
    while (end > 0 && isEnd(written.charAt(end - 1))) {
      end--;
    }
    String value = written.substring(0, end).strip();
    boolean bracketed = value.length() > 2 && value.startsWith("<") && value.endsWith(">");
    return bracketed ? value.substring(1, value.length() - 1) : value;
  }
}
