package org.leadline.index.lucene;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadline.report.ReportId;

/**
 * A report in the running for a page, or the place where the page before ended. Best first: score,
 * then the two numbers of the ordering, then the report's key, which is read only on a tie.
 */
final class Ranked implements Comparable<Ranked> {

  private final double score;
  private final long first;
  private final long second;
  private final int segment;
  private final int doc;
  private final @Nullable Segment columns;
  private @Nullable ReportId id;

  private Ranked(
      double score,
      long first,
      long second,
      int segment,
      int doc,
      @Nullable Segment columns,
      @Nullable ReportId id) {
    this.score = score;
    this.first = first;
    this.second = second;
    this.segment = segment;
    this.doc = doc;
    this.columns = columns;
    this.id = id;
  }

  static Ranked of(double score, Ordering ordering, View view, int segment, int doc) {
    Segment columns = view.segments().get(segment);
    return new Ranked(
        score,
        ordering.first(columns, doc),
        ordering.second(columns, doc),
        segment,
        doc,
        columns,
        null);
  }

  static Ranked end(double score, long first, long second, ReportId id) {
    return new Ranked(score, first, second, -1, -1, null, id);
  }

  double score() {
    return score;
  }

  long first() {
    return first;
  }

  long second() {
    return second;
  }

  int segment() {
    return segment;
  }

  int doc() {
    return doc;
  }

  ReportId id() {
    ReportId known = id;
    if (known == null) {
      known = Objects.requireNonNull(columns).id(doc);
      id = known;
    }
    return known;
  }

  @Override
  public int compareTo(Ranked other) {
    int byScore = Double.compare(other.score, score);
    if (byScore != 0) {
      return byScore;
    }
    int byFirst = Long.compare(other.first, first);
    if (byFirst != 0) {
      return byFirst;
    }
    int bySecond = Long.compare(other.second, second);
    return bySecond != 0 ? bySecond : id().compareTo(other.id());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ranked ranked && compareTo(ranked) == 0;
  }

  @Override
  public int hashCode() {
    return id().hashCode();
  }
}
