package org.leadline.store;

import java.util.List;
import org.leadline.access.Visibility;

/** The decisions about links that hold at a moment. Safe for many threads. */
public interface DecisionsInForce {

  /** Grows with each decision and each withdrawal, so that what rests on them can be kept by it. */
  long revision();

  /** Those of which the caller sees both reports, the oldest first. */
  List<LinkDecision> inForce(Visibility visibility);

  /** Where nothing was ever decided. */
  static DecisionsInForce none() {
    return new DecisionsInForce() {
      @Override
      public long revision() {
        return 0;
      }

      @Override
      public List<LinkDecision> inForce(Visibility visibility) {
        return List.of();
      }
    };
  }
}
