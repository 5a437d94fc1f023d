package org.leadline.link;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.leadline.store.LinkDecision;

/**
 * Thrown when a decision is refused because of others that hold. Its message names these, with ids,
 * reports, authors and days, and says what to do; it holds no reason and nothing else of a report.
 */
public final class DecisionConflict extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

  private DecisionConflict(String message) {
    super(message, null, false, false);
  }

  static DecisionConflict with(List<LinkDecision> others) {
    return new DecisionConflict(
        others.stream().map(DecisionConflict::told).collect(Collectors.joining("; "))
            + (others.size() == 1
                ? ". Withdraw that decision first, or leave this one"
                : ". Withdraw one of these decisions first, or leave this one"));
  }

  static DecisionConflict same(LinkDecision other) {
    return new DecisionConflict("this is decided already: " + told(other));
  }

  static DecisionConflict withdrawn(LinkDecision decision, LinkDecision.Withdrawal withdrawal) {
    return new DecisionConflict(
        "decision %s was withdrawn already, by %s on %s"
            .formatted(decision.id(), withdrawal.who(), DAY.format(withdrawal.made())));
  }

  private static String told(LinkDecision decision) {
    return "%s %s and %s, by %s on %s (decision %s)"
        .formatted(
            decision.kind().code(),
            decision.one().written(),
            decision.other().written(),
            decision.who(),
            DAY.format(decision.made()),
            decision.id());
  }
}
