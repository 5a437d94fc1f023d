package org.leadline.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Visibility;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.WatchMatcher;
import org.leadline.index.WatchQuestion;
import org.leadline.link.ArrivingLinks;
import org.leadline.report.ReportId;
import org.leadline.search.InvalidQuery;
import org.leadline.search.StoredQuestions;
import org.leadline.store.Watch;
import org.leadline.store.WatchStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The watches that are run, read once and kept up to date, with their questions in the matcher. Not
 * safe for many threads.
 */
final class WatchBook {

  private static final Logger LOG = LoggerFactory.getLogger(WatchBook.class);

  /** Clocks of two processes may differ by so much. */
  private static final Duration SPARE = Duration.ofMinutes(2);

  private final WatchStore store;
  private final StoredQuestions questions;
  private final ArrivingLinks links;
  private final WatchMatcher matcher;
  private final Visibility everything;
  private final InstantSource clock;
  private final Map<Long, Entry> entries = new TreeMap<>();
  private final Map<ReportId, Set<Long>> reports = new TreeMap<>();
  private final Set<Long> clusters = new LinkedHashSet<>();
  private @Nullable Instant read;
  private long largest;

  /**
   * A watch with what it asks.
   *
   * @param judged whether it asks for what lists or the ranking say of a report
   */
  record Entry(Watch watch, WatchAsk ask, boolean judged) {}

  WatchBook(
      WatchStore store,
      StoredQuestions questions,
      ArrivingLinks links,
      WatchMatcher matcher,
      Visibility everything,
      InstantSource clock) {
    this.store = store;
    this.questions = questions;
    this.links = links;
    this.matcher = matcher;
    this.everything = everything;
    this.clock = clock;
  }

  /** Reads what was added and removed since the last time. */
  void bringUp(IndexSnapshot snapshot) {
    Instant now = clock.instant();
    List<Watch> changed =
        read == null ? store.running() : store.changed(largest, read.minus(SPARE));
    for (Watch watch : changed) {
      if (watch.removed() != null) {
        remove(watch);
      } else if (!entries.containsKey(watch.key())) {
        add(watch, snapshot);
      }
      largest = Math.max(largest, watch.key());
    }
    read = now;
  }

  private void add(Watch watch, IndexSnapshot snapshot) {
    Optional<WatchAsk> ask = AskForm.read(watch);
    if (ask.isPresent()) {
      boolean judged = put(watch, ask.get(), snapshot);
      entries.put(watch.key(), new Entry(watch, ask.get(), judged));
    }
  }

  private boolean put(Watch watch, WatchAsk ask, IndexSnapshot snapshot) {
    switch (ask) {
      case WatchAsk.Search search -> {
        return search(watch, search);
      }
      case WatchAsk.Values values -> matcher.put(watch.key(), values(values));
      case WatchAsk.OfReport report -> {
        reports.computeIfAbsent(report.report(), id -> new HashSet<>()).add(watch.key());
        matcher.put(watch.key(), neighbours(report, snapshot));
      }
      case WatchAsk.OfCluster cluster -> clusters.add(watch.key());
    }
    return false;
  }

  /** A search that was made under other fields may not be read any more: it finds nothing then. */
  private boolean search(Watch watch, WatchAsk.Search search) {
    try {
      WatchQuestion question =
          questions.search(search.query(), search.filters(), search.plainText());
      matcher.put(watch.key(), question);
      return questions.asksForJudgement(question);
    } catch (InvalidQuery e) {
      LOG.warn("Watch {} cannot be read with the fields of today and finds nothing", watch.id());
      return false;
    }
  }

  private WatchQuestion values(WatchAsk.Values values) {
    Set<String> terms = new LinkedHashSet<>();
    values.values().forEach(value -> terms.addAll(questions.terms(value)));
    return WatchQuestion.ofKeys(List.copyOf(terms));
  }

  private WatchQuestion neighbours(WatchAsk.OfReport ask, IndexSnapshot snapshot) {
    return WatchQuestion.ofKeys(links.terms(snapshot, ask.report(), everything));
  }

  private void remove(Watch watch) {
    matcher.remove(watch.key());
    clusters.remove(watch.key());
    Entry known = entries.remove(watch.key());
    if (known != null && known.ask() instanceof WatchAsk.OfReport report) {
      Set<Long> watching = reports.getOrDefault(report.report(), new HashSet<>());
      watching.remove(watch.key());
      if (watching.isEmpty()) {
        reports.remove(report.report());
      }
    }
  }

  /**
   * The watches of reports among these, which are asked from here on by the values that the reports
   * have now.
   */
  List<Entry> of(Collection<ReportId> changed, IndexSnapshot snapshot) {
    List<Entry> found =
        changed.stream()
            .flatMap(report -> reports.getOrDefault(report, Set.of()).stream())
            .sorted()
            .map(this::entry)
            .toList();
    for (Entry entry : found) {
      if (entry.ask() instanceof WatchAsk.OfReport report) {
        matcher.put(entry.watch().key(), neighbours(report, snapshot));
      }
    }
    return found;
  }

  /** The watches of clusters. */
  List<Entry> ofClusters() {
    return clusters.stream().map(this::entry).toList();
  }

  /** A watch that is run. */
  Entry entry(long key) {
    Entry entry = entries.get(key);
    if (entry == null) {
      throw new IllegalStateException("the matcher knows a watch that the book does not");
    }
    return entry;
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  int size() {
    return entries.size();
  }
}
