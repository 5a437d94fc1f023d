package org.leadline.link;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import java.time.Duration;
import java.util.List;
import org.leadline.access.Visibility;
import org.leadline.enrich.NoiseLists;
import org.leadline.index.CacheFigures;
import org.leadline.index.IndexSnapshot;
import org.leadline.report.ReportId;

/**
 * The links of one report after another, for what goes on from linked reports to theirs: walks,
 * chains, comparisons. Noise control is on and every kind of key links. Nothing is audited here:
 * whoever answers with it writes the record. The last links found are kept, so that the page that
 * shows what a walk came upon finds nothing twice. Safe for many threads.
 */
public final class LinkedReports {

  private static final Duration CACHED = Duration.ofMinutes(10);

  /** About 1 KB each; enough for the reports that one page of a walk shows. */
  private static final int KEPT_LINKS = 20_000;

  private final LinkFinder finder;
  private final NoiseLists noise;
  private final Cache<Question, List<Link>> found;

  /** Finds links by these rules. */
  public LinkedReports(LinkRules rules) {
    this.finder = rules.finder();
    this.noise = rules.noise();
    this.found =
        Caffeine.newBuilder()
            .maximumWeight(Math.min(KEPT_LINKS, rules.settings().cachedLinks()))
            .weigher((Question question, List<Link> links) -> 1 + links.size())
            .expireAfterWrite(CACHED)
            .recordStats()
            .build();
  }

  /** The links of a report, strongest first, without hits; empty when the report is not seen. */
  public List<Link> of(IndexSnapshot snapshot, ReportId report, Visibility visibility) {
    Question question = new Question(report, visibility, state(snapshot));
    List<Link> known = found.getIfPresent(question);
    if (known != null) {
      return known;
    }
    List<Link> fresh = fresh(snapshot, report, visibility);
    found.put(question, fresh);
    return fresh;
  }

  /** The same for what asks for each report once: nothing is kept. */
  public List<Link> fresh(IndexSnapshot snapshot, ReportId report, Visibility visibility) {
    return finder.linked(LinkSource.of(snapshot, visibility), report).stream()
        .sorted(FoundLinks.STRONGEST)
        .toList();
  }

  /** What the links of a snapshot depend on, beside who asks. */
  public State state(IndexSnapshot snapshot) {
    return new State(snapshot.generation(), noise.state());
  }

  /** How often the kept links were of use. */
  public CacheFigures cache() {
    CacheStats stats = found.stats();
    return new CacheFigures("followed-links", stats.hitCount(), stats.missCount());
  }

  /**
   * A state of index and lists; part of each key of a cache.
   *
   * @param generation {@link IndexSnapshot#generation}
   * @param lists {@link NoiseLists#state}
   */
  public record State(long generation, long lists) {}

  private record Question(ReportId report, Visibility visibility, State state) {}
}
