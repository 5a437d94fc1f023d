package org.leadline.link;

import java.time.Duration;
import org.leadline.config.ConfigNode;

/**
 * When a single shared value is not enough for a strong link.
 *
 * @param contradictions in how many other facts two reports may not contradict each other
 * @param frequentFrom the document frequency above which one contradiction is enough
 * @param unattributedFrom the document frequency above which a value that nobody is said to own is
 *     no more than possible
 * @param numberRests how long a telephone number surely stays with one person after its last use
 */
record DoubtRule(int contradictions, int frequentFrom, int unattributedFrom, Duration numberRests) {

  private static final int MAX_DAYS = 10_000;

  static DoubtRule read(ConfigNode node) {
    return new DoubtRule(
        node.integer("contradictions", 2, 1, 4),
        node.integer("frequentFrom", 10, 1, 1_000_000),
        node.integer("unattributedFrom", 50, 1, 1_000_000),
        Duration.ofDays(node.integer("numberRestsDays", 45, 0, MAX_DAYS)));
  }
}
