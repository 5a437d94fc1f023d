package org.leadline.api;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.leadline.access.AccessSettings;
import org.leadline.access.Caller;

/** The unit that a request names for what it brings. */
record GivenUnit(AccessSettings access) {

  /** That unit, when it is one of the caller's. */
  SortedSet<String> of(String unit, Caller caller) {
    boolean known = access.units().stream().anyMatch(each -> each.name().equals(unit));
    SortedSet<String> wanted = new TreeSet<>(Collections.singleton(unit));
    if (!known || !caller.visibility().sees(wanted)) {
      throw Refusal.invalid("unit is not one of yours; GET units lists them");
    }
    return wanted;
  }
}
