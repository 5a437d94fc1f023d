package org.leadline.arrival;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.leadline.access.AccessSettings;
import org.leadline.access.Visibility;
import org.leadline.report.Recipient;
import org.leadline.report.Report;

/** Which units a report belongs to. */
final class UnitRule {

  private final AccessSettings access;

  UnitRule(AccessSettings access) {
    this.access = access;
  }

  /**
   * The units that a delivery brings a report to: those given, else those of the agencies that the
   * document names; empty when neither says anything.
   */
  SortedSet<String> delivered(Collection<String> given, Report content) {
    if (!given.isEmpty()) {
      return new TreeSet<>(given);
    }
    List<String> agencies =
        content.handling().recipients().stream().map(Recipient::agency).toList();
    return access.unitsOf(agencies);
  }

  /**
   * All units after a delivery: a re-delivery adds units and takes none away. {@code unassigned}
   * stands only where there is no other, so that the order of deliveries does not matter.
   */
  static SortedSet<String> after(Collection<String> before, Collection<String> delivered) {
    SortedSet<String> after = new TreeSet<>(before);
    after.addAll(delivered);
    after.remove(Visibility.UNASSIGNED);
    if (after.isEmpty()) {
      after.add(Visibility.UNASSIGNED);
    }
    return after;
  }
}
