package org.leadline.intake.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadline.identity.Recogniser;
import org.leadline.intake.mapping.Mapping.Form;
import org.leadline.intake.mapping.Target.Block;
import org.leadline.intake.reading.ValueTypes;
import tools.jackson.databind.json.JsonMapper;

/**
 * A mapping file that a sample of a feed suggests, for a person to correct.
 *
 * @param text the file: JSON with comments, without any value of the feed
 * @param questions what the sample cannot tell and a person has to decide
 */
public record Proposal(String text, List<String> questions) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Copies the questions. */
  public Proposal {
    questions = List.copyOf(questions);
  }

  /**
   * What was seen of a feed.
   *
   * @param form what it is written in
   * @param encoding of CSV, as in a mapping file
   * @param separator of CSV, as in a mapping file
   * @param name of the feed's file
   * @param rows how many rows were looked at
   * @param whole whether these are all
   * @param columns the values of each column, blank ones left out
   */
  public record Sample(
      Form form,
      String encoding,
      String separator,
      String name,
      int rows,
      boolean whole,
      Map<String, List<String>> columns) {

    /** Copies the columns in their order. */
    public Sample {
      columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** Says nothing of the values. */
    @Override
    public String toString() {
      return "Sample[" + columns.size() + " columns, " + rows + " rows]";
    }
  }

  /** Proposes a mapping. */
  public static Proposal of(Sample sample, Recogniser recogniser) {
    List<String> questions = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    Map<String, Integer> taken = new HashMap<>();
    boolean[] numbered = new boolean[1];
    sample
        .columns()
        .forEach((name, values) -> {
          Guess guess = Guess.of(name, values, recogniser);
          lines.add(line(name, values, guess, taken, questions));
          if (guess.target() == Target.ID && taken.getOrDefault("id", 0) == 1 && !numbered[0]) {
            numbered[0] = true;
            repeated(name, values, questions);
          }
        });
    if (!numbered[0]) {
      questions.add("No column looks like the number of a report: give one \"to\": \"id\".");
    }
    questions.add("Times without a zone are read in the zone of \"zone\": correct it if not UTC.");
    return new Proposal(text(sample, lines, questions, taken), questions);
  }

  private static void repeated(String name, List<String> values, List<String> questions) {
    int repeated = values.size() - new HashSet<>(values).size();
    if (repeated > 0) {
      questions.add(
          "Column \"%s\" holds %d repeated numbers: a later row replaces an earlier one of the same number; if each row is a report, number them by another column."
              .formatted(name, repeated));
    }
  }

  private static String line(
      String name,
      List<String> values,
      Guess guess,
      Map<String, Integer> taken,
      List<String> questions) {
    Target target = guess.target();
    int count = target == Target.KEEP ? 0 : taken.merge(target.written(), 1, Integer::sum);
    boolean grouped = target.block.isGrouped();
    boolean refused = !target.many && !grouped && count > 1;
    Target filled = refused ? Target.KEEP : target;
    StringBuilder line = new StringBuilder("    {\"column\": ").append(quoted(name));
    line.append(", \"to\": ").append(quoted(filled.written()));
    if (!refused && grouped && !target.many && count > 1) {
      line.append(", \"group\": ").append(quoted(String.valueOf(count)));
    }
    if (!guess.type().isEmpty()) {
      line.append(", \"type\": ").append(quoted(guess.type()));
    }
    if (!guess.date().isEmpty() && !refused && target.kind == Target.Kind.TIME) {
      line.append(", \"date\": ").append(quoted(guess.date()));
    }
    if (guess.date().contains(MappingFile.OR)) {
      questions.add(
          "Column \"%s\": the sample cannot tell day from month (%s)."
              .formatted(name, guess.date()));
    }
    String why =
        values.isEmpty()
            ? "blank in the sample"
            : refused ? "another column is " + target.written() : guess.why();
    return line.append("}, // ").append(why).toString();
  }

  private static String text(
      Sample sample, List<String> lines, List<String> questions, Map<String, Integer> taken) {
    List<String> all = new ArrayList<>();
    all.add(
        "// How a feed becomes reports; proposed from %s %,d rows. Correct it, then: leadline ingest --mapping THIS-FILE FEED"
            .formatted(sample.whole() ? "all" : "the first", sample.rows()));
    questions.forEach(question -> all.add("// Decide: " + oneLine(question)));
    all.add("{");
    all.add("  \"format\": " + quoted(sample.form() == Form.CSV ? "csv" : "json-lines") + ",");
    if (sample.form() == Form.CSV) {
      all.add("  \"encoding\": " + quoted(sample.encoding()) + ",");
      all.add("  \"separator\": " + quoted(sample.separator()) + ",");
    }
    all.add("  \"source\": " + quoted(source(sample.name())) + ", // who numbers these reports");
    all.add("  \"zone\": \"UTC\", // of times that are written without one");
    constants(Block.PARTY, "\"role\": \"other\"", "reported-user, child-victim ...", taken, all);
    constants(Block.IP_EVENT, "\"role\": \"incident\"", "whose addresses they are", taken, all);
    all.add("  \"columns\": [");
    all.addAll(lines);
    all.add("  ]");
    all.add("}");
    return String.join("\n", all) + "\n";
  }

  private static void constants(
      Block block, String said, String hint, Map<String, Integer> taken, List<String> all) {
    boolean used =
        Target.byName().values().stream()
            .anyMatch(target -> target.block == block && taken.containsKey(target.written()));
    if (used) {
      all.add(
          "  \"%s\": {\"1\": {%s}}, // what holds in all rows: %s"
              .formatted(block.field, said, hint));
    }
  }

  private static String source(String name) {
    int dot = name.lastIndexOf('.');
    String folded = ValueTypes.folded(dot > 0 ? name.substring(0, dot) : name);
    String plain = folded.replaceAll("[^a-z0-9]", "");
    return plain.isEmpty() ? "feed" : plain.substring(0, Math.min(plain.length(), 64));
  }

  private static String quoted(String text) {
    return JSON.writeValueAsString(text);
  }

  /** Names of columns are somebody else's: none may end a comment. */
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }

  /** Says nothing of the feed. */
  @Override
  public String toString() {
    return "Proposal[" + questions.size() + " questions]";
  }
}
