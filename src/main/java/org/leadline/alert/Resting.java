package org.leadline.alert;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Visibility;
import org.leadline.index.IndexSnapshot;
import org.leadline.link.ArrivingLinks;
import org.leadline.link.Link;
import org.leadline.link.LinkStrength;
import org.leadline.report.Occurrence;
import org.leadline.report.ReportId;
import org.leadline.store.AlertCause;
import org.leadline.store.NewAlert;
import org.leadline.store.Store;
import org.leadline.store.StoredReport;
import org.leadline.store.WatchKind;
import org.leadline.store.WatchOwner;

/**
 * The built-in watch of whoever closed a report or laid it aside: a report arrives that is strongly
 * linked to it, or a document of its own that links it strongly to a report that is held, as far as
 * that person sees today. Told once for each two reports.
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
        found.addAll(ofItself(report, snapshot, today));
      }
    }
    return found;
  }

  /** What a document of a report that rests brought since it was laid to rest. */
  private List<NewAlert> ofItself(ReportId rests, IndexSnapshot snapshot, Owners.Today today) {
    @Nullable String who = store.cases().resting(List.of(rests)).get(rests);
    Optional<Set<String>> before = who == null ? Optional.empty() : before(rests);
    return before.stream()
        .flatMap(terms -> links.newlyStrong(snapshot, rests, terms, everything).stream())
        .flatMap(report ->
            owners
                .account(String.valueOf(who))
                .flatMap(account -> alert(report, rests, account, snapshot, today))
                .stream())
        .toList();
  }

  /** What it held when it was laid to rest; empty when it has no later document. */
  private Optional<Set<String>> before(ReportId rests) {
    return store
        .cases()
        .restingVersion(rests)
        .flatMap(version -> store.reports().version(rests, version, everything))
        .map(Resting::terms);
  }

  private static Set<String> terms(StoredReport version) {
    Set<String> terms = new HashSet<>();
    for (Occurrence value : version.report().occurrences()) {
      value.keys().forEach(key -> terms.add(key.term()));
    }
    return terms;
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
