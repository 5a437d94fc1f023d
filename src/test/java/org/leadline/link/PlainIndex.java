package org.leadline.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Visibility;
import org.leadline.identity.PictureHash;
import org.leadline.index.CacheFigures;
import org.leadline.index.Card;
import org.leadline.index.Evidence;
import org.leadline.index.FacetCounts;
import org.leadline.index.FacetQuestion;
import org.leadline.index.HeldValue;
import org.leadline.index.HistogramQuestion;
import org.leadline.index.Hit;
import org.leadline.index.HitPage;
import org.leadline.index.HitQuestion;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.IndexStatistics;
import org.leadline.index.IndexedReport;
import org.leadline.index.IndexedVersion;
import org.leadline.index.LikeKeys;
import org.leadline.index.NearKey;
import org.leadline.index.Neighbour;
import org.leadline.index.PictureFigures;
import org.leadline.index.PlainEvidence;
import org.leadline.index.PlainNear;
import org.leadline.index.RangeQuestion;
import org.leadline.index.ReportIndex;
import org.leadline.index.ReportPlaces;
import org.leadline.index.ReporterFigures;
import org.leadline.index.ScoreColumns;
import org.leadline.index.ScoreExplanation;
import org.leadline.index.SearchQuery;
import org.leadline.index.SharedKeys;
import org.leadline.index.Swept;
import org.leadline.index.TermCount;
import org.leadline.report.Location;
import org.leadline.report.ReportId;
import org.leadline.report.Role;

/**
 * The plain, slow way: reads every report for every question. It answers what links ask, so that
 * the rules of links are tested apart from an engine, and an engine against it. What only searches
 * ask (hits, facets, completions) the plain way beside the engine's tests answers; here it fails,
 * so that a rule that began to ask it would be noticed.
 */
public final class PlainIndex implements ReportIndex {

  private final Map<ReportId, IndexedReport> reports = new TreeMap<>();
  private long generation;

  @Override
  public long committedSequence() {
    return generation;
  }

  @Override
  public void write(List<IndexedReport> written) {
    written.forEach(report -> reports.put(report.report().id(), report));
  }

  @Override
  public void remove(Collection<ReportId> gone, long sequence) {
    reports.keySet().removeAll(gone);
  }

  @Override
  public void scoredBy(Supplier<ScoreColumns> columns) {
    throw new UnsupportedOperationException("no link asks for a score");
  }

  @Override
  public void refresh() {
    generation++;
  }

  @Override
  public void commit(long sequence) {
    generation++;
  }

  @Override
  public void clear() {
    reports.clear();
  }

  @Override
  public IndexSnapshot snapshot() {
    return new Snapshot(new TreeMap<>(reports), generation);
  }

  @Override
  public void warm() {}

  @Override
  public boolean reopen() {
    return false;
  }

  @Override
  public List<CacheFigures> caches() {
    return List.of();
  }

  @Override
  public PictureFigures pictures() {
    return new PictureFigures(0, 0, 0, 0, 0, 0, 0);
  }

  @Override
  public IndexStatistics statistics() {
    return new IndexStatistics(reports.size(), 0, 0, generation, generation);
  }

  @Override
  public void close() {}

  private record Snapshot(Map<ReportId, IndexedReport> reports, long generation)
      implements IndexSnapshot {

    @Override
    public long sequence() {
      return generation;
    }

    @Override
    public ScoreColumns.Column profile(Visibility visibility) {
      throw notOfLinks();
    }

    @Override
    public LikeKeys namesLike(String name, Visibility visibility) {
      throw notOfLinks();
    }

    @Override
    public HitPage search(HitQuestion question, Visibility visibility) {
      throw notOfLinks();
    }

    @Override
    public List<FacetCounts> facets(FacetQuestion question, Visibility visibility) {
      throw notOfLinks();
    }

    @Override
    public List<TermCount> wordsNear(String field, String word, int limit, Visibility visibility) {
      throw notOfLinks();
    }

    @Override
    public List<TermCount> keysNear(String prefix, String value, int limit, Visibility visibility) {
      throw notOfLinks();
    }

    @Override
    public FacetCounts histogram(HistogramQuestion question, Visibility visibility) {
      throw notOfLinks();
    }

    @Override
    public FacetCounts ranges(RangeQuestion question, Visibility visibility) {
      throw notOfLinks();
    }

    @Override
    public Swept sweep(
        List<SearchQuery> values, int most, Visibility visibility, IntConsumer progress) {
      throw notOfLinks();
    }

    @Override
    public long count(SearchQuery query, Map<String, List<String>> filters, Visibility visibility) {
      throw notOfLinks();
    }

    @Override
    public Optional<ScoreExplanation> explain(
        SearchQuery query, ReportId report, Visibility visibility) {
      throw notOfLinks();
    }

    @Override
    public List<Evidence> evidence(ReportId report, Visibility visibility) {
      IndexedReport found = reports.get(report);
      return found == null || !visibility.sees(found.units())
          ? List.of()
          : PlainEvidence.of(found.report(), visibility);
    }

    @Override
    public List<HeldValue> values(ReportId report, Visibility visibility) {
      throw notOfLinks();
    }

    @Override
    public Map<String, Long> documentFrequencies(Collection<String> terms, Visibility visibility) {
      Map<String, Long> counts = new TreeMap<>();
      for (IndexedReport report : seen(visibility)) {
        for (String term : terms(report, visibility)) {
          if (terms.contains(term)) {
            counts.merge(term, 1L, Long::sum);
          }
        }
      }
      return counts;
    }

    @Override
    public List<NearKey> near(PictureHash hash, int distance, Visibility visibility) {
      return PlainNear.near(reports.values(), hash, distance, visibility);
    }

    @Override
    public void neighbours(
        ReportId of, Collection<String> terms, Visibility visibility, Consumer<Neighbour> each) {
      holders(
          terms,
          visibility,
          neighbour -> {
            if (!neighbour.report().equals(of)) {
              each.accept(neighbour);
            }
          });
    }

    @Override
    public void holders(Collection<String> terms, Visibility visibility, Consumer<Neighbour> each) {
      for (IndexedReport report : seen(visibility)) {
        List<Evidence> shared =
            PlainEvidence.of(report.report(), visibility).stream()
                .filter(place -> terms.contains(place.term()))
                .toList();
        if (!shared.isEmpty()) {
          each.accept(
              new Neighbour(report.report().id(), report.report().reporter().name(), shared));
        }
      }
    }

    @Override
    public void victims(Visibility visibility, Consumer<Neighbour> each) {
      everyReport(
          visibility,
          report -> {
            List<Evidence> places =
                report.evidence().stream()
                    .filter(place -> place.role() == Role.CHILD_VICTIM)
                    .toList();
            if (!places.isEmpty()) {
              each.accept(new Neighbour(report.report(), report.reporter(), places));
            }
          });
    }

    @Override
    public void everyReport(Visibility visibility, Consumer<Neighbour> each) {
      for (IndexedReport report : seen(visibility)) {
        each.accept(
            new Neighbour(
                report.report().id(),
                report.report().reporter().name(),
                PlainEvidence.of(report.report(), visibility)));
      }
    }

    @Override
    public SharedKeys sharedKeys(Visibility visibility) {
      List<Neighbour> seen = new ArrayList<>();
      everyReport(visibility, seen::add);
      return new PlainSharedKeys(seen);
    }

    @Override
    public long countHolding(
        ReportId of, Collection<String> any, Collection<String> none, Visibility visibility) {
      return seen(visibility).stream()
          .filter(report -> !report.report().id().equals(of))
          .map(report -> terms(report, visibility))
          .filter(terms -> any.stream().anyMatch(terms::contains))
          .filter(terms -> none.stream().noneMatch(terms::contains))
          .count();
    }

    @Override
    public Map<String, Long> reporters(Visibility visibility) {
      return byReporter(seen(visibility));
    }

    @Override
    public Map<String, Long> reportersHolding(Collection<String> terms, Visibility visibility) {
      return byReporter(
          seen(visibility).stream()
              .filter(report -> terms(report, visibility).stream().anyMatch(terms::contains))
              .toList());
    }

    @Override
    public List<ReporterFigures> reporterFigures(List<String> facets, Visibility visibility) {
      throw notOfLinks();
    }

    private static Map<String, Long> byReporter(List<IndexedReport> reports) {
      return reports.stream()
          .collect(
              Collectors.groupingBy(
                  report -> report.report().reporter().name(),
                  TreeMap::new,
                  Collectors.counting()));
    }

    @Override
    public Map<ReportId, Hit> cards(Collection<ReportId> ids, Visibility visibility) {
      Map<ReportId, Hit> cards = new TreeMap<>();
      for (IndexedReport report : seen(visibility)) {
        if (ids.contains(report.report().id())) {
          cards.put(report.report().id(), hit(report));
        }
      }
      return cards;
    }

    @Override
    public Map<ReportId, ReportPlaces> places(Collection<ReportId> ids, Visibility visibility) {
      Map<ReportId, ReportPlaces> places = new TreeMap<>();
      for (IndexedReport report : seen(visibility)) {
        if (ids.contains(report.report().id())) {
          places.put(
              report.report().id(),
              new ReportPlaces(
                  parts(report, Location::city, visibility),
                  parts(report, Location::region, visibility)));
        }
      }
      return places;
    }

    private static SortedSet<String> parts(
        IndexedReport report, Function<Location, @Nullable String> part, Visibility visibility) {
      SortedSet<String> parts = new TreeSet<>();
      for (Location location : report.report().locations()) {
        String value = part.apply(location);
        boolean victims = location.place().role() == Role.CHILD_VICTIM;
        if (value != null && (!victims || visibility.childVictimValues())) {
          parts.add(value.toLowerCase(Locale.ROOT));
        }
      }
      return parts;
    }

    @Override
    public List<TermCount> terms(String prefix, int limit, Visibility visibility) {
      throw notOfLinks();
    }

    @Override
    public void versions(
        Collection<ReportId> reports, Visibility visibility, Consumer<IndexedVersion> each) {
      versions(
          visibility,
          version -> {
            if (reports.contains(version.report())) {
              each.accept(version);
            }
          });
    }

    @Override
    public void versions(Visibility visibility, Consumer<IndexedVersion> each) {
      seen(visibility)
          .forEach(report ->
              each.accept(
                  new IndexedVersion(
                      report.report().id(), report.version(), report.sequence(), true)));
    }

    @Override
    public void close() {}

    private static UnsupportedOperationException notOfLinks() {
      return new UnsupportedOperationException("no rule of links asks this");
    }

    private List<IndexedReport> seen(Visibility visibility) {
      return reports.values().stream().filter(report -> visibility.sees(report.units())).toList();
    }

    private static Set<String> terms(IndexedReport report, Visibility visibility) {
      return PlainEvidence.of(report.report(), visibility).stream()
          .map(Evidence::term)
          .collect(Collectors.toCollection(HashSet::new));
    }

    private static Hit hit(IndexedReport report) {
      Card card =
          new Card(
              "",
              report.report().reporter().name(),
              List.of(),
              null,
              "none",
              "not-stated",
              List.copyOf(report.units()),
              0,
              0);
      return new Hit(
          report.report().id(),
          report.version(),
          report.priority(),
          report.actionability(),
          0,
          card,
          List.of());
    }
  }
}
