package org.leadline.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadline.access.Visibility;
import org.leadline.identity.PictureHash;
import org.leadline.index.Fields;
import org.leadline.index.HitQuestion;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.IndexedReport;
import org.leadline.index.Order;
import org.leadline.index.SearchQuery;
import org.leadline.index.WatchMatch;
import org.leadline.index.WatchQuestion;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.Manner;
import org.leadline.report.Role;

/** Stored questions find in arriving reports what running each of them as a search would. */
class WatchMatcherTest {

  private static final Fields FIELDS = SampleReports.fields();
  private static final Visibility NORTH = Visibility.ofUnits(List.of("north"), true);
  private static final int WATCHES = 150;

  @TempDir Path folder;

  static Stream<Long> seeds() {
    return IntStream.rangeClosed(1, 4).mapToObj(seed -> 20_301_000L + seed);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void findsWhatRunningEachQuestionAsASearchFinds(long seed) {
    SampleQuestions questions = new SampleQuestions(seed);
    Map<Long, WatchQuestion> asked = new HashMap<>();
    Map<Long, Visibility> owners = new HashMap<>();
    try (LuceneWatchMatcher matcher = new LuceneWatchMatcher(FIELDS);
        LuceneIndex index = LuceneIndex.open(folder, FIELDS, LuceneIndex.Opening.OWN)) {
      for (long watch = 1; watch <= WATCHES; watch++) {
        WatchQuestion question = new WatchQuestion(questions.query(3), questions.filters());
        matcher.put(watch, question);
        if (watch % 7 == 0) {
          matcher.remove(watch);
        } else {
          asked.put(watch, question);
          owners.put(watch, questions.visibility());
        }
      }
      assertThat(matcher.size()).isEqualTo(asked.size());
      List<IndexedReport> reports = new SampleReports(seed).make(90);
      index.write(reports);
      index.refresh();
      Set<String> found = new TreeSet<>();
      // In shares, as reports arrive.
      for (int from = 0; from < reports.size(); from += 30) {
        matcher
            .match(
                reports.subList(from, from + 30), watch -> Optional.ofNullable(owners.get(watch)))
            .forEach(match -> found.add(text(match)));
      }
      assertThat(found).as("seed %d", seed).isEqualTo(searched(index, asked, owners));
    }
  }

  private static Set<String> searched(
      LuceneIndex index, Map<Long, WatchQuestion> asked, Map<Long, Visibility> owners) {
    Set<String> searched = new TreeSet<>();
    try (IndexSnapshot snapshot = index.snapshot()) {
      asked.forEach((watch, question) -> {
        Visibility owner = owners.getOrDefault(watch, NORTH);
        Visibility plain = new Visibility(owner.allUnits(), owner.units(), false);
        Set<String> plainly = found(snapshot, question, plain);
        found(snapshot, question, owner)
            .forEach(id -> searched.add(watch + " " + id + " " + plainly.contains(id)));
      });
    }
    return searched;
  }

  private static Set<String> found(
      IndexSnapshot snapshot, WatchQuestion question, Visibility visibility) {
    Set<String> found = new TreeSet<>();
    snapshot
        .search(
            new HitQuestion(question.query(), question.filters(), Order.NEWEST, 1000, null, false),
            visibility)
        .hits()
        .forEach(hit -> found.add(hit.report().written()));
    return found;
  }

  private static String text(WatchMatch match) {
    return "%d %s %s".formatted(match.watch(), match.report().report().id(), match.plain());
  }

  @Test
  void aQuestionWhoseOwnerSeesNothingIsNotAsked() {
    try (LuceneWatchMatcher matcher = new LuceneWatchMatcher(FIELDS)) {
      matcher.put(1, new WatchQuestion(new SearchQuery.All(), Map.of()));
      assertThat(matcher.match(new SampleReports(1).make(5), watch -> Optional.empty())).isEmpty();
    }
  }

  @Test
  void aPictureIsFoundByThoseThatAreNearToIt() {
    String here = "f0e1d2c3b4a5968778695a4b3c2d1e0f00112233445566778899aabbccddeeff";
    String near = "f0e1d2c3b4a5968778695a4b3c2d1e0f00112233445566778899aabbccddeef0";
    IndexedReport report =
        new OneReport(100)
            .value(
                "/hash",
                Role.REPORTED_USER,
                Manner.DECLARED,
                IdentifierKind.HASH,
                near,
                SampleReports.key(KeyKind.PDQ, near))
            .in("north");
    try (LuceneWatchMatcher matcher = new LuceneWatchMatcher(FIELDS)) {
      SearchQuery picture =
          new SearchQuery.Near(PictureHash.of(here).orElseThrow(), PictureHash.FARTHEST);
      matcher.put(1, new WatchQuestion(picture, Map.of()));
      matcher.put(2, new WatchQuestion(new SearchQuery.Not(picture), Map.of()));
      List<Long> asked = new ArrayList<>();
      matcher
          .match(List.of(report), watch -> Optional.of(all()))
          .forEach(match -> asked.add(match.watch()));
      assertThat(asked).containsExactly(1L);
    }
  }

  @Test
  void aNameIsFoundByThoseThatAreLikeIt() {
    IndexedReport report =
        new OneReport(100)
            .value(
                "/name",
                Role.REPORTED_USER,
                Manner.DECLARED,
                IdentifierKind.DISPLAY_NAME,
                "Zofia Testowa",
                SampleReports.key(KeyKind.NAME, "zofia testowa"))
            .in("north");
    try (LuceneWatchMatcher matcher = new LuceneWatchMatcher(FIELDS)) {
      SearchQuery like = new SearchQuery.Like("Zofia Testova");
      matcher.put(1, new WatchQuestion(like, Map.of()));
      matcher.put(2, new WatchQuestion(new SearchQuery.Not(like), Map.of()));
      matcher.put(3, new WatchQuestion(new SearchQuery.Like("Maria"), Map.of()));
      assertThat(matcher.match(List.of(report), watch -> Optional.of(all())))
          .extracting(match -> match.watch())
          .containsExactly(1L);
    }
  }

  private static Visibility all() {
    return new Visibility(true, new TreeSet<>(), true);
  }
}
