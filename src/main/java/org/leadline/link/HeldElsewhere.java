package org.leadline.link;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leadline.access.Visibility;
import org.leadline.report.ReportId;
import org.leadline.store.NewNotice;

/**
 * Linked reports that a caller may not see and is pointed to.
 *
 * @param here the units of the report that was asked about, all of them
 * @param there the units of each linked report
 */
record HeldElsewhere(SortedSet<String> here, Map<ReportId, SortedSet<String>> there) {

  static final HeldElsewhere NOTHING = new HeldElsewhere(new TreeSet<>(), Map.of());

  /** The units that hold any of them; what belongs to no unit has nobody to ask. */
  SortedSet<String> units() {
    SortedSet<String> units = new TreeSet<>();
    there.values().forEach(units::addAll);
    units.remove(Visibility.UNASSIGNED);
    return units;
  }

  /**
   * What both sides are told. A unit that has both reports is told nothing: it sees the link.
   *
   * @param report the report that was asked about
   */
  List<NewNotice> notices(ReportId report) {
    SortedMap<String, NewNotice> notices = new TreeMap<>();
    for (Map.Entry<ReportId, SortedSet<String>> other : there.entrySet()) {
      tell(notices, here, report, other.getValue());
      tell(notices, other.getValue(), other.getKey(), here);
    }
    return List.copyOf(notices.values());
  }

  private static void tell(
      SortedMap<String, NewNotice> notices,
      Collection<String> told,
      ReportId report,
      Collection<String> others) {
    for (String unit : told) {
      for (String other : others) {
        boolean isUnit =
            !unit.equals(Visibility.UNASSIGNED) && !other.equals(Visibility.UNASSIGNED);
        if (isUnit && !others.contains(unit) && !told.contains(other)) {
          NewNotice notice = new NewNotice(unit, report, other);
          notices.put(unit + " " + other + " " + report.written(), notice);
        }
      }
    }
  }
}
