package org.leadline.index.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.Explanation;
import org.leadline.index.ScoreExplanation;

/**
 * Tells how a relevance score comes about. Corpus counts are left out for a caller who does not see
 * the whole corpus.
 */
final class Explainer {

  private static final String SUM = "sum of:";

  private final boolean wholeCorpus;

  Explainer(boolean wholeCorpus) {
    this.wholeCorpus = wholeCorpus;
  }

  /** Text score and priority, which add up to the score of the hit. */
  ScoreExplanation explain(Explanation text, int priority, double weight) {
    double boost = Ranker.boost(weight, priority);
    double words = text.isMatch() ? text.getValue().doubleValue() : 0;
    List<ScoreExplanation> parts = new ArrayList<>();
    parts.add(text.isMatch() ? convert(text) : leaf(0, "no words to score"));
    parts.add(leaf(boost, "priority " + priority + " of 1000, times weight " + weight));
    return new ScoreExplanation(words + boost, "relevance: text score plus priority", parts);
  }

  private ScoreExplanation convert(Explanation text) {
    double value = text.getValue().doubleValue();
    List<ScoreExplanation> details = new ArrayList<>();
    for (Explanation detail : text.getDetails()) {
      if (wholeCorpus || !isCorpusCount(text, detail)) {
        details.add(convert(detail));
      }
    }
    String description = text.getDescription();
    if (description.equals(SUM)) {
      addRounding(value, details);
    }
    return new ScoreExplanation(value, description, details);
  }

  /** Lucene rounds each sum to single precision; what that takes or gives is told, too. */
  private static void addRounding(double value, List<ScoreExplanation> details) {
    double sum = details.stream().mapToDouble(ScoreExplanation::value).sum();
    if (sum != value) {
      details.add(leaf(value - sum, "rounding to single precision"));
    }
  }

  private static boolean isCorpusCount(Explanation parent, Explanation detail) {
    return parent.getDescription().startsWith("idf")
        || detail.getDescription().startsWith("avgdl")
        || Arrays.asList("N", "n").contains(detail.getDescription().split(",")[0]);
  }

  private static ScoreExplanation leaf(double value, String description) {
    return new ScoreExplanation(value, description, List.of());
  }
}
