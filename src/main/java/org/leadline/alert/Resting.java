package org.leadline.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadline.access.Visibility;
import org.leadline.index.IndexSnapshot;
import org.leadline.link.ArrivingLinks;
import org.leadline.link.Link;
import org.leadline.link.LinkStrength;
import org.leadline.report.ReportId;
import org.leadline.store.AlertCause;
import org.leadline.store.NewAlert;
import org.leadline.store.Store;
import org.leadline.store.WatchKind;
import org.leadline.store.WatchOwner;

/**
 * The built-in watch of whoever closed a report or laid it aside: a report arrives that is strongly
 * linked to it, as far as that person sees today. Told once for each two reports.
 */
final class Resting {

  private static final int WHATEVER_VERSION = 0;

  private final Store store;
  private final Owners owners;
  private final ArrivingLinks links;
  private final Visibility everything;

  Resting(Store store, Owners owners, ArrivingLinks links, Visibility everything) {
    this.store = store;
    this.owners = owners;
    this.links = links;
    this.everything = everything;
  }

  /** Whether there is a report that rests: else nothing need be looked at. */
  boolean isAny() {
    return store.cases().anyResting();
  }

  /** What was delivered and is linked to reports that rest. */
  List<NewAlert> of(Changes changes, IndexSnapshot snapshot, Owners.Today today) {
    List<NewAlert> found = new ArrayList<>();
    for (ReportId report : changes.delivered()) {
      List<ReportId> strong = links.strong(snapshot, report, everything);
      if (!strong.isEmpty()) {
        store
            .cases()
            .resting(strong)
            .forEach((rests, who) ->
                owners
                    .account(who)
                    .flatMap(account -> alert(report, rests, account, snapshot, today))
                    .ifPresent(found::add));
      }
    }
    return found;
  }

  private Optional<NewAlert> alert(
      ReportId report, ReportId rests, String account, IndexSnapshot snapshot, Owners.Today today) {
    WatchOwner owner = new WatchOwner.Person(account);
    return today
        .sees(owner)
        .filter(sees -> isStrong(links.between(snapshot, report, rests, sees)))
        .map(sees ->
            new NewAlert(
                store.watches().builtIn(owner, WatchKind.CLOSED).key(),
                report,
                WHATEVER_VERSION,
                rests,
                AlertCause.LINKED,
                !sees.childVictimValues()));
  }

  private static boolean isStrong(Optional<Link> link) {
    return link.filter(found -> found.strength() == LinkStrength.STRONG).isPresent();
  }
}
