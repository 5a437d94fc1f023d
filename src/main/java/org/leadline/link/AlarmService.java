package org.leadline.link;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.leadline.access.AuditEntry;
import org.leadline.access.AuditTrail;
import org.leadline.access.Caller;
import org.leadline.access.Visibility;
import org.leadline.enrich.NoiseLists;
import org.leadline.index.CacheFigures;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.ReportIndex;

/**
 * Lists the alarms: child victims of one report who are reported users in another. To whoever may
 * not see values of child victims there are none. Safe for many threads.
 */
public final class AlarmService {

  /** Distinct visibilities are few. */
  private static final int KEPT = 8;

  private static final Duration CACHED = Duration.ofMinutes(10);

  private final ReportIndex index;
  private final AlarmFinder finder;
  private final NoiseLists noise;
  private final AuditTrail audit;
  private final InstantSource clock;
  private final Cache<State, List<Alarm>> found =
      Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(CACHED).recordStats().build();

  /** What the alarms follow from. */
  private record State(Visibility visibility, long generation, long lists) {}

  AlarmService(ReportIndex index, LinkRules rules, AuditTrail audit, InstantSource clock) {
    this.index = requireNonNull(index);
    this.finder = new AlarmFinder(rules);
    this.noise = rules.noise();
    this.audit = requireNonNull(audit);
    this.clock = requireNonNull(clock);
  }

  /**
   * A page of alarms. The audit record is written before this returns.
   *
   * @throws org.leadline.index.InvalidCursor when the cursor belongs to another question
   */
  public AlarmPage alarms(AlarmRequest request, Caller caller) {
    Visibility visibility = caller.visibility();
    List<Alarm> wanted = all(visibility).stream().filter(request::wants).toList();
    List<Alarm> rest = wanted.stream().filter(request::isBehind).toList();
    List<Alarm> page = rest.subList(0, Math.min(request.limit(), rest.size()));
    String next =
        page.size() < rest.size() && !page.isEmpty() ? request.after(page.getLast()) : null;
    audit.write(
        new AuditEntry(
            clock.instant(), caller.name(), caller.purpose(), "alarms.view", "", wanted.size()));
    return new AlarmPage(wanted.size(), !visibility.childVictimValues(), page, next);
  }

  /**
   * Every alarm of one state of the index. Not audited: nobody is told by it.
   *
   * @return none when the visibility does not see values of child victims
   */
  public List<Alarm> every(IndexSnapshot snapshot, Visibility visibility) {
    return visibility.childVictimValues() ? finder.find(snapshot, visibility) : List.of();
  }

  /** How often the kept alarms were of use. */
  public List<CacheFigures> caches() {
    CacheStats stats = found.stats();
    return List.of(new CacheFigures("alarms", stats.hitCount(), stats.missCount()));
  }

  private List<Alarm> all(Visibility visibility) {
    if (!visibility.childVictimValues()) {
      return List.of();
    }
    try (IndexSnapshot snapshot = index.snapshot()) {
      State state = new State(visibility, snapshot.generation(), noise.state());
      return found.get(state, now -> finder.find(snapshot, visibility));
    }
  }
}
