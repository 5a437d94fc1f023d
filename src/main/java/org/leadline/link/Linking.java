package org.leadline.link;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.leadline.access.AccessSettings;
import org.leadline.index.ReportIndex;
import org.leadline.store.Store;

/**
 * The services of this package on one index and one store.
 *
 * @param links reports linked to a report
 * @param clusters groups of reports that belong together
 * @param decisions what analysts decide about reports
 * @param alarms child victims who are reported elsewhere
 * @param arriving what links say of a report that has just arrived
 */
public record Linking(
    LinkService links,
    ClusterService clusters,
    DecisionService decisions,
    AlarmService alarms,
    ArrivingLinks arriving) {

  /** Checks that nothing is missing. */
  public Linking {
    requireNonNull(links);
    requireNonNull(clusters);
    requireNonNull(decisions);
    requireNonNull(alarms);
    requireNonNull(arriving);
  }

  /**
   * Makes the services.
   *
   * @param access what is told of reports that a caller may not see
   */
  public static Linking of(
      ReportIndex index, LinkRules rules, AccessSettings access, Store store, InstantSource clock) {
    return new Linking(
        new LinkService(
            index,
            rules,
            OtherUnits.of(access, store.notices()),
            store.decisions(),
            store.audit(),
            clock),
        new ClusterService(
            index,
            rules,
            access.hiddenLinks(),
            store.decisions(),
            store.changes()::since,
            store.audit(),
            clock),
        new DecisionService(store.decisions(), store.audit(), clock),
        new AlarmService(index, rules, store.audit(), clock),
        new ArrivingLinks(rules));
  }
}
