package org.leadline.index.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Visibility;
import org.leadline.index.Fields;
import org.leadline.index.FilterName;
import org.leadline.index.SearchQuery;

/**
 * Finds which reports match, for one question of one caller. Only what the caller sees is ever in a
 * result: totals, facets and hits are all read from it.
 */
final class Evaluator {

  /** How many documents are gone through between two looks at the clock. */
  private static final int WINDOW = 1 << 17;

  /** Below one match in this many documents, gathering one by one is faster than bits. */
  private static final int SPARSE = 64;

  private final View view;
  private final Visibility visibility;
  private final Caches caches;
  private final DictionaryQueries found;
  private final QueryCompiler compiler;
  private final IndexSearcher searcher;
  private final Deadline deadline;
  private final Map<SearchQuery, Compiled> compiled = new HashMap<>();
  private @Nullable Weight scoring;

  Evaluator(
      View view,
      Fields fields,
      Analysis analysis,
      Caches caches,
      Dictionaries dictionaries,
      Visibility visibility) {
    this.view = view;
    this.visibility = visibility;
    this.caches = caches;
    this.searcher = new IndexSearcher(view.reader());
    Duration limit = fields.settings().timeLimit();
    this.deadline = Deadline.in(limit);
    this.found = dictionaries.queries(visibility, Deadline.in(limit.dividedBy(2)));
    this.compiler =
        new QueryCompiler(fields, analysis, visibility, view.profile(visibility).number(), found);
    searcher.setQueryCache(null);
    searcher.setTimeout(deadline);
  }

  IndexSearcher searcher() {
    return searcher;
  }

  Deadline deadline() {
    return deadline;
  }

  Compiled compile(SearchQuery query) {
    return compiled.computeIfAbsent(query, compiler::compile);
  }

  /** The visible reports that match the query and every filter but those on one field. */
  Matches matches(
      SearchQuery query, Map<String, List<String>> filters, @Nullable String exceptField)
      throws IOException {
    Matches found = matches(query);
    for (Map.Entry<String, List<String>> filter : filters.entrySet()) {
      FilterName name = FilterName.of(filter.getKey());
      if (!name.field().equals(exceptField)) {
        Matches chosen = chosen(name.field(), filter.getValue());
        found = name.excludes() ? found.without(chosen) : found.and(chosen);
      }
    }
    return found;
  }

  Matches matches(SearchQuery query) throws IOException {
    if (query instanceof SearchQuery.All) {
      return new Matches(visible(), false);
    }
    Matches known = caches.matches(view.generation(), visibility, query);
    if (known != null) {
      return known;
    }
    Compiled clause = compile(query);
    Query found = clause.query();
    return keep(
        query, evaluate(clause.scored() ? scoring(searcher.rewrite(found)) : filtering(found)));
  }

  /** The same, of a question that is asked once: nothing is kept of it. */
  Matches once(SearchQuery query) throws IOException {
    return evaluate(filtering(compile(query).query()));
  }

  /**
   * What scores every match of a rewritten query. The one that found the matches is given again:
   * half of a look-up's cost is to find its terms in every segment.
   */
  Weight scoring(Query rewritten) throws IOException {
    Weight known = scoring;
    if (known == null || !known.getQuery().equals(rewritten)) {
      known = searcher.createWeight(rewritten, ScoreMode.COMPLETE, 1);
      scoring = known;
    }
    return known;
  }

  /** The visible reports that have one of these values, or a value in one of these ranges. */
  Matches chosen(String field, List<String> values) throws IOException {
    Chosen question = new Chosen(field, values);
    Matches known = caches.matches(view.generation(), visibility, question);
    return known != null
        ? known
        : keep(question, evaluate(filtering(compiler.chosen(field, values))));
  }

  /** Every document of a segment with a value in a range, those that are deleted or hidden too. */
  DocSet inRange(String field, String range, int position) throws IOException {
    LeafReaderContext leaf = view.reader().leaves().get(position);
    int maxDoc = leaf.reader().maxDoc();
    DocSet.Builder found = new DocSet.Builder(maxDoc);
    Scorer scorer = filtering(compiler.chosen(field, List.of(range))).scorer(leaf);
    if (scorer != null && scorer.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      found.addAll(scorer.iterator(), maxDoc);
    }
    return found.build();
  }

  private Matches keep(Object question, Matches found) {
    if (!found.partial()) {
      caches.keep(view.generation(), visibility, question, found);
    }
    return found;
  }

  private List<DocSet> visible() {
    return view.segments().stream().map(segment -> segment.visible(visibility)).toList();
  }

  private Weight filtering(Query query) throws IOException {
    return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  private Matches evaluate(Weight weight) throws IOException {
    List<DocSet> sets = new ArrayList<>();
    List<LeafReaderContext> leaves = view.reader().leaves();
    boolean late = false;
    for (int i = 0; i < leaves.size(); i++) {
      DocSet visible = view.segments().get(i).visible(visibility);
      late = late || deadline.shouldExit();
      DocSet.Builder found = new DocSet.Builder(leaves.get(i).reader().maxDoc());
      if (!late && visible.size() > 0) {
        late = gather(weight.scorer(leaves.get(i)), found, leaves.get(i).reader().maxDoc());
      }
      sets.add(found.build().and(visible));
    }
    return new Matches(sets, late || found.partial());
  }

  /** Whether time ran out. */
  private boolean gather(@Nullable Scorer scorer, DocSet.Builder found, int maxDoc)
      throws IOException {
    if (scorer == null) {
      return false;
    }
    TwoPhaseIterator verified = scorer.twoPhaseIterator();
    DocIdSetIterator docs = scorer.iterator();
    docs.nextDoc();
    while (docs.docID() != DocIdSetIterator.NO_MORE_DOCS) {
      int upTo = (int) Math.min(maxDoc, (long) docs.docID() + WINDOW);
      if (verified == null && docs.cost() > maxDoc / SPARSE) {
        found.addAll(docs, upTo);
      } else {
        for (; docs.docID() < upTo; docs.nextDoc()) {
          found.add(docs.docID());
        }
      }
      if (docs.docID() != DocIdSetIterator.NO_MORE_DOCS && deadline.shouldExit()) {
        return true;
      }
    }
    return false;
  }

  /** The values chosen in a facet, as a question of its own. */
  private record Chosen(String field, List<String> values) {}
}
