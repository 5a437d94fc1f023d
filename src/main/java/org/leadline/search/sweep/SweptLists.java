package org.leadline.search.sweep;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadline.access.Caller;
import org.leadline.index.SearchQuery;
import org.leadline.search.KeptLists;
import org.leadline.store.KeptSweep;
import org.leadline.store.Packed;
import org.leadline.store.SweepState;
import org.leadline.store.SweepStore;

/** Sweeps as lists that queries name. Safe for many threads. */
public final class SweptLists implements KeptLists {

  /**
   * Reading a list of 100,000 hits takes a tenth of a second: facets and pages ask for it again.
   */
  private static final int CACHED = 8;

  private final SweepStore sweeps;
  private final Cache<Read, SearchQuery> read = Caffeine.newBuilder().maximumSize(CACHED).build();

  /** Names the sweeps of a store. */
  public SweptLists(SweepStore sweeps) {
    this.sweeps = sweeps;
  }

  private record Read(String id, Instant ran, boolean noise) {}

  @Override
  public Optional<SearchQuery> find(String id, boolean noise, Caller caller) {
    return sweeps
        .find(id, caller.name())
        .filter(sweep -> sweep.state() == SweepState.DONE)
        .filter(sweep -> Seen.of(caller.visibility()).equals(sweep.seen()))
        .map(sweep -> read.get(key(sweep, noise), wanted -> read(wanted, caller.name())));
  }

  private static Read key(KeptSweep sweep, boolean noise) {
    Instant ran = sweep.ran();
    return new Read(sweep.id(), ran == null ? sweep.created() : ran, noise);
  }

  private SearchQuery read(Read wanted, String owner) {
    List<SearchQuery> held = new ArrayList<>();
    Optional<Packed> page = sweeps.rows(wanted.id(), owner, 0);
    for (int next = 1; page.isPresent(); next++) {
      SweepForm.rows(page.get()).stream()
          .filter(row -> row.repeats() == 0)
          .filter(row ->
              row.outcome() == SweepOutcome.HIT
                  || (wanted.noise() && row.outcome() == SweepOutcome.NOISE))
          .forEach(row -> held.add(row.held()));
      page = sweeps.rows(wanted.id(), owner, next);
    }
    return SweepRun.anyOf(held);
  }
}
