package org.leadline.arrival.history;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Lists;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.leadline.access.Visibility;
import org.leadline.arrival.history.UrgentReports.Standing;
import org.leadline.index.Hit;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.ReportIndex;
import org.leadline.link.Link;
import org.leadline.link.LinkService;
import org.leadline.link.StrongLinks;
import org.leadline.priority.History;
import org.leadline.priority.HistoryForm;
import org.leadline.report.ReportId;
import org.leadline.store.Change;
import org.leadline.store.ChangeKind;
import org.leadline.store.HeldReport;
import org.leadline.store.Store;
import org.leadline.store.StoreTransaction;

/**
 * Brings what links tell of the urgency of reports up to what the index shows, and has the reports
 * scored again for which it changed. After few changes it looks at the changed reports and, where
 * one of them is urgent by itself, at those that are linked to it; after many, or when told to, at
 * everything that is linked to an urgent report. Only the latter also finds links that became
 * stronger or weaker because others came to hold the same value. Safe for many threads; one works
 * at a time.
 */
public final class LinkedHistory {

  private static final int CHANGES_AT_ONCE = 1_000;
  private static final int WRITTEN_AT_ONCE = 200;

  /** After more changed reports than this, going through the urgent ones is quicker. */
  private static final int FEW = 2_000;

  private final Store store;
  private final ReportIndex index;
  private final LinkService links;
  private final Scoring scoring;
  private final Visibility everything;
  private final ReentrantLock turn = new ReentrantLock();

  /** Scores reports again, within a transaction. */
  @FunctionalInterface
  public interface Scoring {
    /** Scores these reports from what is held of them. */
    void score(StoreTransaction transaction, List<ReportId> reports);
  }

  /**
   * On this store and index.
   *
   * @param everything sees every report
   */
  public LinkedHistory(
      Store store, ReportIndex index, LinkService links, Scoring scoring, Visibility everything) {
    this.store = requireNonNull(store);
    this.index = requireNonNull(index);
    this.links = requireNonNull(links);
    this.scoring = requireNonNull(scoring);
    this.everything = requireNonNull(everything);
  }

  /**
   * Does what is left to do.
   *
   * @param stopped asked now and then; the rest stays to be done
   * @return how many reports were scored again
   */
  public long bringUp(BooleanSupplier stopped) {
    turn.lock();
    try (IndexSnapshot snapshot = index.snapshot()) {
      long from = store.maintenance().linkedHistoryUpTo();
      return snapshot.sequence() > from ? bringUp(snapshot, from, stopped) : 0;
    } finally {
      turn.unlock();
    }
  }

  /** Lets the next {@link #bringUp} look at everything that is linked to an urgent report. */
  public void lookAtAll() {
    upTo(0);
  }

  private long bringUp(IndexSnapshot snapshot, long from, BooleanSupplier stopped) {
    Set<ReportId> changed = from == 0 ? Set.of() : changed(from, snapshot.sequence());
    boolean few = from != 0 && changed.size() <= FEW;
    if (few && changed.isEmpty()) {
      upTo(snapshot.sequence());
      return 0;
    }
    UrgentReports urgent = new UrgentReports(snapshot, everything);
    StrongLinks strong = links.strong(snapshot);
    Set<ReportId> wanted = around(strong, few ? changed : urgent.all(), urgent, stopped);
    if (stopped.getAsBoolean()) {
      return 0;
    }
    if (!few) {
      wanted.addAll(store.commit(transaction -> transaction.histories().reports()));
    }
    HistoryFinder finder = new HistoryFinder(strong, urgent);
    long scored = 0;
    for (List<ReportId> some : Lists.partition(List.copyOf(wanted), WRITTEN_AT_ONCE)) {
      if (stopped.getAsBoolean()) {
        return scored;
      }
      Map<ReportId, byte[]> found = found(snapshot, some, finder);
      scored += store.commit(transaction -> write(transaction, found));
    }
    upTo(snapshot.sequence());
    return scored;
  }

  private void upTo(long sequence) {
    boolean unused =
        store.commit(transaction -> {
          transaction.histories().upTo(sequence);
          return true;
        });
  }

  /** The reports whose links may be others; new scores and labels change none. */
  private Set<ReportId> changed(long from, long to) {
    Set<ReportId> changed = new TreeSet<>();
    long reached = from;
    List<Change> changes = store.changes().since(reached, CHANGES_AT_ONCE);
    while (!changes.isEmpty() && reached < to && changed.size() <= FEW) {
      for (Change change : changes) {
        if (change.kind() != ChangeKind.SCORES && change.kind() != ChangeKind.LABELS) {
          changed.add(change.report());
        }
      }
      reached = changes.getLast().sequence();
      changes = store.changes().since(reached, CHANGES_AT_ONCE);
    }
    return changed;
  }

  /** These reports, and what is strongly linked to those of them that are urgent. */
  private static Set<ReportId> around(
      StrongLinks strong,
      Iterable<ReportId> reports,
      UrgentReports urgent,
      BooleanSupplier stopped) {
    Set<ReportId> around = new TreeSet<>();
    for (ReportId report : reports) {
      if (stopped.getAsBoolean()) {
        return around;
      }
      around.add(report);
      Standing standing = urgent.of(report);
      if (standing != null) {
        for (String unit : standing.units()) {
          Visibility own = Visibility.ofUnits(Set.of(unit), false);
          strong.of(report, own).stream().map(Link::reportId).forEach(around::add);
        }
      }
    }
    return around;
  }

  private Map<ReportId, byte[]> found(
      IndexSnapshot snapshot, List<ReportId> reports, HistoryFinder finder) {
    Map<ReportId, byte[]> found = new TreeMap<>();
    for (Map.Entry<ReportId, Hit> seen : snapshot.cards(reports, everything).entrySet()) {
      History history = finder.of(seen.getKey(), Standing.of("", seen.getValue()));
      found.put(seen.getKey(), HistoryForm.write(history));
    }
    return found;
  }

  private int write(StoreTransaction transaction, Map<ReportId, byte[]> found) {
    Map<ReportId, HeldReport> held = transaction.held(found.keySet());
    Map<ReportId, byte[]> before = transaction.histories().of(held.values());
    Set<ReportId> changed = new TreeSet<>();
    found.forEach((report, form) -> {
      HeldReport one = held.get(report);
      if (one != null && !Arrays.equals(form, before.getOrDefault(report, new byte[0]))) {
        transaction.histories().put(one, form);
        changed.add(report);
      }
    });
    if (!changed.isEmpty()) {
      scoring.score(transaction, List.copyOf(changed));
    }
    return changed.size();
  }
}
