package org.leadline.index.lucene;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.leadline.access.Visibility;
import org.leadline.identity.PictureHash;
import org.leadline.index.Evidence;
import org.leadline.index.FacetCounts;
import org.leadline.index.FacetQuestion;
import org.leadline.index.Field;
import org.leadline.index.Fields;
import org.leadline.index.HeldValue;
import org.leadline.index.HistogramQuestion;
import org.leadline.index.Hit;
import org.leadline.index.HitPage;
import org.leadline.index.HitQuestion;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.IndexedVersion;
import org.leadline.index.LikeKeys;
import org.leadline.index.NearKey;
import org.leadline.index.Neighbour;
import org.leadline.index.RangeQuestion;
import org.leadline.index.ReportPlaces;
import org.leadline.index.ReporterFigures;
import org.leadline.index.ScoreColumns;
import org.leadline.index.ScoreExplanation;
import org.leadline.index.SearchQuery;
import org.leadline.index.SharedKeys;
import org.leadline.index.Swept;
import org.leadline.index.TermCount;
import org.leadline.report.ReportId;

/** Answers questions from one view, which it holds until it is closed. */
final class LuceneSnapshot implements IndexSnapshot {

  private final View view;
  private final Fields fields;
  private final Analysis analysis;
  private final Caches caches;
  private final Dictionaries dictionaries;
  private final LinkGraphs graphs;
  private final HeldView held;

  /** Takes over a view that was acquired. */
  LuceneSnapshot(
      View view,
      Fields fields,
      Analysis analysis,
      Caches caches,
      PictureBank pictures,
      LinkGraphs graphs) {
    this.view = view;
    this.held = new HeldView(view);
    this.fields = fields;
    this.analysis = analysis;
    this.caches = caches;
    this.dictionaries = new Dictionaries(view, pictures, caches);
    this.graphs = graphs;
  }

  @Override
  public long generation() {
    return view.generation();
  }

  @Override
  public long sequence() {
    return view.sequence();
  }

  @Override
  public ScoreColumns.Column profile(Visibility visibility) {
    return view.profile(visibility);
  }

  @Override
  public HitPage search(HitQuestion question, Visibility visibility) {
    Ranked after = Cursor.read(question, visibility, view.profile(visibility).number());
    return held.read(() ->
        new HitPages(view, fields, analysis, evaluator(visibility), visibility)
            .page(question, after));
  }

  @Override
  public List<FacetCounts> facets(FacetQuestion question, Visibility visibility) {
    return held.read(() ->
        new FacetCounter(view, fields, visibility, caches, evaluator(visibility)).count(question));
  }

  @Override
  public FacetCounts ranges(RangeQuestion question, Visibility visibility) {
    return held.read(
        () -> new RangeCounter(view, visibility, evaluator(visibility)).count(question));
  }

  @Override
  public FacetCounts histogram(HistogramQuestion question, Visibility visibility) {
    return held.read(
        () -> new HistogramCounter(view, fields, evaluator(visibility)).count(question));
  }

  @Override
  public long count(SearchQuery query, Map<String, List<String>> filters, Visibility visibility) {
    return held.read(() -> evaluator(visibility).matches(query, filters, null).total());
  }

  @Override
  public Optional<ScoreExplanation> explain(
      SearchQuery query, ReportId report, Visibility visibility) {
    return held.read(() ->
        new HitPages(view, fields, analysis, evaluator(visibility), visibility)
            .explain(query, report));
  }

  @Override
  public List<Evidence> evidence(ReportId report, Visibility visibility) {
    return held.read(() -> links(visibility).evidence(report));
  }

  @Override
  public List<HeldValue> values(ReportId report, Visibility visibility) {
    return held.read(() -> new ValueReader(view, visibility).values(report));
  }

  @Override
  public Map<String, Long> documentFrequencies(Collection<String> terms, Visibility visibility) {
    return held.read(() -> links(visibility).holders().frequencies(null, terms));
  }

  @Override
  public Map<String, Long> frequenciesOf(
      ReportId holder, Collection<String> terms, Visibility visibility) {
    return held.read(() -> links(visibility).holders().frequencies(holder, terms));
  }

  @Override
  public void neighbours(
      ReportId of, Collection<String> terms, Visibility visibility, Consumer<Neighbour> each) {
    held.tell(() -> links(visibility).holders(of, terms, each));
  }

  @Override
  public void holders(Collection<String> terms, Visibility visibility, Consumer<Neighbour> each) {
    held.tell(() -> links(visibility).holders(null, terms, each));
  }

  @Override
  public void victims(Visibility visibility, Consumer<Neighbour> each) {
    if (visibility.childVictimValues()) {
      held.tell(() -> links(visibility).victims(each));
    }
  }

  @Override
  public void everyReport(Visibility visibility, Consumer<Neighbour> each) {
    held.tell(() -> links(visibility).everyReport(each));
  }

  @Override
  public SharedKeys sharedKeys(Visibility visibility) {
    return held.read(
        () -> new SharedKeysReader(graphs.covering(view), visibility, new Reporters(fields)));
  }

  @Override
  public long countHolding(
      ReportId of, Collection<String> any, Collection<String> none, Visibility visibility) {
    return held.read(() -> links(visibility).holders().count(of, any, none));
  }

  @Override
  public Map<String, Long> reporters(Visibility visibility) {
    return held.read(() -> new Reporters(fields).count(view, visibility));
  }

  @Override
  public Map<String, Long> reportersHolding(Collection<String> terms, Visibility visibility) {
    return held.read(() -> new Reporters(fields).count(view, links(visibility).holders(), terms));
  }

  @Override
  public List<ReporterFigures> reporterFigures(List<String> facets, Visibility visibility) {
    return held.read(() -> new ReporterTable(view, visibility, new Reporters(fields)).read(facets));
  }

  @Override
  public List<NearKey> near(PictureHash hash, int distance, Visibility visibility) {
    return held.read(() -> dictionaries.near(hash, distance, visibility));
  }

  @Override
  public Swept sweep(
      List<SearchQuery> values, int most, Visibility visibility, IntConsumer progress) {
    return held.read(() ->
        new Sweeper(view, fields, () -> evaluator(visibility), visibility)
            .sweep(values, most, progress));
  }

  @Override
  public LikeKeys namesLike(String name, Visibility visibility) {
    Deadline deadline = Deadline.in(fields.settings().timeLimit());
    return held.read(() -> dictionaries.like(name, visibility, deadline));
  }

  @Override
  public Map<ReportId, Hit> cards(Collection<ReportId> reports, Visibility visibility) {
    return held.read(() -> {
      CardReader reader = new CardReader(view, visibility);
      Map<ReportId, Hit> cards = new TreeMap<>();
      for (ReportId report : reports) {
        Optional<View.Spot> spot = view.find(report, visibility);
        if (spot.isPresent()) {
          cards.put(report, reader.hit(spot.get(), 0, List.of()));
        }
      }
      return Collections.unmodifiableMap(cards);
    });
  }

  @Override
  public Map<ReportId, ReportPlaces> places(Collection<ReportId> reports, Visibility visibility) {
    return held.read(() -> new PlaceReader(view, fields, visibility).read(reports));
  }

  @Override
  public List<TermCount> terms(String prefix, int limit, Visibility visibility) {
    return held.read(() -> FrequentTerms.of(view, visibility, prefix, limit));
  }

  @Override
  public List<TermCount> wordsNear(String field, String word, int limit, Visibility visibility) {
    Field named = fields.find(field).orElseThrow();
    return held.read(
        () -> new SpellingReader(view, visibility, analysis).words(named, word, limit));
  }

  @Override
  public List<TermCount> keysNear(String prefix, String value, int limit, Visibility visibility) {
    return held.read(
        () -> new SpellingReader(view, visibility, analysis).keys(prefix, value, limit));
  }

  @Override
  public void versions(Visibility visibility, Consumer<IndexedVersion> each) {
    held.tell(() -> {
      for (Segment segment : view.segments()) {
        Versions.tell(segment, segment.visible(visibility).list(), each);
      }
    });
  }

  @Override
  public void versions(
      Collection<ReportId> reports, Visibility visibility, Consumer<IndexedVersion> each) {
    held.tell(() -> {
      for (Segment segment : view.segments()) {
        Versions.tell(segment, Versions.find(segment, reports, visibility), each);
      }
    });
  }

  /** Gives the view back; more than one call does no harm. */
  @Override
  public void close() {
    held.close();
  }

  private Evaluator evaluator(Visibility visibility) {
    return new Evaluator(view, fields, analysis, caches, dictionaries, visibility);
  }

  private LinkReader links(Visibility visibility) {
    return new LinkReader(view, graphs.of(view), visibility, new Reporters(fields));
  }
}
