package org.leadline.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Visibility;
import org.leadline.index.Evidence;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.Neighbour;
import org.leadline.report.KeyKind;
import org.leadline.report.ReportId;

/**
 * What all reports that a caller sees share, held in memory while strong links of all of them are
 * found. Two passes: the first marks the keys that more than one report may hold, the second keeps
 * these and what reports are compared by; most values are one report's own and are not kept. About
 * 1 KB a report. Immutable after reading; safe for many threads.
 */
final class Corpus implements LinkSource {

  private final IndexSnapshot snapshot;
  private final Visibility visibility;
  private final Map<ReportId, List<Evidence>> evidence = new TreeMap<>();
  private final Map<ReportId, String> reporters = new HashMap<>();
  private final Map<String, List<ReportId>> holders = new HashMap<>();

  private Corpus(IndexSnapshot snapshot, Visibility visibility) {
    this.snapshot = snapshot;
    this.visibility = visibility;
  }

  /**
   * Reads what a caller sees.
   *
   * @param each is told of every report with all its evidence
   */
  static Corpus read(IndexSnapshot snapshot, Visibility visibility, Consumer<Neighbour> each) {
    SharedTerms shared = SharedTerms.read(snapshot, visibility);
    Corpus corpus = new Corpus(snapshot, visibility);
    Map<String, String> once = new HashMap<>();
    snapshot.everyReport(
        visibility,
        report -> {
          corpus.keep(report, shared, once);
          each.accept(report);
        });
    return corpus;
  }

  /** Every value that reports share, with how many hold it. */
  void shared(ObjLongConsumer<String> each) {
    holders.forEach((term, reports) -> each.accept(term, reports.size()));
  }

  /** Whether a text of some provider mentions a value. */
  boolean isMentioned(String term) {
    return holders.getOrDefault(term, List.of()).stream()
        .anyMatch(holder ->
            Watched.isMentioned(
                evidence(holder).stream().filter(place -> place.term().equals(term)).toList()));
  }

  private void keep(Neighbour report, SharedTerms shared, Map<String, String> once) {
    List<Evidence> kept = new ArrayList<>();
    @Nullable Evidence latest = latest(report.evidence());
    for (Evidence place : report.evidence()) {
      if (place.equals(latest) || Profile.tells(place) || isShared(place, shared)) {
        kept.add(place.withNames(once(once, place.term()), once(once, place.path())));
      }
    }
    evidence.put(report.report(), List.copyOf(kept));
    reporters.put(report.report(), once(once, report.reporter()));
    KeyDigests.terms(kept)
        .forEach(
            term -> holders.computeIfAbsent(term, each -> new ArrayList<>(2)).add(report.report()));
  }

  private static boolean isShared(Evidence place, SharedTerms shared) {
    KeyKind kind = OwnKeys.kind(place.term());
    return kind != KeyKind.NAME && kind != KeyKind.USER_SKELETON && shared.mayBe(place.term());
  }

  private static String once(Map<String, String> known, String text) {
    return known.computeIfAbsent(text, each -> each);
  }

  private static @Nullable Evidence latest(List<Evidence> evidence) {
    @Nullable Evidence latest = null;
    for (Evidence place : evidence) {
      if (place.time() != null
          && Profile.states(place)
          && (latest == null || latest.time() == null || place.time().isAfter(latest.time()))) {
        latest = place;
      }
    }
    return latest;
  }

  @Override
  public IndexSnapshot snapshot() {
    return snapshot;
  }

  @Override
  public Visibility visibility() {
    return visibility;
  }

  @Override
  public String reporter(ReportId report) {
    return reporters.getOrDefault(report, "").strip();
  }

  /** Every report, by id. */
  Set<ReportId> reports() {
    return evidence.keySet();
  }

  @Override
  public List<Evidence> evidence(ReportId report) {
    return evidence.getOrDefault(report, List.of());
  }

  @Override
  public Map<String, Long> frequencies(Collection<String> terms) {
    Map<String, Long> frequencies = new HashMap<>();
    for (String term : terms) {
      List<ReportId> holding = holders.get(term);
      if (holding != null) {
        frequencies.put(term, (long) holding.size());
      }
    }
    return frequencies;
  }

  @Override
  public Map<String, Long> frequenciesOf(ReportId holder, Collection<String> terms) {
    return frequencies(terms);
  }

  @Override
  public void neighbours(ReportId of, Collection<String> terms, Consumer<Neighbour> each) {
    Map<ReportId, List<Evidence>> found = new LinkedHashMap<>();
    for (String term : terms) {
      for (ReportId holder : holders.getOrDefault(term, List.of())) {
        if (!holder.equals(of)) {
          List<Evidence> places = found.computeIfAbsent(holder, id -> new ArrayList<>(4));
          evidence(holder).stream().filter(place -> place.term().equals(term)).forEach(places::add);
        }
      }
    }
    found.forEach((id, places) -> each.accept(new Neighbour(id, reporter(id), places)));
  }

  @Override
  public Set<ReportId> held(Collection<ReportId> reports) {
    Set<ReportId> held = new TreeSet<>(reports);
    held.retainAll(evidence.keySet());
    return held;
  }

  @Override
  public long countHolding(ReportId of, Collection<String> any, Collection<String> none) {
    Set<ReportId> with = new TreeSet<>();
    any.forEach(term -> with.addAll(holders.getOrDefault(term, List.of())));
    none.forEach(term -> holders.getOrDefault(term, List.of()).forEach(with::remove));
    with.remove(of);
    return with.size();
  }
}
