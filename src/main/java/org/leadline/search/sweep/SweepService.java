package org.leadline.search.sweep;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Lists;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditEntry;
import org.leadline.access.AuditTrail;
import org.leadline.access.Caller;
import org.leadline.enrich.NoiseLists;
import org.leadline.identity.Recogniser;
import org.leadline.index.Fields;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.ReportIndex;
import org.leadline.report.KeyKind;
import org.leadline.search.ListedValues;
import org.leadline.search.SearchSettings;
import org.leadline.store.KeptSweep;
import org.leadline.store.Packed;
import org.leadline.store.SweepState;
import org.leadline.store.SweepStore;

/** Looks lists of values up, and keeps what was found for their owners. Safe for many threads. */
public final class SweepService implements AutoCloseable {

  /** Rows in one piece of the store. */
  static final int PAGE = 1_000;

  private final ReportIndex index;
  private final ListedValues values;
  private final NoiseLists noise;
  private final ToIntFunction<KeyKind> hubs;
  private final SearchSettings settings;
  private final SweepStore sweeps;
  private final AuditTrail audit;
  private final InstantSource clock;
  private final Map<String, AtomicInteger> running = new ConcurrentHashMap<>();
  private final SweepQueue queue = new SweepQueue();

  /**
   * @param noise what says little, whoever holds it
   * @param hubs above how many reports a key of a kind says little
   * @param sweeps where lists and what was found are kept
   */
  public SweepService(
      ReportIndex index,
      Fields fields,
      Recogniser recogniser,
      NoiseLists noise,
      ToIntFunction<KeyKind> hubs,
      SearchSettings settings,
      SweepStore sweeps,
      AuditTrail audit,
      InstantSource clock) {
    this.index = requireNonNull(index);
    this.values = new ListedValues(fields, recogniser);
    this.noise = requireNonNull(noise);
    this.hubs = requireNonNull(hubs);
    this.settings = requireNonNull(settings);
    this.sweeps = requireNonNull(sweeps);
    this.audit = requireNonNull(audit);
    this.clock = requireNonNull(clock);
  }

  /**
   * Takes a list and looks it up beside other work; what is wrong with the list is told at once.
   *
   * @throws InvalidList when it holds nothing, too much, or cannot be read
   * @throws org.leadline.search.InvalidQuery when no field of values has the name given
   * @throws org.leadline.search.Busy when too many lists wait
   */
  public Sweep start(SweepRequest request, Caller caller) {
    ListText.Values list = ListText.read(request, values);
    KeptSweep kept = keep(request, list, caller);
    queue(kept.id(), list, caller);
    return told(kept, caller);
  }

  /**
   * Takes a list and looks it up before it returns.
   *
   * @param progress is told how much is done, 0 to 100
   * @throws InvalidList when it holds nothing, too much, or cannot be read
   * @throws org.leadline.search.InvalidQuery when no field of values has the name given
   */
  public Sweep run(SweepRequest request, Caller caller, IntConsumer progress) {
    ListText.Values list = ListText.read(request, values);
    KeptSweep kept = keep(request, list, caller);
    lookUp(kept.id(), list, caller, progress);
    return told(kept.id(), caller).orElseThrow();
  }

  /** Looks a list up again; empty when the caller has none of this id. */
  public Optional<Sweep> again(String id, Caller caller) {
    Optional<KeptSweep> kept = sweeps.find(id, caller.name());
    if (kept.isPresent() && !running.containsKey(id)) {
      SweepRequest request = SweepForm.request(sweeps.asked(id, caller.name()).orElseThrow());
      ListText.Values list = ListText.read(request, values);
      write("sweep", id, list.items().size(), caller);
      sweeps.state(id, SweepState.RUNNING);
      queue(id, list, caller);
    }
    return told(id, caller);
  }

  /** All lists of the caller, the latest first. */
  public List<Sweep> list(Caller caller) {
    List<Sweep> own = sweeps.of(caller.name()).stream().map(kept -> told(kept, caller)).toList();
    write("sweep.list", "", own.size(), caller);
    return own;
  }

  /** How far a list has come and what was found; empty when the caller has none of this id. */
  public Optional<Sweep> open(String id, Caller caller) {
    Optional<Sweep> found = told(id, caller);
    found.ifPresent(sweep -> write("sweep.view", id, 1, caller));
    return found;
  }

  /**
   * Rows of a list, in its order.
   *
   * @param outcome only rows with this outcome; null for all
   * @param after the number of the row before the page; 0 for the first page
   * @param limit how many rows at most, 1 to 1,000
   * @return empty when the caller has no such list that says what the caller sees now
   */
  public Optional<SweepPage> rows(
      String id, @Nullable SweepOutcome outcome, int after, int limit, Caller caller) {
    Optional<SweepPage> page =
        shown(id, caller).map(summary -> page(id, summary, outcome, after, limit, caller));
    page.ifPresent(found -> write("sweep.rows", id, found.rows().size(), caller));
    return page;
  }

  /**
   * Every row of a list, in its order, to be taken along.
   *
   * @return false when the caller has no such list that says what the caller sees now
   */
  public boolean export(String id, Caller caller, Consumer<SweepRow> each) {
    Optional<SweepSummary> summary = shown(id, caller);
    summary.ifPresent(found -> {
      write("sweep.export", id, found.rows(), caller);
      for (int page = 0; page * PAGE < found.rows(); page++) {
        piece(id, caller, page).forEach(each);
      }
    });
    return summary.isPresent();
  }

  /** Forgets a list and what was found; false when the caller has none of this id. */
  public boolean delete(String id, Caller caller) {
    boolean deleted = sweeps.delete(id, caller.name());
    if (deleted) {
      write("sweep.delete", id, 1, caller);
    }
    return deleted;
  }

  /** Ends what runs; what was not finished can be run again. */
  @Override
  public void close() {
    queue.close();
  }

  private KeptSweep keep(SweepRequest request, ListText.Values list, Caller caller) {
    KeptSweep kept = sweeps.create(caller.name(), caller.purpose(), SweepForm.request(request));
    write("sweep", kept.id(), list.items().size(), caller);
    return kept;
  }

  private void queue(String id, ListText.Values list, Caller caller) {
    AtomicInteger done = new AtomicInteger();
    running.put(id, done);
    try {
      queue.add(() -> {
        try {
          lookUp(
              id,
              list,
              caller,
              percent -> {
                queue.checkOpen();
                done.set(percent);
              });
        } finally {
          running.remove(id);
        }
      });
    } catch (RuntimeException refused) {
      running.remove(id);
      sweeps.state(id, SweepState.FAILED);
      throw refused;
    }
  }

  private void lookUp(String id, ListText.Values list, Caller caller, IntConsumer progress) {
    try (IndexSnapshot snapshot = index.snapshot()) {
      SweepRun.Result result =
          new SweepRun(snapshot, caller.visibility(), noise, hubs, settings.facets())
              .run(list, progress);
      write("sweep.found", id, result.summary().reports(), caller);
      List<Packed> pages = new ArrayList<>();
      Lists.partition(result.rows(), PAGE).forEach(rows -> pages.add(SweepForm.rows(rows)));
      sweeps.finish(id, Seen.of(caller.visibility()), SweepForm.summary(result.summary()), pages);
    } catch (SweepQueue.Closing closing) {
      throw closing;
    } catch (RuntimeException failed) {
      sweeps.state(id, SweepState.FAILED);
      throw failed;
    }
  }

  private Optional<Sweep> told(String id, Caller caller) {
    return sweeps.find(id, caller.name()).map(kept -> told(kept, caller));
  }

  private Sweep told(KeptSweep kept, Caller caller) {
    AtomicInteger done = running.get(kept.id());
    boolean same = Seen.of(caller.visibility()).equals(kept.seen());
    Packed summary = kept.summary();
    return new Sweep(
        kept.id(),
        kept.purpose(),
        kept.created(),
        done == null ? kept.state() : SweepState.RUNNING,
        done == null && kept.state() == SweepState.RUNNING,
        done == null ? 0 : done.get(),
        kept.ran(),
        summary != null && !same,
        summary != null && same ? SweepForm.summary(summary) : null);
  }

  private Optional<SweepSummary> shown(String id, Caller caller) {
    return told(id, caller).map(Sweep::summary);
  }

  private SweepPage page(
      String id,
      SweepSummary summary,
      @Nullable SweepOutcome outcome,
      int after,
      int limit,
      Caller caller) {
    int total = outcome == null ? summary.rows() : summary.rows(outcome);
    List<SweepRow> found = new ArrayList<>();
    for (int page = after / PAGE; page * PAGE < summary.rows(); page++) {
      for (SweepRow row : piece(id, caller, page)) {
        if (row.row() > after && (outcome == null || row.outcome() == outcome)) {
          if (found.size() == limit) {
            return new SweepPage(found, total, found.getLast().row());
          }
          found.add(row);
        }
      }
    }
    return new SweepPage(found, total, 0);
  }

  private List<SweepRow> piece(String id, Caller caller, int page) {
    return sweeps.rows(id, caller.name(), page).map(SweepForm::rows).orElse(List.of());
  }

  private void write(String action, String subject, long count, Caller caller) {
    audit.write(
        new AuditEntry(clock.instant(), caller.name(), caller.purpose(), action, subject, count));
  }
}
