package org.leadline.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.Visibility;
import org.leadline.index.Fields;
import org.leadline.index.Highlight;
import org.leadline.index.Hit;
import org.leadline.index.HitPage;
import org.leadline.index.HitQuestion;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.IndexedReport;
import org.leadline.index.Order;
import org.leadline.index.ScoreExplanation;
import org.leadline.index.SearchQuery;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.Manner;
import org.leadline.report.ReportId;
import org.leadline.report.Role;

/** How words are found, scored, explained and shown. */
class RelevanceTest {

  private static final Fields FIELDS = SampleReports.fields();
  private static final Visibility ALL = Visibility.everything();

  @TempDir Path folder;

  @Test
  void findsRelatedFormsOfAWordAndRanksTheExactOneFirst() {
    assertThat(
            ids(
                new SearchQuery.Text("", "accounts"),
                new OneReport(1).text("the account was closed").in("north"),
                new OneReport(2).text("the accounts were closed").in("north"),
                new OneReport(3).text("nothing of the kind").in("north")))
        .containsExactly(2L, 1L);
  }

  @Test
  void findsWordsWhateverTheirCaseAccentsAndWidth() {
    for (String word : List.of("cafe", "CAFÉ", "ｃａｆé")) {
      assertThat(
              ids(new SearchQuery.Text("", word), new OneReport(1).text("Café Müller").in("north")))
          .as(word)
          .containsExactly(1L);
    }
  }

  @Test
  void findsAHashInPlainTextSearchAlthoughItsTextIsNoWord() {
    String md5 = "0123456789abcdef0123456789abcdef";
    IndexedReport report =
        new OneReport(1)
            .value(
                "/file/md5",
                Role.INCIDENT,
                Manner.DECLARED,
                IdentifierKind.HASH,
                md5,
                SampleReports.key(KeyKind.MD5, md5))
            .in("north");
    assertThat(ids(new SearchQuery.Text("", md5.toUpperCase(Locale.ROOT)), report))
        .containsExactly(1L);
    assertThat(ids(new SearchQuery.Wildcard("md5", "0123*"), report)).containsExactly(1L);
    assertThat(ids(new SearchQuery.Keyword("hash", md5), report)).containsExactly(1L);
  }

  @Test
  void findsAUserNameOfAnyService() {
    IndexedReport report =
        new OneReport(1)
            .value(
                "/user",
                Role.REPORTED_USER,
                Manner.DECLARED,
                IdentifierKind.USER_NAME,
                "Kilo_7",
                SampleReports.key(KeyKind.USER, "example:kilo_7"))
            .in("north");
    assertThat(ids(new SearchQuery.Text("user", "kilo_7"), report)).containsExactly(1L);
    assertThat(ids(new SearchQuery.Wildcard("user", "KILO*"), report)).containsExactly(1L);
    assertThat(ids(new SearchQuery.Text("user", "kilo"), report)).isEmpty();
  }

  @Test
  void liftsAnUrgentReportAboveAnEqualMatch() {
    assertThat(
            ids(
                new SearchQuery.Text("", "kilo"),
                new OneReport(1).text("kilo").priority(0).in("north"),
                new OneReport(2).text("kilo").priority(900).in("north")))
        .containsExactly(2L, 1L);
  }

  @Test
  void thresholdAlgorithmGivesThePagesOfScoringEverything() {
    Random random = new Random(5);
    List<IndexedReport> reports = new ArrayList<>();
    for (int i = 1; i <= 6_000; i++) {
      StringBuilder text = new StringBuilder("kilo");
      for (int words = random.nextInt(30); words > 0; words--) {
        text.append(' ').append(random.nextInt(6) == 0 ? "lima" : "word" + random.nextInt(500));
      }
      String unit = random.nextInt(3) == 0 ? "south" : "north";
      reports.add(new OneReport(i).text(text.toString()).priority(random.nextInt(1000)).in(unit));
    }
    SearchQuery query =
        new SearchQuery.Or(
            List.of(new SearchQuery.Text("", "kilo"), new SearchQuery.Text("", "lima")));
    try (LuceneIndex index = filled(reports);
        IndexSnapshot snapshot = index.snapshot()) {
      for (Visibility visibility : List.of(ALL, Visibility.ofUnits(List.of("north"), false))) {
        for (Order order : List.of(Order.RELEVANCE, Order.TEXT)) {
          List<Hit> whole =
              snapshot.search(question(query, order, 10_000, null), visibility).hits();
          assertThat(whole).isSortedAccordingTo(Comparator.comparingDouble(Hit::score).reversed());
          List<ReportId> paged = new ArrayList<>();
          @Nullable String cursor = null;
          for (int page = 0; page < 40; page++) {
            HitPage hits = snapshot.search(question(query, order, 15, cursor), visibility);
            hits.hits().forEach(hit -> paged.add(hit.report()));
            cursor = hits.next();
          }
          assertThat(paged)
              .isEqualTo(whole.stream().map(Hit::report).toList().subList(0, paged.size()));
        }
      }
    }
  }

  @Test
  void anExplanationAddsUpToTheScoreOfTheHit() {
    SampleQuestions questions = new SampleQuestions(11);
    try (LuceneIndex index = filled(new SampleReports(12).make(150));
        IndexSnapshot snapshot = index.snapshot()) {
      for (int i = 0; i < 60; i++) {
        SearchQuery query = questions.query(2);
        for (Visibility visibility : List.of(ALL, questions.visibility())) {
          for (Hit hit :
              snapshot.search(question(query, Order.RELEVANCE, 5, null), visibility).hits()) {
            ScoreExplanation told = snapshot.explain(query, hit.report(), visibility).orElseThrow();
            assertThat(told.value()).as(query.toString()).isEqualTo(hit.score());
            assertThat(told.details().stream().mapToDouble(ScoreExplanation::value).sum())
                .isEqualTo(told.value());
            if (!visibility.allUnits()) {
              assertThat(told.toString()).doesNotContain("total number of documents");
            }
          }
        }
      }
    }
  }

  @Test
  void explainsNothingOfAReportThatIsHiddenOrDoesNotMatch() {
    IndexedReport report = new OneReport(1).text("kilo").in("north");
    try (LuceneIndex index = filled(List.of(report));
        IndexSnapshot snapshot = index.snapshot()) {
      SearchQuery query = new SearchQuery.Text("", "kilo");
      ReportId id = ReportId.cybertip(1);
      Visibility south = Visibility.ofUnits(List.of("south"), true);
      assertThat(snapshot.explain(query, id, ALL)).isPresent();
      assertThat(snapshot.explain(query, id, south)).isEmpty();
      assertThat(snapshot.explain(new SearchQuery.Text("", "lima"), id, ALL)).isEmpty();
    }
  }

  @Test
  void highlightsWordsPhrasesPatternsAndValuesWhereTheyStand() {
    IndexedReport report =
        new OneReport(1)
            .title("Kilo accounts")
            .text("/notes", Role.INCIDENT, "He wrote to lima at once; write to lima@example.com.")
            .value(
                "/notes",
                Role.INCIDENT,
                Manner.MENTIONED,
                IdentifierKind.EMAIL,
                "lima@example.com",
                SampleReports.key(KeyKind.EMAIL, "lima@example.com"))
            .value(
                "/ip",
                Role.REPORTED_USER,
                Manner.CAPTURED,
                IdentifierKind.IP,
                "192.0.2.9",
                SampleReports.key(KeyKind.IP, "192.0.2.9"))
            .in("north");
    assertThat(marked(report, new SearchQuery.Text("", "account"))).containsExactly("accounts");
    assertThat(marked(report, new SearchQuery.Phrase("", "to lima at", 0)))
        .containsExactly("to", "lima", "at");
    assertThat(marked(report, new SearchQuery.Wildcard("", "*rote"))).containsExactly("wrote");
    assertThat(marked(report, new SearchQuery.Keys(List.of("email:lima@example.com"))))
        .containsExactly("lima@example.com");
    assertThat(marked(report, new SearchQuery.Network("192.0.2.0/28")))
        .containsExactly("192.0.2.9");
    SearchQuery without =
        new SearchQuery.And(
            List.of(
                new SearchQuery.Text("", "kilo"),
                new SearchQuery.Not(new SearchQuery.Text("", "zulu"))));
    assertThat(marked(report, without)).containsExactly("Kilo");
  }

  @Test
  void aPhoneNumberThatWordsAndItsKeyBothFindIsMarkedOnce() {
    String number = "+1 (202) 555-0143";
    IndexedReport report =
        new OneReport(1)
            .text("/notes", Role.INCIDENT, "Call " + number + " or again " + number + ".")
            .value(
                "/notes",
                Role.INCIDENT,
                Manner.MENTIONED,
                IdentifierKind.PHONE,
                number,
                SampleReports.key(KeyKind.PHONE, "+12025550143"))
            .value(
                "/phone",
                Role.REPORTED_USER,
                Manner.DECLARED,
                IdentifierKind.PHONE,
                number,
                SampleReports.key(KeyKind.PHONE, "+12025550143"))
            .in("north");
    SearchQuery pasted =
        new SearchQuery.Or(
            List.of(
                new SearchQuery.Keys(List.of("tel:+12025550143")),
                new SearchQuery.Text("", number)));

    List<Highlight> highlights = highlights(report, pasted);

    assertThat(highlights).extracting(Highlight::path).containsExactly("/notes", "/phone");
    assertThat(highlights.getFirst().ranges())
        .containsExactly(new Highlight.Range(5, 22), new Highlight.Range(32, 49));
    assertThat(highlights.getLast().ranges())
        .containsExactly(new Highlight.Range(0, number.length()));
  }

  private List<String> marked(IndexedReport report, SearchQuery query) {
    List<String> marked = new ArrayList<>();
    for (Highlight highlight : highlights(report, query)) {
      for (Highlight.Range range : highlight.ranges()) {
        marked.add(highlight.text().substring(range.from(), range.to()));
      }
    }
    return marked;
  }

  private List<Highlight> highlights(IndexedReport report, SearchQuery query) {
    try (LuceneIndex index = filled(List.of(report));
        IndexSnapshot snapshot = index.snapshot()) {
      HitQuestion question = new HitQuestion(query, Map.of(), Order.RELEVANCE, 10, null, true);
      return snapshot.search(question, ALL).hits().getFirst().highlights();
    }
  }

  private List<Long> ids(SearchQuery query, IndexedReport... reports) {
    try (LuceneIndex index = filled(List.of(reports));
        IndexSnapshot snapshot = index.snapshot()) {
      return snapshot.search(question(query, Order.RELEVANCE, 10, null), ALL).hits().stream()
          .map(hit -> Long.parseLong(hit.report().id()))
          .toList();
    }
  }

  private static HitQuestion question(
      SearchQuery query, Order order, int limit, @Nullable String cursor) {
    return new HitQuestion(query, Map.of(), order, limit, cursor, false);
  }

  private LuceneIndex filled(List<IndexedReport> reports) {
    LuceneIndex index = LuceneIndex.open(folder, FIELDS, LuceneIndex.Opening.REBUILD);
    index.write(reports);
    index.refresh();
    return index;
  }
}
