package org.leadline.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.Visibility;
import org.leadline.index.FacetCounts;
import org.leadline.index.FacetQuestion;
import org.leadline.index.Field;
import org.leadline.index.Fields;
import org.leadline.index.HitPage;
import org.leadline.index.HitQuestion;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.IndexedReport;
import org.leadline.index.Order;
import org.leadline.index.SearchQuery;
import org.leadline.index.TermCount;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.Manner;
import org.leadline.report.ReportId;
import org.leadline.report.Role;

/** What a caller may not see leaves no trace in any answer. */
class VisibilityTest {

  private static final Fields FIELDS = SampleReports.fields();
  private static final List<String> FACETS = FIELDS.facets().stream().map(Field::name).toList();
  private static final Visibility OPEN = Visibility.ofUnits(List.of("north"), false);
  private static final Visibility FULL = Visibility.ofUnits(List.of("north"), true);
  private static final SearchQuery ALL = new SearchQuery.All();

  @TempDir Path folder;

  @Test
  void twoIndexesThatDifferOnlyInHiddenReportsGiveEqualAnswers() {
    List<IndexedReport> reports = new SampleReports(77).make(200);
    List<IndexedReport> seen =
        reports.stream().filter(report -> OPEN.sees(report.units())).toList();
    try (LuceneIndex with = filled("with", reports);
        LuceneIndex without = filled("without", seen);
        IndexSnapshot one = with.snapshot();
        IndexSnapshot other = without.snapshot()) {
      SampleQuestions questions = new SampleQuestions(78);
      for (int i = 0; i < 80; i++) {
        SearchQuery query = questions.query(2);
        Map<String, List<String>> filters = questions.filters();
        List<String> terms = questions.keys();
        for (Visibility visibility : List.of(OPEN, FULL)) {
          assertThat(answers(one, query, filters, terms, visibility))
              .as(query.toString())
              .isEqualTo(answers(other, query, filters, terms, visibility));
        }
      }
    }
  }

  private static List<Object> answers(
      IndexSnapshot snapshot,
      SearchQuery query,
      Map<String, List<String>> filters,
      List<String> terms,
      Visibility visibility) {
    List<Object> answers = new ArrayList<>();
    for (Order order : List.of(Order.PRIORITY, Order.NEWEST, Order.OLDEST)) {
      HitPage page =
          snapshot.search(new HitQuestion(query, filters, order, 50, null, true), visibility);
      answers.add(page.total());
      answers.add(page.hits());
    }
    answers.add(snapshot.facets(new FacetQuestion(query, filters, FACETS, 100), visibility));
    answers.add(snapshot.documentFrequencies(terms, visibility));
    answers.add(
        snapshot.terms("email", 100, visibility).stream()
            .map(term -> term.term() + " " + term.reports())
            .toList());
    Map<ReportId, Object> holders = new TreeMap<>();
    snapshot.holders(terms, visibility, found -> holders.put(found.report(), found.evidence()));
    answers.add(holders);
    ReportId of = SampleReports.id(1);
    answers.add(snapshot.countHolding(of, terms, terms.subList(0, 1), visibility));
    answers.add(snapshot.evidence(of, visibility));
    return answers;
  }

  @Test
  void aChildVictimsValuesAreNowhereForACallerWithoutThatRight() {
    String term = "email:quebec@example.com";
    IndexedReport holder =
        new OneReport(1)
            .text("/victim/text", Role.CHILD_VICTIM, "quebec writes to kilo")
            .value(
                "/victim/email",
                Role.CHILD_VICTIM,
                Manner.DECLARED,
                IdentifierKind.EMAIL,
                "Quebec@example.com",
                SampleReports.key(KeyKind.EMAIL, "quebec@example.com"))
            .value(
                "/victim/ip",
                Role.CHILD_VICTIM,
                Manner.CAPTURED,
                IdentifierKind.IP,
                "192.0.2.7",
                SampleReports.key(KeyKind.IP, "192.0.2.7"))
            .city(Role.CHILD_VICTIM, "Quebec City")
            .in("north");
    IndexedReport suspect =
        new OneReport(2)
            .value(
                "/user/email",
                Role.REPORTED_USER,
                Manner.DECLARED,
                IdentifierKind.EMAIL,
                "quebec@example.com",
                SampleReports.key(KeyKind.EMAIL, "quebec@example.com"))
            .in("north");
    List<SearchQuery> about =
        List.of(
            new SearchQuery.Text("", "writes"),
            new SearchQuery.Wildcard("", "writ*"),
            new SearchQuery.Fuzzy("", "write", 1),
            new SearchQuery.Phrase("", "writes to kilo", 0),
            new SearchQuery.Keyword("city", "Quebec City"),
            new SearchQuery.Text("city", "quebec"),
            new SearchQuery.Phrase("city", "QUEBEC, city", 0),
            new SearchQuery.Fuzzy("city", "quebek", 1),
            new SearchQuery.Exists("ip"),
            new SearchQuery.Keyword("role", "child-victim"),
            new SearchQuery.Keyword("has", "location"),
            new SearchQuery.Network("192.0.2.0/24"));
    try (LuceneIndex index = filled("victims", List.of(holder, suspect));
        IndexSnapshot snapshot = index.snapshot()) {
      for (SearchQuery query : about) {
        assertThat(snapshot.count(query, Map.of(), OPEN)).as(query.toString()).isZero();
        assertThat(snapshot.count(query, Map.of(), FULL)).as(query.toString()).isEqualTo(1);
      }
      SearchQuery keys = new SearchQuery.Keys(List.of(term));
      assertThat(snapshot.count(keys, Map.of(), OPEN)).isEqualTo(1);
      assertThat(snapshot.count(keys, Map.of(), FULL)).isEqualTo(2);
      assertThat(snapshot.documentFrequencies(List.of(term), OPEN)).containsEntry(term, 1L);
      assertThat(snapshot.documentFrequencies(List.of(term), FULL)).containsEntry(term, 2L);
      assertThat(snapshot.evidence(ReportId.cybertip(1), OPEN)).isEmpty();
      assertThat(snapshot.evidence(ReportId.cybertip(1), FULL)).hasSize(2);
      assertThat(snapshot.terms("ip:", 10, OPEN)).isEmpty();
      assertThat(snapshot.terms("ip:", 10, FULL)).extracting(TermCount::reports).containsOnly(1L);
      List<ReportId> neighbours = new ArrayList<>();
      snapshot.neighbours(
          ReportId.cybertip(2), List.of(term), OPEN, found -> neighbours.add(found.report()));
      assertThat(neighbours).isEmpty();
      assertThat(values(snapshot, "city", OPEN)).isEmpty();
      assertThat(values(snapshot, "kind", OPEN)).containsExactly("email");
      assertThat(values(snapshot, "kind", FULL)).containsExactly("email", "ip");
      assertThat(cardKeys(snapshot, OPEN)).isZero();
      assertThat(cardKeys(snapshot, FULL)).isEqualTo(2);
    }
  }

  @Test
  void aHighlightShowsOnlyTextThatTheCallerMaySee() {
    IndexedReport report =
        new OneReport(1)
            .text("/victim/text", Role.CHILD_VICTIM, "tango at home")
            .text("/text", Role.INCIDENT, "tango at work")
            .in("north");
    try (LuceneIndex index = filled("highlights", List.of(report));
        IndexSnapshot snapshot = index.snapshot()) {
      HitQuestion question =
          new HitQuestion(
              new SearchQuery.Text("", "tango"), Map.of(), Order.RELEVANCE, 10, null, true);
      assertThat(snapshot.search(question, OPEN).hits().getFirst().highlights())
          .extracting(highlight -> highlight.path())
          .containsExactly("/text");
      assertThat(snapshot.search(question, FULL).hits().getFirst().highlights())
          .extracting(highlight -> highlight.path())
          .containsExactlyInAnyOrder("/text", "/victim/text");
    }
  }

  private static List<String> values(IndexSnapshot snapshot, String facet, Visibility visibility) {
    FacetQuestion question = new FacetQuestion(ALL, Map.of(), List.of(facet), 10);
    return snapshot.facets(question, visibility).getFirst().values().stream()
        .map(FacetCounts.Value::value)
        .toList();
  }

  private static int cardKeys(IndexSnapshot snapshot, Visibility visibility) {
    ReportId id = ReportId.cybertip(1);
    var card = snapshot.cards(List.of(id), visibility).get(id);
    return card == null ? -1 : card.card().identifiers();
  }

  private LuceneIndex filled(String name, List<IndexedReport> reports) {
    LuceneIndex index = LuceneIndex.open(folder.resolve(name), FIELDS, LuceneIndex.Opening.OWN);
    index.write(reports);
    index.refresh();
    return index;
  }
}
