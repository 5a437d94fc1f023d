package org.leadline.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.enrich.networks.NetworkFact;
import org.leadline.enrich.networks.Networks;
import org.leadline.report.Codes;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;
import org.leadline.report.Report;

/** What is known here of an address; derived, and never anybody's word in the report. */
record NetworkView(String address, List<Fact> facts) {

  /** One thing that is said, by whom and as of when. */
  record Fact(String kind, String value, String source, @Nullable LocalDate dated) {}

  /** Of each address of a report of which anything is known, in document order. */
  static List<NetworkView> of(Report report, Networks networks) {
    Map<String, NetworkView> views = new LinkedHashMap<>();
    report.occurrences().stream()
        .flatMap(occurrence -> occurrence.keys().stream())
        .filter(key -> key.kind() == KeyKind.IP)
        .map(MatchKey::value)
        .distinct()
        .forEach(address -> views.put(address, new NetworkView(address, of(address, networks))));
    return views.values().stream().filter(view -> !view.facts.isEmpty()).toList();
  }

  static List<Fact> of(String address, Networks networks) {
    return networks.facts(address).stream().map(NetworkView::of).toList();
  }

  private static Fact of(NetworkFact fact) {
    return new Fact(Codes.of(fact.kind()), fact.value(), fact.source(), fact.dated());
  }

  /** Prints nothing of the address. */
  @Override
  public String toString() {
    return "NetworkView[]";
  }
}
