package org.leadline.link.walk;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.leadline.access.AuditTrail;
import org.leadline.access.HiddenLinks;
import org.leadline.index.ReportIndex;
import org.leadline.link.ClusterService;
import org.leadline.link.LinkRules;
import org.leadline.link.LinkedReports;

/**
 * The services of this package on one index.
 *
 * @param linked the links that they follow
 * @param walks reports some links away
 * @param paths the strongest chain between two reports
 * @param deltas what linked reports add
 * @param comparisons reports side by side
 * @param timelines linked reports in the order of time
 * @param exports links to be taken along
 */
public record Walking(
    LinkedReports linked,
    WalkService walks,
    PathService paths,
    DeltaService deltas,
    CompareService comparisons,
    TimelineService timelines,
    ExportService exports) {

  /** Checks that nothing is missing. */
  public Walking {
    requireNonNull(linked);
    requireNonNull(walks);
    requireNonNull(paths);
    requireNonNull(deltas);
    requireNonNull(comparisons);
    requireNonNull(timelines);
    requireNonNull(exports);
  }

  /**
   * Makes the services.
   *
   * @param clusters groups of reports, for their timelines
   * @param hidden what is told of linked reports that a caller may not see
   */
  public static Walking of(
      ReportIndex index,
      LinkRules rules,
      ClusterService clusters,
      HiddenLinks hidden,
      AuditTrail audit,
      InstantSource clock) {
    LinkedReports linked = new LinkedReports(rules);
    Notes notes = new Notes(audit, clock);
    return new Walking(
        linked,
        new WalkService(index, linked, hidden, notes),
        new PathService(index, linked, notes),
        new DeltaService(index, linked, rules.noise(), notes),
        new CompareService(index, linked, notes),
        new TimelineService(index, linked, clusters, notes),
        new ExportService(index, linked, notes));
  }
}
