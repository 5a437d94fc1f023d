package org.leadline.link;

import java.util.List;
import org.leadline.config.ConfigNode;

/**
 * A bound from which a value is boilerplate of a provider, where texts of its reports only mention
 * it.
 *
 * @param reports how many of the provider's reports hold it at the least
 * @param share which share of the provider's reports these are at the least, 0 to 1
 */
record BoilerplateStep(int reports, double share) {

  /** A value in few reports must be in nearly all of them; what stands in many may be in fewer. */
  static final List<BoilerplateStep> DEFAULT =
      List.of(
          new BoilerplateStep(10, 0.8),
          new BoilerplateStep(25, 0.4),
          new BoilerplateStep(100, 0.1));

  static BoilerplateStep read(ConfigNode node) {
    return new BoilerplateStep(
        node.integer("reports", 25, 3, 1_000_000), node.number("share", 0.4, 0.01, 1));
  }

  boolean holds(long holding, long all) {
    return holding >= reports && holding >= share * all;
  }
}
