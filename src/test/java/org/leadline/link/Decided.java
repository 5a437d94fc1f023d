package org.leadline.link;

import java.time.Instant;
import java.util.List;
import org.leadline.access.Visibility;
import org.leadline.report.ReportId;
import org.leadline.store.DecisionKind;
import org.leadline.store.DecisionsInForce;
import org.leadline.store.LinkDecision;

/** Decisions that hold, for tests of what follows from them. */
record Decided(List<LinkDecision> all) implements DecisionsInForce {

  Decided(LinkDecision... decisions) {
    this(List.of(decisions));
  }

  static LinkDecision must(long one, long other) {
    return decision(DecisionKind.MUST_LINK, one, other);
  }

  static LinkDecision cannot(long one, long other) {
    return decision(DecisionKind.CANNOT_LINK, one, other);
  }

  private static LinkDecision decision(DecisionKind kind, long one, long other) {
    return new LinkDecision(
        "%s %d %d".formatted(kind.code(), one, other),
        kind,
        ReportId.cybertip(one),
        ReportId.cybertip(other),
        "for a test",
        "ann",
        Instant.EPOCH,
        null);
  }

  @Override
  public long revision() {
    return all.size();
  }

  @Override
  public List<LinkDecision> inForce(Visibility visibility) {
    return all;
  }
}
