package org.leadline.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.leadline.access.Visibility;
import org.leadline.index.FacetCounts;
import org.leadline.index.RangeQuestion;

/**
 * Counts the matching reports in ranges of a field's values. The documents of each range are found
 * once for each segment by the field's points, so that after a refresh only what came new is looked
 * at; counting is going through two sets of bits at once, about 10 microseconds per million reports
 * and range.
 */
final class RangeCounter {

  private final View view;
  private final Visibility visibility;
  private final Evaluator evaluator;

  RangeCounter(View view, Visibility visibility, Evaluator evaluator) {
    this.view = view;
    this.visibility = visibility;
    this.evaluator = evaluator;
  }

  /** Every range in the question's order, those without reports included. */
  FacetCounts count(RangeQuestion question) throws IOException {
    Matches matches = evaluator.matches(question.query(), question.filters(), question.field());
    long distinct = 0;
    List<FacetCounts.Value> counted = new ArrayList<>();
    for (String range : question.ranges()) {
      long count = count(matches, question.field(), range);
      distinct += count > 0 ? 1 : 0;
      counted.add(new FacetCounts.Value(range, count));
    }
    return new FacetCounts(question.field(), counted, distinct, matches.partial());
  }

  private long count(Matches matches, String field, String range) {
    Columns.Within within =
        new Columns.Within(
            field, range, visibility.childVictimValues(), view.profile(visibility).number());
    long count = 0;
    for (int i = 0; i < view.segments().size(); i++) {
      DocSet matching = matches.sets().get(i);
      if (matching.size() > 0) {
        int position = i;
        DocSet all =
            view.segments().get(i).columns().within(within, () -> find(field, range, position));
        count += matching.countCommon(all);
      }
    }
    return count;
  }

  private DocSet find(String field, String range, int position) {
    try {
      return evaluator.inRange(field, range, position);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
