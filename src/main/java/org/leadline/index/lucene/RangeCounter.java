package org.leadline.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.leadline.index.FacetCounts;
import org.leadline.index.RangeQuestion;

/**
 * Counts the matching reports in ranges of a field's values. The reports of each range are found
 * once by the field's points and kept as sets like those of any chosen value; counting is going
 * through two sets of bits at once, about 10 microseconds per million reports and range.
 */
final class RangeCounter {

  private final Evaluator evaluator;

  RangeCounter(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** Every range in the question's order, those without reports included. */
  FacetCounts count(RangeQuestion question) throws IOException {
    Matches matches = evaluator.matches(question.query(), question.filters(), question.field());
    boolean partial = matches.partial();
    long distinct = 0;
    List<FacetCounts.Value> counted = new ArrayList<>();
    for (String range : question.ranges()) {
      Matches within = evaluator.chosen(question.field(), List.of(range));
      long count = matches.countCommon(within);
      partial |= within.partial();
      distinct += count > 0 ? 1 : 0;
      counted.add(new FacetCounts.Value(range, count));
    }
    return new FacetCounts(question.field(), counted, distinct, partial);
  }
}
