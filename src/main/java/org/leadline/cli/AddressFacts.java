package org.leadline.cli;

import java.util.List;
import java.util.Locale;
import org.leadline.enrich.networks.NetworkFact;
import org.leadline.enrich.networks.Networks;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;
import org.leadline.report.Report;

/** What lists and address files say of an address, each with source and date; as printed. */
record AddressFacts(String address, List<NetworkFact> facts) {

  /** Of each address of a report of which anything is known, in document order. */
  static List<AddressFacts> of(Report report, Networks networks) {
    return report.occurrences().stream()
        .flatMap(occurrence -> occurrence.keys().stream())
        .filter(key -> key.kind() == KeyKind.IP)
        .map(MatchKey::value)
        .distinct()
        .map(address -> new AddressFacts(address, networks.facts(address)))
        .filter(known -> !known.facts.isEmpty())
        .toList();
  }

  void print(Output output) {
    for (NetworkFact fact : facts) {
      output.line(
          "Looked up: %s  %s %s, by %s%s",
          address,
          fact.kind().name().toLowerCase(Locale.ROOT),
          fact.value(),
          fact.source(),
          fact.dated() == null ? "" : " of " + fact.dated());
    }
  }
}
