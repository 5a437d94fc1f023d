package org.leadline.identity;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.leadline.config.ConfigFolder;
import tools.jackson.databind.JsonNode;

/**
 * Scores the canonical forms and the mining on public data that lies beside the project (not part
 * of it): suites of spellings, notes with the values that their authors typed, mail and short
 * messages, and the equivalence classes of the event corpus. Prints for each suite the share of
 * cases in which we agree, the reasons of all others, and what has no reason; {@code main} takes
 * the folder, and any second word to print each case in which we differ with its reason.
 */
final class IdentityTrial {

  private final TrialData data;
  private final PrintStream out;
  private final boolean shown;
  private final Recogniser recogniser;
  private final Map<String, Score> scores = new LinkedHashMap<>();

  IdentityTrial(TrialData data, PrintStream out, boolean shown) {
    this.data = data;
    this.out = out;
    this.shown = shown;
    ConfigFolder config = ConfigFolder.builtIn();
    this.recogniser = new Recogniser(IdentitySettings.from(config));
    config.check();
  }

  /** Runs the trial, or says loudly that it did not run because the data is not there. */
  public static void main(String[] arguments) {
    TrialData data = new TrialData(Path.of(arguments.length > 0 ? arguments[0] : "../shared/data"));
    if (data.isThere()) {
      new IdentityTrial(data, System.out, arguments.length > 1).run();
    } else {
      System.out.println("IDENTITY TRIAL DID NOT RUN: no data at " + data);
    }
  }

  /** The score of a suite that was run. */
  Score score(String suite) {
    return scores.getOrDefault(suite, new Score(suite));
  }

  /** Runs all suites and prints the score of each. */
  void run() {
    Suites suites = new Suites(recogniser);
    suite("phone", suites::phone);
    suite("phone_nanp", suites::phone);
    suite("luhn", suites::luhn);
    suite("crypto", suites::coin);
    suite("ip", suites::ip);
    suite("unicode", suites::unicode);
    suite("url", suites::url);
    suite("idna", suites::idna);
    suite("domain", suites::domain);
    suite("email", suites::email);
    List<String> changed = changedLookAlikes();
    suite("confusable_names", row -> suites.lookAlike(row, changed));
    MentionSuite mentions = new MentionSuite(recogniser);
    List<JsonNode> messages = data.rows("normalise/mentions.jsonl.gz");
    suite("mentions", messages.stream().filter(MentionSuite::asks).toList(), mentions::verdict);
    sanctions(suites);
    scores.putAll(
        new NoteSuite(recogniser, data, out, shown).run(data.rows("extract/notes.jsonl.gz")));
    scores.putAll(
        new MailSuite(recogniser, out, shown)
            .run(data.rows("mail/messages.jsonl.gz"), data.rows("mail/sms.jsonl.gz")));
    scores.put(
        "event classes",
        new EventClasses(recogniser, out, shown).score(data.rows("events/events.jsonl.gz")));
    scores.values().forEach(score -> score.print(out));
  }

  private void sanctions(Suites suites) {
    Score score = new Score("sdn");
    for (JsonNode row : data.rows("normalise/sdn.jsonl.gz")) {
      row.path("identifiers").forEach(item -> count(score, item, suites.listed(item)));
    }
    scores.put("sdn", score);
  }

  private void suite(String name, Function<JsonNode, String> verdict) {
    suite(name, data.rows("normalise/" + name + ".jsonl.gz"), verdict);
  }

  private void suite(String name, List<JsonNode> cases, Function<JsonNode, String> verdict) {
    Score score = new Score(name);
    cases.forEach(row -> count(score, row, verdict.apply(row)));
    scores.put(name, score);
  }

  private void count(Score score, JsonNode row, String verdict) {
    score.count(verdict);
    if (shown && !verdict.equals(Score.AGREES)) {
      out.println("  " + verdict + ": " + row);
    }
  }

  /** Characters whose look-alike in the suite's table is another one than the library's. */
  private List<String> changedLookAlikes() {
    return data.lines("normalise/confusables.tsv.gz").stream()
        .map(line -> line.split("\t"))
        .filter(columns -> columns.length > 1)
        .filter(columns -> !Skeleton.of(columns[0]).equals(Skeleton.of(columns[1])))
        .map(columns -> columns[0])
        .toList();
  }
}
