package org.leadline.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.leadline.synthetic.Generator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Questions about one corpus, drawn from its truth: values and report numbers spread over the whole
 * of it, words of all frequencies. Hardly any question is asked twice, so that answers do not come
 * from caches that a user would not hit. For one thread.
 */
final class QuestionSample {

  private static final int MOST = 20_000;
  private static final JsonMapper JSON = new JsonMapper();

  private final Map<String, List<Question>> questions = new HashMap<>();
  private final Map<String, Integer> turns = new HashMap<>();

  private QuestionSample() {}

  /** Reads the truth below a generated folder. */
  static QuestionSample of(Path corpus, long seed) throws IOException {
    Random random = new Random(seed);
    QuestionSample sample = new QuestionSample();
    sample.addAll(identifiers(corpus, random));
    sample.addAll(texts(random));
    sample.addAll(List.of(new Question.Everything(), new Question.Queue()));
    sample.addAll(filters(corpus));
    sample.addAll(links(corpus, random));
    return sample;
  }

  /** The next question of a kind; begins again at the end. */
  Question next(String kind) {
    List<Question> all = questions.getOrDefault(kind, List.of());
    int turn = turns.merge(kind, 1, Integer::sum) - 1;
    return all.get(turn % all.size());
  }

  private void addAll(List<? extends Question> some) {
    for (Question question : some) {
      questions.computeIfAbsent(question.kind(), kind -> new ArrayList<>()).add(question);
    }
  }

  private static List<Question> identifiers(Path corpus, Random random) throws IOException {
    List<Question> found = new ArrayList<>();
    for (JsonNode person : lines(corpus.resolve("truth/persons.jsonl"), random)) {
      JsonNode values = person.path(random.nextBoolean() ? "mails" : "phones");
      values.forEach(value -> found.add(new Question.Identifier(value.asString())));
    }
    return found;
  }

  private static List<Question> texts(Random random) {
    List<String> words = Generator.searchWords();
    List<Question> found = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      String one = words.get(random.nextInt(words.size()));
      String other = words.get(random.nextInt(words.size()));
      found.add(new Question.Text(one + " " + other));
    }
    return found;
  }

  private static List<Question> filters(Path corpus) throws IOException {
    List<Question> found = new ArrayList<>();
    for (JsonNode report : lines(corpus.resolve("truth/reports.jsonl"), new Random(1))) {
      Question one = new Question.Filtered("esp", report.path("provider").asString());
      if (!found.contains(one)) {
        found.add(one);
      }
    }
    return found;
  }

  private static List<Question> links(Path corpus, Random random) throws IOException {
    List<Question> found = new ArrayList<>();
    for (JsonNode report : lines(corpus.resolve("truth/reports.jsonl"), random)) {
      found.add(new Question.Links(report.path("reportId").asString()));
    }
    return found;
  }

  /** Up to {@value #MOST} lines from all over a file, in random order (reservoir sampling). */
  private static List<JsonNode> lines(Path file, Random random) throws IOException {
    List<String> kept = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      long seen = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        seen++;
        long place = kept.size() < MOST ? kept.size() : (long) (random.nextDouble() * seen);
        if (place == kept.size()) {
          kept.add(line);
        } else if (place < MOST) {
          kept.set((int) place, line);
        }
      }
    }
    java.util.Collections.shuffle(kept, random);
    return kept.stream().map(JSON::readTree).toList();
  }
}
