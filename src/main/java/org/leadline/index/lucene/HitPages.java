package org.leadline.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.Explanation;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Visibility;
import org.leadline.index.Fields;
import org.leadline.index.Hit;
import org.leadline.index.HitPage;
import org.leadline.index.HitQuestion;
import org.leadline.index.Order;
import org.leadline.index.ScoreExplanation;
import org.leadline.index.SearchQuery;
import org.leadline.report.ReportId;

/** Puts pages of hits together, and tells how a hit's score comes about. For one question. */
final class HitPages {

  private final View view;
  private final Fields fields;
  private final Analysis analysis;
  private final Evaluator evaluator;
  private final Visibility visibility;

  HitPages(
      View view, Fields fields, Analysis analysis, Evaluator evaluator, Visibility visibility) {
    this.view = view;
    this.fields = fields;
    this.analysis = analysis;
    this.evaluator = evaluator;
    this.visibility = visibility;
  }

  /**
   * A page of hits.
   *
   * @param after where the page before ended; null for the first
   */
  HitPage page(HitQuestion question, @Nullable Ranked after) throws IOException {
    Matches matches = evaluator.matches(question.query(), question.filters(), null);
    if (question.limit() == 0) {
      return new HitPage(matches.total(), matches.partial(), List.of(), null);
    }
    Compiled query = evaluator.compile(question.query());
    Ranker ranker =
        new Ranker(view, evaluator, question.order(), column(), fields.settings().priorityWeight());
    List<Ranked> ranked = ranker.page(query, matches, question.limit() + 1, after);
    boolean more = ranked.size() > question.limit();
    List<Ranked> page = more ? ranked.subList(0, question.limit()) : ranked;
    return new HitPage(
        matches.total(),
        matches.partial() || ranker.late(),
        hits(question, query, page),
        more ? Cursor.write(question, visibility, column(), page.getLast()) : null);
  }

  private List<Hit> hits(HitQuestion question, Compiled query, List<Ranked> page)
      throws IOException {
    Highlighter highlighter = new Highlighter(fields, analysis, visibility, query);
    CardReader cards = new CardReader(view, visibility);
    List<Hit> hits = new ArrayList<>();
    for (Ranked hit : page) {
      LeafReader reader = view.segments().get(hit.segment()).reader();
      hits.add(
          cards.hit(
              new View.Spot(hit.segment(), hit.doc()),
              score(question.order(), hit),
              question.highlight() ? highlighter.highlight(reader, hit.doc()) : List.of()));
    }
    return hits;
  }

  private long column() {
    return view.profile(visibility).number();
  }

  private static double score(Order order, Ranked hit) {
    return switch (order) {
      case RELEVANCE, TEXT -> hit.score();
      case PRIORITY, NEWEST, OLDEST -> 0;
    };
  }

  /** How the score of a report comes about; empty when it does not match or is not seen. */
  Optional<ScoreExplanation> explain(SearchQuery query, ReportId report) throws IOException {
    Matches matches = evaluator.matches(query);
    Optional<View.Spot> spot =
        view.find(report, visibility)
            .filter(found -> matches.sets().get(found.segment()).contains(found.doc()));
    return spot.isEmpty() ? Optional.empty() : Optional.of(explain(query, spot.get()));
  }

  private ScoreExplanation explain(SearchQuery query, View.Spot spot) throws IOException {
    Compiled compiled = evaluator.compile(query);
    int base = view.reader().leaves().get(spot.segment()).docBase;
    Explanation text =
        compiled.scored()
            ? evaluator.searcher().explain(compiled.query(), base + spot.doc())
            : Explanation.noMatch("no words to score");
    int priority = view.segments().get(spot.segment()).scores(column()).priority(spot.doc());
    return new Explainer(visibility.allUnits() && visibility.childVictimValues())
        .explain(text, priority, fields.settings().priorityWeight());
  }
}
