package org.leadline.link;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.leadline.access.HiddenLinks;
import org.leadline.index.ReportIndex;
import org.leadline.store.Store;

/**
 * The services of this package on one index and one store.
 *
 * @param links reports linked to a report
 * @param clusters groups of reports that belong together
 * @param decisions what analysts decide about reports
 */
public record Linking(LinkService links, ClusterService clusters, DecisionService decisions) {

  /** Checks that nothing is missing. */
  public Linking {
    requireNonNull(links);
    requireNonNull(clusters);
    requireNonNull(decisions);
  }

  /**
   * Makes the services.
   *
   * @param hidden what is told of linked reports that a caller may not see
   */
  public static Linking of(
      ReportIndex index, LinkRules rules, HiddenLinks hidden, Store store, InstantSource clock) {
    return new Linking(
        new LinkService(index, rules, hidden, store.decisions(), store.audit(), clock),
        new ClusterService(
            index, rules, hidden, store.decisions(), store.changes()::since, store.audit(), clock),
        new DecisionService(store.decisions(), store.audit(), clock));
  }
}
