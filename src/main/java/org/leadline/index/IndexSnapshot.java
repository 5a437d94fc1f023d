package org.leadline.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.leadline.access.Visibility;
import org.leadline.identity.PictureHash;
import org.leadline.report.ReportId;

/**
 * The index as it was at one moment. All reads of one answer come from one snapshot. Safe for many
 * threads; close it.
 *
 * <p>Every count, frequency and list is computed over what the visibility sees, child-victim values
 * included only where it may see them.
 */
public interface IndexSnapshot extends AutoCloseable {

  /** A number that grows whenever what a search can see changes; part of each cache key. */
  long generation();

  /** The sequence of the last change that this snapshot holds. */
  long sequence();

  /**
   * The profile whose scores somebody sees in this state of the index: those of hits and cards, and
   * those that orders and questions for a score go by.
   */
  ScoreColumns.Column profile(Visibility visibility);

  /**
   * A page of hits.
   *
   * @throws InvalidCursor when the cursor does not belong to this question
   */
  HitPage search(HitQuestion question, Visibility visibility);

  /** Drill-sideways counts, in the order of the question's fields. */
  List<FacetCounts> facets(FacetQuestion question, Visibility visibility);

  /**
   * How many of the matching reports have a value in each range, in the question's order, empty
   * ranges included.
   */
  FacetCounts ranges(RangeQuestion question, Visibility visibility);

  /** How many of the matching reports lie in which stretch of time, in the order of time. */
  FacetCounts histogram(HistogramQuestion question, Visibility visibility);

  /** How many reports match, exactly. */
  long count(SearchQuery query, Map<String, List<String>> filters, Visibility visibility);

  /**
   * How the relevance score of a report under a query comes about; empty when the report does not
   * match or is not seen.
   */
  Optional<ScoreExplanation> explain(SearchQuery query, ReportId report, Visibility visibility);

  /** Every keyed place of a report; empty when the report is not seen. */
  List<Evidence> evidence(ReportId report, Visibility visibility);

  /** Every value of a report that has match keys; empty when the report is not seen. */
  List<HeldValue> values(ReportId report, Visibility visibility);

  /** How many reports hold each term; a term that none holds is absent. */
  Map<String, Long> documentFrequencies(Collection<String> terms, Visibility visibility);

  /**
   * The same of terms that a report holds, and of report numbers; most of a report's values are its
   * own, which an engine may know without looking for others.
   *
   * @param holder a report that holds each of the terms that is no report number
   */
  default Map<String, Long> frequenciesOf(
      ReportId holder, Collection<String> terms, Visibility visibility) {
    return documentFrequencies(terms, visibility);
  }

  /**
   * Every other report that holds any of the terms, with its evidence for these terms alone, in no
   * fixed order.
   */
  void neighbours(
      ReportId of, Collection<String> terms, Visibility visibility, Consumer<Neighbour> each);

  /** Every report that holds any of the terms, likewise. */
  void holders(Collection<String> terms, Visibility visibility, Consumer<Neighbour> each);

  /**
   * Every report that has values of child victims, with these places alone, in no fixed order; none
   * where the visibility may not see such values.
   */
  void victims(Visibility visibility, Consumer<Neighbour> each);

  /** Every report that is seen with all its keyed places, one after another, in no fixed order. */
  void everyReport(Visibility visibility, Consumer<Neighbour> each);

  /**
   * Who shares what, of all reports that are seen. Making it may take seconds; it takes about 100
   * bytes a report.
   */
  SharedKeys sharedKeys(Visibility visibility);

  /** How many reports other than this one hold any of the first terms and none of the second. */
  long countHolding(
      ReportId of, Collection<String> any, Collection<String> none, Visibility visibility);

  /**
   * How many reports there are of each reporter, by its name as written; those without one under
   * the empty name.
   */
  Map<String, Long> reporters(Visibility visibility);

  /** The same of the reports that hold any of the terms. */
  Map<String, Long> reportersHolding(Collection<String> terms, Visibility visibility);

  /**
   * The same with the values that the reports have in facet fields, by reporter.
   *
   * @param facets facet fields
   */
  List<ReporterFigures> reporterFigures(List<String> facets, Visibility visibility);

  /**
   * Every PDQ hash within a distance of one that reports hold, itself included when they do;
   * nearest first, ties by term. A hash that {@linkplain PictureHash#tells says nothing}, there or
   * here, is near to none but itself.
   *
   * @param distance in bits, 0 to {@value PictureHash#FARTHEST}; more is taken for that
   */
  List<NearKey> near(PictureHash hash, int distance, Visibility visibility);

  /**
   * Who holds which of many values: tens of thousands are looked up in one go through the
   * dictionary rather than by as many searches.
   *
   * @param values what is asked for, each a value as the search reads it
   * @param most how many of the reports that hold the most values are told, at the most
   * @param progress is told now and then how much is done, 0 to 100; never from another thread
   */
  Swept sweep(List<SearchQuery> values, int most, Visibility visibility, IntConsumer progress);

  /**
   * Every display name and user name like one; none when it holds neither letter nor digit. Every
   * such name of the index is compared, which takes about two microseconds each, so that a time
   * limit may end it. The answer is kept until the index changes.
   *
   * @param name as somebody typed it
   */
  LikeKeys namesLike(String name, Visibility visibility);

  /** The cards of these reports; those that are not seen are absent. */
  Map<ReportId, Hit> cards(Collection<ReportId> reports, Visibility visibility);

  /**
   * Where the documents of these reports say that something or somebody is; those that are not seen
   * are absent.
   */
  Map<ReportId, ReportPlaces> places(Collection<ReportId> reports, Visibility visibility);

  /**
   * Terms that begin with a prefix, most frequent first, for completion of values.
   *
   * @param limit how many at the most
   */
  List<TermCount> terms(String prefix, int limit, Visibility visibility);

  /**
   * Words that reports have in a field of text or of free wording and that are one letter off from
   * a word (changed, left out, put in, or swapped with its neighbour), the first letter apart, the
   * word itself left out; most frequent first. The stem of a word stands among them like a word.
   *
   * @param field the name of the field
   * @param limit how many at the most
   */
  List<TermCount> wordsNear(String field, String word, int limit, Visibility visibility);

  /**
   * Match-key terms of the same kind that are likewise one letter or digit off.
   *
   * @param prefix the kind's prefix with its colon
   * @param value the value behind it
   */
  List<TermCount> keysNear(String prefix, String value, int limit, Visibility visibility);

  /**
   * Every indexed report with its version, for comparison with the store. For maintenance by the
   * local operator.
   */
  void versions(Visibility visibility, Consumer<IndexedVersion> each);

  /** The same for these reports; one that the index holds twice is told twice. */
  void versions(Collection<ReportId> reports, Visibility visibility, Consumer<IndexedVersion> each);

  @Override
  void close();
}
