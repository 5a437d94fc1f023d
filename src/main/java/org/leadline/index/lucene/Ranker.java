package org.leadline.index.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.leadline.index.Order;

/**
 * Puts matching reports in order.
 *
 * <p>Orders by columns walk a presorted list, or compare the few that match. Text score plus
 * priority is exact by a threshold algorithm (Fagin, Lotem, Naor: Optimal aggregation algorithms
 * for middleware, 2001): the best by text alone are taken, their priority added, and it is enough
 * once no report outside of them could reach the page even with the highest priority. Where that
 * does not happen soon, every match is scored.
 */
final class Ranker {

  /** Fewer matches than this are scored one by one. */
  private static final int FEW = 2_000;

  private static final int FIRST_DEPTH = 200;
  private static final int DEEPER = 8;
  private static final int DEEPEST = 15_000;

  private static final int WINDOW = 1 << 17;

  private final View view;
  private final Evaluator evaluator;
  private final Order order;
  private final Ordering ordering;
  private final double priorityWeight;
  private boolean late;

  /**
   * Ranks in one view.
   *
   * @param column the profile by which
   */
  Ranker(View view, Evaluator evaluator, Order order, long column, double priorityWeight) {
    this.view = view;
    this.evaluator = evaluator;
    this.order = order;
    this.ordering = Ordering.of(order, column);
    this.priorityWeight = order == Order.RELEVANCE ? priorityWeight : 0;
  }

  /** What a priority adds to a text score. */
  static double boost(double weight, int priority) {
    return weight * priority / 1000;
  }

  /** Whether time ran out, so that the page is of what was seen until then. */
  boolean late() {
    return late;
  }

  List<Ranked> page(Compiled query, Matches matches, int limit, @Nullable Ranked after)
      throws IOException {
    if (!query.scored() || (order != Order.RELEVANCE && order != Order.TEXT)) {
      return byColumns(matches, new Page(limit, after));
    }
    Query text = evaluator.searcher().rewrite(query.query());
    long total = matches.total();
    if (total > FEW) {
      int depth = Math.max(FIRST_DEPTH, 4 * limit);
      for (; depth <= DEEPEST && depth < total / 2; depth *= DEEPER) {
        Page page = new Page(limit, after);
        if (byThreshold(text, matches, depth, page)) {
          return page.sorted();
        }
      }
    }
    Page page = new Page(limit, after);
    if (total > FEW) {
      scoreInBulk(text, matches, page);
    } else {
      scoreEach(text, matches, page);
    }
    return page.sorted();
  }

  private List<Ranked> byColumns(Matches matches, Page page) {
    for (int i = 0; i < matches.sets().size(); i++) {
      DocSet docs = matches.sets().get(i);
      double steps = (double) page.limit() * view.segments().get(i).columns().size();
      if ((double) docs.size() * docs.size() > 2 * steps) {
        walk(i, docs, page);
      } else {
        for (int doc : docs.list()) {
          page.offer(ranked(0, i, doc));
        }
      }
    }
    return page.sorted();
  }

  /** Goes down the presorted list from where the page before ended. */
  private void walk(int segment, DocSet docs, Page page) {
    int[] sorted = view.segments().get(segment).sorted(ordering);
    int found = 0;
    for (int i = start(sorted, segment, page.after()); i < sorted.length; i++) {
      if (docs.contains(sorted[i])) {
        page.offer(ranked(0, segment, sorted[i]));
        if (++found == page.limit()) {
          return;
        }
      }
    }
  }

  private int start(int[] sorted, int segment, @Nullable Ranked after) {
    int low = 0;
    int high = after == null ? 0 : sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (after != null && ranked(0, segment, sorted[middle]).compareTo(after) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether the page is certain. */
  private boolean byThreshold(Query text, Matches matches, int depth, Page page)
      throws IOException {
    ScoreDoc[] best = best(text, matches, depth);
    List<LeafReaderContext> leaves = view.reader().leaves();
    for (ScoreDoc scored : best) {
      int segment = ReaderUtil.subIndex(scored.doc, leaves);
      page.offer(ranked(scored.score, segment, scored.doc - leaves.get(segment).docBase));
    }
    return late
        || best.length < depth
        || page.threshold() > best[best.length - 1].score + priorityWeight;
  }

  private ScoreDoc[] best(Query text, Matches matches, int depth) throws IOException {
    TopScoreDocCollector collector =
        new TopScoreDocCollectorManager(depth, null, depth).newCollector();
    Weight weight = evaluator.searcher().createWeight(text, ScoreMode.TOP_SCORES, 1);
    collector.setWeight(weight);
    for (LeafReaderContext leaf : view.reader().leaves()) {
      DocSet docs = matches.sets().get(leaf.ord);
      if (docs.size() > 0) {
        score(weight, leaf, docs, collector.getLeafCollector(leaf));
      }
    }
    TopDocs found = collector.topDocs();
    return found.scoreDocs;
  }

  private void scoreInBulk(Query text, Matches matches, Page page) throws IOException {
    Weight weight = evaluator.scoring(text);
    for (LeafReaderContext leaf : view.reader().leaves()) {
      DocSet docs = matches.sets().get(leaf.ord);
      if (docs.size() > 0) {
        score(weight, leaf, docs, new Offering(page, leaf.ord));
      }
    }
  }

  private void score(Weight weight, LeafReaderContext leaf, DocSet docs, LeafCollector collector)
      throws IOException {
    ScorerSupplier supplier = weight.scorerSupplier(leaf);
    if (supplier == null) {
      return;
    }
    supplier.setTopLevelScoringClause();
    BulkScorer scorer = supplier.bulkScorer();
    int maxDoc = leaf.reader().maxDoc();
    for (int from = 0; from < maxDoc && !late; from += WINDOW) {
      scorer.score(collector, docs.bits(), from, (int) Math.min(maxDoc, (long) from + WINDOW));
      late = evaluator.deadline().shouldExit();
    }
  }

  private void scoreEach(Query text, Matches matches, Page page) throws IOException {
    Weight weight = evaluator.scoring(text);
    for (LeafReaderContext leaf : view.reader().leaves()) {
      DocSet docs = matches.sets().get(leaf.ord);
      Scorer scorer = docs.size() == 0 ? null : weight.scorer(leaf);
      if (scorer != null) {
        for (int doc : docs.list()) {
          scorer.iterator().advance(doc);
          page.offer(ranked(scorer.score(), leaf.ord, doc));
        }
      }
    }
  }

  private Ranked ranked(double textScore, int segment, int doc) {
    double score = textScore;
    if (priorityWeight > 0) {
      ScoreColumn scores = view.segments().get(segment).scores(ordering.column());
      score += boost(priorityWeight, scores.priority(doc));
    }
    return Ranked.of(score, ordering, view, segment, doc);
  }

  /** Offers every scored match that could still have a place. */
  private final class Offering implements LeafCollector {

    private final Page page;
    private final int segment;
    private @Nullable Scorable scorer;

    Offering(Page page, int segment) {
      this.page = page;
      this.segment = segment;
    }

    @Override
    public void setScorer(Scorable scorable) {
      scorer = scorable;
    }

    @Override
    public void collect(int doc) throws IOException {
      float score = Objects.requireNonNull(scorer).score();
      if (score + priorityWeight >= page.threshold()) {
        page.offer(ranked(score, segment, doc));
      }
    }
  }
}
