package org.leadline.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.store.LinkDecision;

/**
 * A page of decisions.
 *
 * @param total how many the caller sees in all, withdrawn ones included
 * @param decisions the newest first
 * @param next the id after which the following page begins; null when this page is the last
 */
public record DecisionPage(long total, List<LinkDecision> decisions, @Nullable String next) {

  /** Copies the list. */
  public DecisionPage {
    decisions = List.copyOf(decisions);
  }
}
