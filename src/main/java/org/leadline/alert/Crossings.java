package org.leadline.alert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Visibility;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.IndexedVersion;
import org.leadline.link.Alarm;
import org.leadline.link.ArrivingLinks;
import org.leadline.link.Linking;
import org.leadline.report.ReportId;
import org.leadline.store.AlertCause;
import org.leadline.store.NewAlert;
import org.leadline.store.Store;
import org.leadline.store.WatchKind;
import org.leadline.store.WatchOwner;

/**
 * The built-in watch of each unit over child victims of one report who are reported users of
 * another. Both units are told; whoever does not see both reports, or no values of child victims,
 * is shown nothing of it. Not safe for many threads.
 */
final class Crossings {

  /** Two reports cross once, whatever is added to them later. */
  private static final int WHATEVER_VERSION = 0;

  private final Store store;
  private final Linking linking;
  private final ArrivingLinks links;
  private final Visibility everything;
  private final Map<String, Long> watches = new HashMap<>();
  private @Nullable Set<String> victims;

  Crossings(Store store, Linking linking, Visibility everything) {
    this.store = store;
    this.linking = linking;
    this.links = linking.arriving();
    this.everything = everything;
  }

  /** What changed reports cross. */
  List<NewAlert> of(Changes changes, IndexSnapshot snapshot) {
    List<NewAlert> found = new ArrayList<>();
    Set<String> known = victims(snapshot);
    for (ReportId report : changes.arrived()) {
      if (links.mayCross(snapshot, report, known, everything)) {
        for (ReportId other : links.crossed(snapshot, report, everything)) {
          found.addAll(alerts(snapshot, report, other));
        }
      }
    }
    return found;
  }

  /** Victims' values are few; those of reports that come are added as they are looked at. */
  private Set<String> victims(IndexSnapshot snapshot) {
    Set<String> known = victims == null ? links.victims(snapshot, everything) : victims;
    victims = known;
    return known;
  }

  /** Every crossing of which a report changed after a sequence, found over all reports at once. */
  List<NewAlert> all(IndexSnapshot snapshot, long after) {
    victims = null;
    List<Alarm> alarms = linking.alarms().every(snapshot, everything);
    Set<ReportId> reports = new TreeSet<>();
    alarms.forEach(alarm -> {
      reports.add(alarm.victim().report());
      reports.add(alarm.reported().report());
    });
    Set<ReportId> changed = new HashSet<>();
    snapshot.versions(
        reports,
        everything,
        (IndexedVersion version) -> {
          if (version.sequence() > after) {
            changed.add(version.report());
          }
        });
    return alarms.stream()
        .filter(alarm ->
            changed.contains(alarm.reported().report())
                || changed.contains(alarm.victim().report()))
        .flatMap(
            alarm -> alerts(snapshot, alarm.victim().report(), alarm.reported().report()).stream())
        .toList();
  }

  /** The same whichever of the two came first, so that it is told once. */
  private List<NewAlert> alerts(IndexSnapshot snapshot, ReportId one, ReportId two) {
    ReportId first = one.compareTo(two) < 0 ? one : two;
    ReportId second = first.equals(one) ? two : one;
    Set<String> units = new TreeSet<>();
    snapshot
        .cards(List.of(first, second), everything)
        .values()
        .forEach(hit -> units.addAll(hit.card().units()));
    return units.stream()
        .map(this::watch)
        .map(watch ->
            new NewAlert(watch, first, WHATEVER_VERSION, second, AlertCause.CROSSED, false))
        .toList();
  }

  private long watch(String unit) {
    return watches.computeIfAbsent(
        unit, name -> store.watches().builtIn(new WatchOwner.Team(name), WatchKind.CROSSING).key());
  }
}
