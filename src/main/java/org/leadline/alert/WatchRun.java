package org.leadline.alert;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.leadline.access.Visibility;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.IndexedReport;
import org.leadline.index.ReportIndex;
import org.leadline.index.WatchMatch;
import org.leadline.index.WatchMatcher;
import org.leadline.report.ReportId;
import org.leadline.store.AlertCause;
import org.leadline.store.Change;
import org.leadline.store.NewAlert;
import org.leadline.store.Store;

/**
 * Runs changed reports against the watches, in the order of the change log and no further than
 * searches see. Safe for many threads, one of which runs at a time.
 *
 * <p>How far it came is kept with the alerts that were found up to there, in one transaction; while
 * nothing is found it is kept now and then only, since looking twice finds nothing that would be
 * kept twice.
 */
public final class WatchRun {

  private static final int CHANGES_AT_ONCE = 256;

  /** From so many changes on, crossings are found over all reports at once. */
  private static final long MANY_CHANGES = 20_000;

  private static final Duration KEPT_EVERY = Duration.ofSeconds(10);

  private final Store store;
  private final ReportIndex index;
  private final Function<Collection<ReportId>, List<IndexedReport>> reader;
  private final Owners owners;
  private final WatchMatcher matcher;
  private final WatchBook book;
  private final LinkedFinds linked;
  private final Crossings crossings;
  private final Resting resting;
  private final ReentrantLock turn = new ReentrantLock();

  private long kept = -1;
  private long reached;
  private long keptAt;

  /**
   * Runs the reports of a store that are in an index.
   *
   * @param reader reads reports from the store as they are written to the index; those that are not
   *     projected any more are left out
   * @param matcher without questions
   */
  public WatchRun(
      Store store,
      ReportIndex index,
      Function<Collection<ReportId>, List<IndexedReport>> reader,
      WatchMatcher matcher,
      WatchParts parts) {
    this.store = requireNonNull(store);
    this.index = requireNonNull(index);
    this.reader = requireNonNull(reader);
    this.matcher = requireNonNull(matcher);
    this.owners = new Owners(store);
    this.book =
        new WatchBook(
            store.watches(),
            parts.questions(),
            parts.linking().arriving(),
            matcher,
            parts.everything(),
            parts.clock());
    this.linked = new LinkedFinds(parts.linking(), book);
    this.resting = new Resting(store, owners, parts.linking().arriving(), parts.everything());
    this.crossings = new Crossings(store, parts.linking(), parts.everything());
  }

  /**
   * Runs every change that searches see and that was not run.
   *
   * @return how many alerts were raised
   */
  public int run() {
    turn.lock();
    try (IndexSnapshot snapshot = index.snapshot()) {
      begin(snapshot);
      return all(snapshot);
    } catch (RuntimeException e) {
      // What was found and not kept is found again.
      kept = -1;
      throw e;
    } finally {
      turn.unlock();
    }
  }

  private void begin(IndexSnapshot snapshot) {
    if (kept < 0) {
      kept = store.alerts().watched();
      reached = kept;
      keptAt = System.nanoTime();
    }
    if (reached < snapshot.sequence()) {
      book.bringUp(snapshot);
    }
  }

  private int all(IndexSnapshot snapshot) {
    long upTo = snapshot.sequence();
    int raised = 0;
    boolean many = upTo - reached >= MANY_CHANGES;
    if (many) {
      raised += store.alerts().raise(crossings.all(snapshot, reached));
    }
    while (reached < upTo) {
      if (many && book.isEmpty() && !resting.isAny()) {
        reached = upTo;
      } else {
        int limit = (int) Math.min(CHANGES_AT_ONCE, upTo - reached);
        List<Change> page = store.changes().since(reached, limit);
        if (page.isEmpty()) {
          break;
        }
        Changes changes = Changes.of(page);
        raised += keep(found(changes, snapshot, !many), changes.upTo());
      }
    }
    keep(List.of(), reached);
    return raised;
  }

  private int keep(List<NewAlert> found, long upTo) {
    reached = upTo;
    boolean due = System.nanoTime() - keptAt >= KEPT_EVERY.toNanos();
    if (kept == reached || (found.isEmpty() && !due)) {
      return 0;
    }
    int raised = store.alerts().raise(found, kept, reached);
    kept = store.alerts().watched();
    reached = Math.max(kept, reached);
    keptAt = System.nanoTime();
    return raised;
  }

  private List<NewAlert> found(Changes changes, IndexSnapshot snapshot, boolean crossing) {
    List<NewAlert> found = new ArrayList<>();
    Owners.Today today = owners.today();
    if (!book.isEmpty()) {
      List<WatchBook.Entry> watched = book.of(changes.arrived(), snapshot);
      List<IndexedReport> reports = reader.apply(changes.byReport().keySet());
      found.addAll(matched(reports, changes, snapshot, today));
      found.addAll(linked.changed(watched, reports, changes, today));
      found.addAll(linked.joined(reports, changes, snapshot, today));
    }
    if (resting.isAny()) {
      found.addAll(resting.of(changes, snapshot, today));
    }
    if (crossing) {
      found.addAll(crossings.of(changes, snapshot));
    }
    return found;
  }

  private List<NewAlert> matched(
      List<IndexedReport> reports, Changes changes, IndexSnapshot snapshot, Owners.Today today) {
    Map<Long, Optional<Visibility>> sees = new HashMap<>();
    List<WatchMatch> matches =
        matcher.match(
            reports,
            watch ->
                sees.computeIfAbsent(watch, key -> today.sees(book.entry(key).watch().owner())));
    List<NewAlert> found = new ArrayList<>();
    for (WatchMatch match : matches) {
      WatchBook.Entry entry = book.entry(match.watch());
      Changes.Seen seen = changes.of(match.report().report().id());
      boolean asked = entry.judged() || !seen.onlyJudged();
      if (asked && seen.sequence() > entry.watch().after()) {
        Optional<Visibility> owner = sees.getOrDefault(match.watch(), Optional.empty());
        owner.ifPresent(visibility -> {
          switch (entry.ask()) {
            case WatchAsk.Search search -> found.add(plainly(entry, match));
            case WatchAsk.Values values -> found.add(plainly(entry, match));
            case WatchAsk.OfReport of ->
                linked.linked(entry, of, match, snapshot, visibility).ifPresent(found::add);
            case WatchAsk.OfCluster cluster -> {
              // is not asked by terms
            }
          }
        });
      }
    }
    return found;
  }

  private static NewAlert plainly(WatchBook.Entry entry, WatchMatch match) {
    ReportId report = match.report().report().id();
    return new NewAlert(
        entry.watch().key(),
        report,
        match.report().version(),
        report,
        AlertCause.MATCHED,
        match.plain());
  }

  /** How many changes that searches see were not run yet. */
  public long lag() {
    try (IndexSnapshot snapshot = index.snapshot()) {
      return Math.max(0, snapshot.sequence() - Math.max(reached, store.alerts().watched()));
    }
  }
}
