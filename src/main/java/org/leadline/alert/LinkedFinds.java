package org.leadline.alert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leadline.access.Visibility;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.IndexedReport;
import org.leadline.index.WatchMatch;
import org.leadline.link.ArrivingLinks;
import org.leadline.link.ClusterService;
import org.leadline.link.Link;
import org.leadline.link.Linking;
import org.leadline.report.ReportId;
import org.leadline.store.AlertCause;
import org.leadline.store.NewAlert;

/**
 * What is found by links rather than by terms: reports that are linked to a watched one, new
 * versions of it, and reports that belong to a watched cluster; always by what the owner sees.
 */
final class LinkedFinds {

  private final ArrivingLinks links;
  private final ClusterService clusters;
  private final WatchBook book;

  LinkedFinds(Linking linking, WatchBook book) {
    this.links = linking.arriving();
    this.clusters = linking.clusters();
    this.book = book;
  }

  /** The alert about a report that shares a value with the watched one, if it is linked enough. */
  Optional<NewAlert> linked(
      WatchBook.Entry entry,
      WatchAsk.OfReport ask,
      WatchMatch match,
      IndexSnapshot snapshot,
      Visibility owner) {
    ReportId report = match.report().report().id();
    if (report.equals(ask.report()) || !strong(ask, report, snapshot, owner)) {
      return Optional.empty();
    }
    boolean plain =
        match.plain()
            && (!owner.childVictimValues() || strong(ask, report, snapshot, plain(owner)));
    return Optional.of(
        new NewAlert(
            entry.watch().key(),
            report,
            match.report().version(),
            ask.report(),
            AlertCause.LINKED,
            plain));
  }

  private boolean strong(
      WatchAsk.OfReport ask, ReportId report, IndexSnapshot snapshot, Visibility owner) {
    Optional<Link> link = links.between(snapshot, report, ask.report(), owner);
    return link.filter(found -> found.strength().compareTo(ask.min()) >= 0).isPresent();
  }

  private static Visibility plain(Visibility owner) {
    return new Visibility(owner.allUnits(), owner.units(), false);
  }

  /** The alerts about new versions of watched reports. */
  List<NewAlert> changed(
      List<WatchBook.Entry> watched,
      Collection<IndexedReport> reports,
      Changes changes,
      Owners.Today today) {
    Map<ReportId, IndexedReport> byId = new HashMap<>();
    reports.forEach(report -> byId.put(report.report().id(), report));
    List<NewAlert> found = new ArrayList<>();
    for (WatchBook.Entry entry : watched) {
      if (entry.ask() instanceof WatchAsk.OfReport ask) {
        IndexedReport report = byId.get(ask.report());
        if (report != null
            && changes.of(ask.report()).sequence() > entry.watch().after()
            && today
                .sees(entry.watch().owner())
                .filter(sees -> sees.sees(report.units()))
                .isPresent()) {
          found.add(alert(entry, report, ask.report(), AlertCause.CHANGED, true));
        }
      }
    }
    return found;
  }

  /**
   * The alerts about reports that belong to watched clusters, as each owner's links make them.
   * Which links of a cluster stand on values of child victims is not told apart: what is found for
   * an owner who sees such values is shown to those only who see them.
   */
  List<NewAlert> joined(
      Collection<IndexedReport> reports,
      Changes changes,
      IndexSnapshot snapshot,
      Owners.Today today) {
    Map<Visibility, List<WatchBook.Entry>> byOwner = new HashMap<>();
    for (WatchBook.Entry entry : book.ofClusters()) {
      today
          .sees(entry.watch().owner())
          .ifPresent(sees -> byOwner.computeIfAbsent(sees, each -> new ArrayList<>()).add(entry));
    }
    List<NewAlert> found = new ArrayList<>();
    byOwner.forEach(
        (owner, entries) -> found.addAll(joined(entries, reports, changes, snapshot, owner)));
    return found;
  }

  private List<NewAlert> joined(
      List<WatchBook.Entry> entries,
      Collection<IndexedReport> reports,
      Changes changes,
      IndexSnapshot snapshot,
      Visibility owner) {
    Set<ReportId> wanted = new HashSet<>();
    reports.forEach(report -> wanted.add(report.report().id()));
    entries.forEach(entry -> anchor(entry).ifPresent(wanted::add));
    Map<ReportId, ReportId> clusterOf = clusters.clustersOf(snapshot, wanted, owner);
    Map<ReportId, List<IndexedReport>> arrived = new HashMap<>();
    for (IndexedReport report : reports) {
      ReportId cluster = clusterOf.get(report.report().id());
      if (cluster != null && !changes.of(report.report().id()).onlyJudged()) {
        arrived.computeIfAbsent(cluster, each -> new ArrayList<>()).add(report);
      }
    }
    List<NewAlert> found = new ArrayList<>();
    for (WatchBook.Entry entry : entries) {
      anchor(entry)
          .map(clusterOf::get)
          .ifPresent(cluster ->
              arrived.getOrDefault(cluster, List.of()).stream()
                  .filter(
                      report -> changes.of(report.report().id()).sequence() > entry.watch().after())
                  .map(report ->
                      alert(
                          entry,
                          report,
                          anchor(entry).orElseThrow(),
                          AlertCause.JOINED,
                          !owner.childVictimValues()))
                  .forEach(found::add));
    }
    return found;
  }

  private static Optional<ReportId> anchor(WatchBook.Entry entry) {
    return entry.ask() instanceof WatchAsk.OfCluster cluster
        ? Optional.of(cluster.report())
        : Optional.empty();
  }

  private static NewAlert alert(
      WatchBook.Entry entry,
      IndexedReport report,
      ReportId other,
      AlertCause cause,
      boolean plain) {
    return new NewAlert(
        entry.watch().key(), report.report().id(), report.version(), other, cause, plain);
  }
}
