package org.leadline.index.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.leadline.index.SearchQuery;

/** Questions that are made of others: all of them, any of them, not this one, this one for more. */
final class JoinedQueries {

  /** What the match of a key, a pattern or a range is worth beside words that are scored. */
  private static final float FILTER_SCORE = 1;

  /** What the match of a key is worth. */
  static final float KEY_SCORE = 10;

  private final Function<SearchQuery, Compiled> compile;

  /**
   * @param compile compiles a part
   */
  JoinedQueries(Function<SearchQuery, Compiled> compile) {
    this.compile = compile;
  }

  Compiled and(List<SearchQuery> clauses) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean scored = false;
    boolean positive = false;
    for (SearchQuery clause : clauses) {
      if (clause instanceof SearchQuery.Not not) {
        all.add(compile.apply(not.clause()).query(), Occur.MUST_NOT);
      } else {
        Compiled compiled = compile.apply(clause);
        if (!compiled.empty()) {
          all.add(compiled.query(), compiled.scored() ? Occur.MUST : Occur.FILTER);
          scored |= compiled.scored();
          positive = true;
        } else if (clauses.size() == 1) {
          return compiled;
        }
      }
    }
    if (!positive) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    }
    return new Compiled(all.build(), scored, false);
  }

  Compiled or(List<SearchQuery> clauses) {
    List<Query> queries = new ArrayList<>();
    boolean scored = false;
    for (SearchQuery clause : clauses) {
      Compiled compiled = compile.apply(clause);
      queries.add(compiled.scored() ? compiled.query() : constant(compiled.query(), worth(clause)));
      scored |= compiled.scored() || worth(clause) == 0;
    }
    return new Compiled(Either.of(queries), scored, false);
  }

  private static float worth(SearchQuery clause) {
    if (clause instanceof SearchQuery.Boosted boosted && boosted.factor() == 0) {
      return 0;
    }
    return clause instanceof SearchQuery.Keys ? KEY_SCORE : FILTER_SCORE;
  }

  Compiled boosted(SearchQuery.Boosted boosted) {
    Compiled clause = compile.apply(boosted.clause());
    if (boosted.factor() == 0) {
      return new Compiled(clause.query(), false, clause.empty());
    }
    return clause.scored() && boosted.factor() > 0
        ? Compiled.scored(new BoostQuery(clause.query(), boosted.factor()))
        : clause;
  }

  static Query constant(Query query, float score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }
}
