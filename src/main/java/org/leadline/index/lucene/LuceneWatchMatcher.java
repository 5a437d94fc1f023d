package org.leadline.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.FixedBitSet;
import org.leadline.access.Visibility;
import org.leadline.index.Fields;
import org.leadline.index.FilterName;
import org.leadline.index.IndexedReport;
import org.leadline.index.ScoreColumns;
import org.leadline.index.SearchQuery;
import org.leadline.index.WatchMatch;
import org.leadline.index.WatchMatcher;
import org.leadline.index.WatchQuestion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the questions that may ask for a report by its terms ({@link Anchors}), and asks only
 * those, of a small index in memory of the reports at hand. Questions without an anchor (a pattern,
 * a range, everything but something) are always asked, once for all reports at hand.
 */
public final class LuceneWatchMatcher implements WatchMatcher {

  private static final Logger LOG = LoggerFactory.getLogger(LuceneWatchMatcher.class);

  /** A question that ended early would miss something; a few reports take no such time. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final Comparator<WatchMatch> BY_REPORT =
      Comparator.comparing((WatchMatch match) -> match.report().report().id())
          .thenComparingLong(WatchMatch::watch);

  /** Anchors are those of every twin, whatever their owners may see. */
  private static final Visibility ANY_TWIN =
      new Visibility(true, Collections.emptySortedSet(), true);

  private final Fields fields;
  private final Supplier<ScoreColumns> scored;
  private final Analysis analysis;
  private final DocumentBuilder documents;
  private final ReportBatch nothing;
  private final QueryCompiler compiler;
  private final WatchTerms terms;
  private final Map<Long, WatchQuestion> questions = new HashMap<>();
  private final Map<Long, Set<Term>> anchors = new HashMap<>();

  /** Of each question that has an anchor, every set of terms of which a match has one. */
  private final Map<Long, List<Set<Term>>> needed = new HashMap<>();

  private final Set<Long> always = new TreeSet<>();

  /** Questions of values alone: whatever has one of their terms is what they ask for. */
  private final Set<Long> ofValues = new HashSet<>();

  /** A matcher without questions over these fields, where all see the standard profile's scores. */
  public LuceneWatchMatcher(Fields fields) {
    this(fields, () -> ScoreColumns.standard(""));
  }

  /**
   * A matcher without questions over these fields.
   *
   * @param scored under which profiles whom scores are shown
   */
  public LuceneWatchMatcher(Fields fields, Supplier<ScoreColumns> scored) {
    this.scored = scored;
    this.fields = fields.withSettings(fields.settings().withTimeLimit(LONGEST));
    this.analysis = new Analysis(fields);
    this.documents = new DocumentBuilder(fields);
    this.terms = new WatchTerms(analysis);
    try {
      this.nothing = ReportBatch.of(List.of(), this.fields, analysis, scored.get());
    } catch (IOException e) {
      analysis.close();
      throw new UncheckedIOException(e);
    }
    this.compiler = nothing.compiler(ANY_TWIN);
  }

  @Override
  public void put(long watch, WatchQuestion question) {
    List<Set<Term>> sets = needed(question);
    Optional<Set<Term>> anchor = Anchors.best(sets.stream().map(Optional::of));
    remove(watch);
    questions.put(watch, question);
    if (question.query() instanceof SearchQuery.Keys && question.filters().isEmpty()) {
      ofValues.add(watch);
    }
    if (anchor.isPresent()) {
      needed.put(watch, sets);
      anchors.put(watch, anchor.get());
      terms.add(watch, anchor.get());
    } else {
      always.add(watch);
    }
  }

  private List<Set<Term>> needed(WatchQuestion question) {
    List<Set<Term>> sets =
        new ArrayList<>(
            Anchors.needed(compiler.compile(withoutDictionary(question.query())).query()));
    question
        .filters()
        .forEach((name, chosen) -> {
          if (!FilterName.of(name).excludes()) {
            sets.addAll(Anchors.needed(compiler.chosen(name, chosen)));
          }
        });
    return List.copyOf(sets);
  }

  /**
   * Near hashes, like names and the places of reports are those of reports that are there: here
   * there are none yet, so any report may match.
   */
  private static SearchQuery withoutDictionary(SearchQuery query) {
    return switch (query) {
      case SearchQuery.Near near -> new SearchQuery.All();
      case SearchQuery.Like like -> new SearchQuery.All();
      case SearchQuery.Reports reports -> new SearchQuery.All();
      case SearchQuery.And and ->
          new SearchQuery.And(
              and.clauses().stream().map(LuceneWatchMatcher::withoutDictionary).toList());
      case SearchQuery.Or or ->
          new SearchQuery.Or(
              or.clauses().stream().map(LuceneWatchMatcher::withoutDictionary).toList());
      case SearchQuery.Not not -> not;
      case SearchQuery.Boosted boosted -> withoutDictionary(boosted.clause());
      case SearchQuery.All all -> all;
      case SearchQuery.None none -> none;
      case SearchQuery.Text text -> text;
      case SearchQuery.Phrase phrase -> phrase;
      case SearchQuery.Wildcard wildcard -> wildcard;
      case SearchQuery.Fuzzy fuzzy -> fuzzy;
      case SearchQuery.Keyword keyword -> keyword;
      case SearchQuery.Range range -> range;
      case SearchQuery.Keys keys -> keys;
      case SearchQuery.Network network -> network;
      case SearchQuery.Exists exists -> exists;
    };
  }

  @Override
  public void remove(long watch) {
    questions.remove(watch);
    always.remove(watch);
    ofValues.remove(watch);
    needed.remove(watch);
    Set<Term> known = anchors.remove(watch);
    if (known != null) {
      terms.remove(watch, known);
    }
  }

  @Override
  public int size() {
    return questions.size();
  }

  @Override
  public List<WatchMatch> match(
      Collection<IndexedReport> reports, LongFunction<Optional<Visibility>> owners) {
    if (questions.isEmpty()) {
      return List.of();
    }
    try {
      List<WatchMatch> found = new ArrayList<>();
      List<Candidate> candidates = candidates(reports, owners, found);
      if (!candidates.isEmpty()) {
        ask(candidates, owners, found);
      }
      found.sort(BY_REPORT);
      return List.copyOf(found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The reports that questions must be asked of; what is found by its terms alone is told. */
  private List<Candidate> candidates(
      Collection<IndexedReport> reports,
      LongFunction<Optional<Visibility>> owners,
      List<WatchMatch> found)
      throws IOException {
    List<Candidate> candidates = new ArrayList<>();
    for (IndexedReport report : reports) {
      Document document = document(report);
      Set<Long> asked = new TreeSet<>();
      terms
          .candidates(document)
          .forEach((watch, plain) -> {
            if (!ofValues.contains(watch)) {
              asked.add(watch);
            } else if (owners.apply(watch).filter(sees -> sees(sees, report, plain)).isPresent()) {
              found.add(new WatchMatch(watch, report, plain));
            }
          });
      keepPossible(asked, document);
      if (!asked.isEmpty() || !always.isEmpty()) {
        candidates.add(new Candidate(report, document, asked));
      }
    }
    return candidates;
  }

  /** Leaves out the questions that need another term which the document lacks. */
  private void keepPossible(Set<Long> asked, Document document) throws IOException {
    if (!asked.isEmpty()) {
      Set<Term> held = terms.terms(document);
      asked.removeIf(watch ->
          needed.getOrDefault(watch, List.of()).stream()
              .anyMatch(set -> Collections.disjoint(set, held)));
    }
  }

  private static boolean sees(Visibility owner, IndexedReport report, boolean plain) {
    return owner.sees(report.units()) && (plain || owner.childVictimValues());
  }

  /** One that cannot be made a document of is in the index by its key alone, and so it is here. */
  private Document document(IndexedReport report) throws IOException {
    try {
      return documents.build(report);
    } catch (RuntimeException e) {
      LOG.error("A report is matched by its key alone: {}", e.getClass().getName());
      return documents.build(report.setAside());
    }
  }

  private void ask(
      List<Candidate> candidates, LongFunction<Optional<Visibility>> owners, List<WatchMatch> found)
      throws IOException {
    Set<Long> asked = new TreeSet<>(always);
    candidates.forEach(candidate -> asked.addAll(candidate.watches()));
    try (ReportBatch batch =
        ReportBatch.of(
            candidates.stream().map(Candidate::document).toList(),
            fields,
            analysis,
            scored.get())) {
      for (long watch : asked) {
        Optional<Visibility> owner = owners.apply(watch);
        WatchQuestion question = questions.get(watch);
        if (owner.isPresent() && question != null) {
          ask(watch, question, owner.get(), batch, candidates, found);
        }
      }
    }
  }

  private static void ask(
      long watch,
      WatchQuestion question,
      Visibility owner,
      ReportBatch batch,
      List<Candidate> candidates,
      List<WatchMatch> found)
      throws IOException {
    FixedBitSet matching = batch.matching(question, owner);
    if (matching.cardinality() == 0) {
      return;
    }
    FixedBitSet plain =
        owner.childVictimValues()
            ? batch.matching(question, new Visibility(owner.allUnits(), owner.units(), false))
            : matching;
    for (int i = 0; i < candidates.size(); i++) {
      if (matching.get(i)) {
        found.add(new WatchMatch(watch, candidates.get(i).report(), plain.get(i)));
      }
    }
  }

  @Override
  public void close() {
    try {
      nothing.close();
      analysis.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A report with the watches that may ask for it. */
  private record Candidate(IndexedReport report, Document document, Set<Long> watches) {}
}
